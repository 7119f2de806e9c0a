package home.engineers.messages.circulars;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other modules may do with notices and learn of them. Authority is checked here, for each notice. */
public interface Circulars {
    /** Those the actor may read of, newest first, at most {@code limit}. */
    List<Summary> list(Actor actor, int limit);

    /** @throws home.engineers.kernel.authority.Absent where the actor may not read of it */
    Summary summary(Actor actor, CircularId id);

    /** Those the actor was told, newest first, at most {@code limit}; this does not count as reading them. */
    List<Received> received(Actor actor, int limit);

    /** Writes a draft in the name of an organisation. @param filter of the audience */
    Outcome<Circular> write(Actor actor, OrganisationId sender, Circular.Content content, Map<String, String> filter);

    /** Sends a draft off. */
    Outcome<Circular> send(Actor actor, CircularId id);

    /** Opens a notice and gives the receipt. @param answer one of the choices, or anything for a confirmation */
    Outcome<CircularId> answer(Actor actor, CircularId id, String answer, String remark);

    /**
     * What has become of a notice, without the recipients.
     *
     * @param answers how many chose what
     */
    record Summary(
            CircularId id, OrganisationId sender, Circular.Kind kind, String title, Circular.State state, Instant writtenAt,
            @Nullable Instant sendAt, @Nullable Instant endedAt, int recipients, long told, long read, long answered,
            Map<String, Long> answers, @Nullable CircularId corrects) {}

    /** A notice as one recipient has it. */
    record Received(
            CircularId id, String sender, Circular.Kind kind, String title, String body, @Nullable Instant toldAt,
            @Nullable Instant readAt, Circular.Receipt receipt, List<String> choices, @Nullable LocalDate answerBy,
            @Nullable String answer, @Nullable Instant answeredAt) {}
}
