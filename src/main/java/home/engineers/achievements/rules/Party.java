package home.engineers.achievements.rules;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has a part in an achievement, in the order in which they are named.
 *
 * @param person whose account it is, known only once that person has said so; or null
 * @param organisation on record here, or null
 * @param affiliation of a person: name of the unit, or empty
 * @param share in whole per cent of the contribution, or null where none is told
 */
public record Party(
        int position, Kind kind, @Nullable UUID person, @Nullable UUID organisation, String name, Role role, String affiliation,
        @Nullable Integer share) {
    public enum Kind implements Wired {
        PERSON,
        ORGANISATION
    }

    /** A person is one of the first three, an organisation one of the others. */
    public enum Role implements Wired {
        LEADER,
        CONTRIBUTOR,
        CONTACT,
        COMPLETING_UNIT,
        COOPERATING_UNIT,
        FUNDER;

        public Kind of() {
            return ordinal() <= CONTACT.ordinal() ? Kind.PERSON : Kind.ORGANISATION;
        }
    }

    /** Those who made it, in contrast to whoever is to be asked about it or paid for it. */
    public boolean author() {
        return kind == Kind.PERSON && role != Role.CONTACT;
    }

    public boolean unit() {
        return role == Role.COMPLETING_UNIT || role == Role.COOPERATING_UNIT;
    }
}
