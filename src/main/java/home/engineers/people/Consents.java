package home.engineers.people;

import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.Set;

/** Whether a person has agreed to a purpose, in the text in force today. */
public interface Consents {
    /** @param purpose {@code identity}, {@code review}, {@code directory}, {@code honours} or {@code push} */
    /** @param purpose {@code identity}, {@code review}, {@code directory}, {@code push} or {@code news} */
    boolean given(PersonId person, String purpose);

    /** Those of the persons who have agreed to a purpose; one question, however many they are. */
    Set<PersonId> given(Collection<PersonId> persons, String purpose);
}
