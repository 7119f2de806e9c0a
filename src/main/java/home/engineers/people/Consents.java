package home.engineers.people;

import home.engineers.kernel.PersonId;

/** Whether a person has agreed to a purpose, in the text in force today. */
public interface Consents {
    /** @param purpose {@code identity}, {@code review}, {@code directory}, {@code honours} or {@code push} */
    boolean given(PersonId person, String purpose);
}
