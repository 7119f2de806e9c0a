package home.engineers.messages.circulars.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has adopted on its notices, from a day on. An edition is never changed; the one entered last for a
 * day holds.
 *
 * @param undoMinutes how long a notice is held back
 * @param approvalAbove above how many recipients a second person approves, or null where one person suffices
 * @param source the resolution it rests on
 */
public record CircularRule(
        UUID id,
        OrganisationId sender,
        LocalDate inForce,
        int undoMinutes,
        @Nullable Integer approvalAbove,
        String source,
        PersonId by,
        Instant enteredAt) {}
