package home.engineers.programmes.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A call as it is kept, with who opened and who closed it. */
record StoredCall(
        CallId id,
        int version,
        String programme,
        String edition,
        LocalizedText name,
        LocalDate opensOn,
        LocalDate closesOn,
        LocalDate countsOn,
        Call.@Nullable Approval approval,
        PersonId openedBy,
        Instant openedAt,
        @Nullable Closed closed) {

    record Closed(PersonId by, Instant at, String why) {}

    /** @param document the edition of the call */
    Call shown(ProgrammeDocument document) {
        return new Call(
                id, version, programme, document.name(), edition, name, opensOn, closesOn, countsOn, document.opening().free(),
                document.stage(Stage.DRAW).isPresent(),
                approval, openedAt,
                closed == null ? null : new Call.Closing(closed.at(), closed.why()));
    }
}
