package home.engineers.people;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What persons have agreed to, one purpose at a time, each in the text in force: {@code identity}, {@code review},
 * {@code directory}, {@code honours}, {@value #PUSH} or {@code news}. This is the one record of consent of the house.
 */
public interface Consents {
    /** Choosing news and suggestions from what is known of the person (PIPL article 24). */
    String PUSH = "push";

    /** One purpose with its text in force. @param given since when that text is agreed to, or null */
    record Line(String purpose, int version, LocalizedText title, LocalizedText text, @Nullable Instant given, boolean older) {}

    boolean given(PersonId person, String purpose);

    /** Those of the persons who have agreed to a purpose; one question, however many they are. */
    Set<PersonId> given(Collection<PersonId> persons, String purpose);

    /** @throws java.util.NoSuchElementException where consent to such a purpose is not asked */
    Line line(PersonId person, String purpose);

    /** @param version of the text that was on the page; refused where a newer one is in force */
    Outcome<String> give(Actor actor, String purpose, int version);

    void withdraw(Actor actor, String purpose);
}
