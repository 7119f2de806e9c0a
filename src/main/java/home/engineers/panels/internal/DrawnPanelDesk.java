package home.engineers.panels.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawnPanels;
import home.engineers.panels.internal.DrawTable.State;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands drawn panels to the meetings for which they were drawn. */
@Component
class DrawnPanelDesk implements DrawnPanels {
    private final DrawDesk draws;
    private final DrawnNames names;

    DrawnPanelDesk(DrawDesk draws, DrawnNames names) {
        this.draws = draws;
        this.names = names;
    }

    @Override
    public List<Drawn> drawn(Actor actor) {
        return draws.own(actor).stream()
                .filter(draw -> draw.state() == State.DRAWN)
                .map(draw -> new Drawn(draw.id(), draw.title(), draw.size()))
                .toList();
    }

    @Override
    public List<PersonId> sitting(DrawId id) {
        return names.sitting(id);
    }

    @Override
    public void publishNames(DrawId id) {
        names.publish(id);
    }

    @Override
    public List<PersonId> members(Actor actor, DrawId id) {
        return names.sheet(actor, id).members().stream().map(DrawnNames.Member::person).toList();
    }
}
