package home.engineers.messages.circulars;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A circle of people to whom notices of an organisation can go, offered as a bean by the module that knows them. Answers
 * come in pages, so that nobody need hold all of them at once. Authority is the asking side's duty.
 */
public interface Audience {
    /** Name under which selections keep it, for example {@code members}. */
    String key();

    /** Message key of its name. */
    String label();

    /** Whether notices of this organisation can go to it. */
    boolean serves(OrganisationId sender);

    /** By what it can be narrowed. */
    List<Field> fields(OrganisationId sender);

    /**
     * Those the filter means, each once, in the order of their ids.
     *
     * @param filter by name of the field; what is empty or unknown narrows nothing
     * @param after the last one seen, or null
     */
    List<Member> page(OrganisationId sender, Map<String, String> filter, @Nullable PersonId after, int limit);

    /** How many the filter means, as things stand; those who cannot be told any more may be among them. */
    long count(OrganisationId sender, Map<String, String> filter);

    /** All the filter means, each once, in the order of their ids and in one statement; for counting. */
    List<PersonId> everyone(OrganisationId sender, Map<String, String> filter);

    /** Those of the persons who belong to the circle now, in the order of their ids and in one statement. */
    List<PersonId> belonging(OrganisationId sender, Collection<PersonId> persons);

    /** Those in the circle who go by these numbers, or by these ids of rows of the list of members. */
    Found named(OrganisationId sender, Collection<String> numbersOrRows);

    /** Those of the persons who belong to the circle now, whatever they were chosen by. */
    Map<PersonId, Member> now(OrganisationId sender, Collection<PersonId> persons);

    /** @param options codes with their words; empty where anything can be written */
    record Field(String name, String label, Map<String, LocalizedText> options) {}

    /**
     * One of the circle, as things stand.
     *
     * @param number number of the membership, or empty
     * @param association the association through which the person belongs, in words
     * @param mail e-mail address, or empty
     * @param mobile mobile number in full, or empty
     * @param news whether the person agrees to be sent news
     */
    record Member(
            PersonId person, String name, String number, String association, String mail, String mobile, boolean news) {}

    /** @param unknown what was written and means nobody in the circle */
    record Found(List<PersonId> persons, List<String> unknown) {
        public Found {
            persons = List.copyOf(persons);
            unknown = List.copyOf(unknown);
        }
    }
}
