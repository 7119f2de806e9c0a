package home.engineers.panels.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawWitnessing;
import home.engineers.panels.draw.DrawHash;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Acts for a witness who is no browser. */
@Component
class DrawWitnessingDesk implements DrawWitnessing {
    private final WitnessDesk desk;

    DrawWitnessingDesk(WitnessDesk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<DrawId> commitTo(Actor actor, DrawId id, String value) {
        WitnessDesk.Sheet sheet = desk.sheet(actor, id);
        String announcement = Objects.requireNonNull(sheet.draw().commitment());
        return desk.commit(actor, id, DrawHash.witnessCommitment(announcement, sheet.own().number(), value));
    }

    @Override
    public Outcome<DrawId> reveal(Actor actor, DrawId id, String value) {
        return desk.reveal(actor, id, value);
    }
}
