package home.engineers.messages.internal;

import home.engineers.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a letter goes, whom it is for, and which page it leads to.
 *
 * @param person null where nobody of this house need be behind the address
 */
record Addressed(Channel channel, String address, @Nullable PersonId person, @Nullable String link) {
    @Nullable UUID personId() {
        return person == null ? null : person.value();
    }
}
