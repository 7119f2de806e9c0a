package home.engineers.panels.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.Notice;
import home.engineers.panels.internal.DrawTable.Draw;
import home.engineers.panels.internal.WitnessTable.Witness;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the witnesses when it is their turn, and whoever ordered a draw how it ended. */
@Component
class DrawNotices {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseClock.ZONE);
    private final Messages messages;

    DrawNotices(Messages messages) {
        this.messages = messages;
    }

    void toCommit(Draw draw, List<Witness> witnesses) {
        witnesses.forEach(one -> tell(one.person(), "commit", draw, draw.commitBy(), "/draws/" + draw.id() + "/witness"));
    }

    void toReveal(Draw draw, List<Witness> witnesses) {
        witnesses.forEach(one -> tell(one.person(), "reveal", draw, draw.revealBy(), "/draws/" + draw.id() + "/witness"));
    }

    /** @param how {@code drawn}, {@code void} or {@code refused} */
    void ended(Draw draw, String how, Instant at) {
        tell(draw.orderedBy(), how, draw, at, "/draws/" + draw.id());
    }

    private void tell(PersonId to, String what, Draw draw, Instant at, String link) {
        messages.send(new Notice(
                to, "panels.notice." + what + ".title", "panels.notice." + what + ".body", List.of(draw.title(), WRITTEN.format(at)), link,
                null));
    }
}
