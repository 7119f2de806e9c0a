package home.engineers.cast;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import java.util.List;
import java.util.Optional;

/** The named people of the demo house, each with a way in. Empty where no cast is loaded. */
public interface Cast {
    /** The password all members of the cast share; it exists in demo and tests only. */
    String PASSWORD = "bridge-over-two-rivers";

    List<Member> members();

    /** The member under a key such as {@code engineer} or {@code secretary}. */
    default Optional<Member> member(String key) {
        return members().stream().filter(member -> member.key().equals(key)).findFirst();
    }

    /**
     * @param role the role that stands for the member; {@link Role#ENGINEER} where there is no position
     * @param signInName mobile number with which the member signs in
     * @param way what the member is there to show
     */
    record Member(String key, PersonId person, String name, Role role, String signInName, LocalizedText way) {}
}
