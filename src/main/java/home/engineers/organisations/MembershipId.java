package home.engineers.organisations;

import java.util.UUID;

/** Identity of one membership of a person or a unit in one association. */
public record MembershipId(UUID value) {
    public static MembershipId of(String text) {
        return new MembershipId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
