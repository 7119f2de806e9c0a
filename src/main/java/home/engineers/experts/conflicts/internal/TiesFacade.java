package home.engineers.experts.conflicts.internal;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.Ties;
import home.engineers.experts.conflicts.internal.TieReading.Typed;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class TiesFacade implements Ties {
    private final TieDesk desk;

    TiesFacade(TieDesk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome<UUID> declare(Actor actor, ConflictKind kind, boolean unit, String other, String about) {
        return desk.declare(actor, typed(kind, unit, other, about));
    }

    @Override
    public Outcome<UUID> enter(Actor actor, String who, ConflictKind kind, boolean unit, String other, String about, String why) {
        return desk.enter(actor, who, typed(kind, unit, other, about), why);
    }

    private static Typed typed(ConflictKind kind, boolean unit, String other, String about) {
        return new Typed(kind.wireName(), unit ? "unit" : "person", other, about, "", "");
    }
}
