package home.engineers.districts.rules;

import home.engineers.districts.Correction.Former;
import home.engineers.districts.StepEntry;
import home.engineers.districts.Support;
import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a correction changes, and what speaks against it whatever is corrected. */
public final class Correcting {
    private static final int REASON = 300;

    private Correcting() {}

    /** The fields of a step that change, as they read before. */
    public static List<Former> changes(StepEntry before, StepEntry after) {
        List<Former> former = new ArrayList<>();
        changed("on", before.takenOn(), after.takenOn(), former);
        changed("document", before.document(), after.document(), former);
        changed("number", before.number(), after.number(), former);
        return former;
    }

    /** The fields of a support that change, as they read before; amounts in yuan, the kind by its name. */
    public static List<Former> changes(Support before, Support after) {
        List<Former> former = new ArrayList<>();
        changed("kind", before.kind(), after.kind(), former);
        changed("what", before.what(), after.what(), former);
        changed("giver", before.giver(), after.giver(), former);
        changed("year", before.year(), after.year(), former);
        changed("amount", yuan(before.amountFen()), yuan(after.amountFen()), former);
        changed("document", before.document(), after.document(), former);
        changed("receivedOn", before.receivedOn(), after.receivedOn(), former);
        changed("received", yuan(before.receivedFen()), yuan(after.receivedFen()), former);
        return former;
    }

    private static @Nullable String yuan(@Nullable Long fen) {
        return fen == null ? null : Money.yuan(fen);
    }

    private static void changed(String field, @Nullable Object before, @Nullable Object after, List<Former> former) {
        if (!Objects.equals(before, after)) {
            former.add(new Former(field, before == null ? "" : before.toString()));
        }
    }

    /** Why a correction is wanted has to be said. */
    public static Optional<Reason> against(String reason) {
        int length = reason.strip().length();
        return length < 2 || length > REASON
                ? Optional.of(Reason.at("reason", "districts.correction.reasonNeeded", REASON)) : Optional.empty();
    }

    /** A correction changes something. */
    public static Optional<Reason> against(List<Former> former) {
        return former.isEmpty() ? Optional.of(Reason.of("districts.correction.nothing")) : Optional.empty();
    }
}
