package home.engineers.portal.internal;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.kernel.web.WaitingWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the dashboard of one person holds: first what waits, then the panels of the roles held. */
@Component
public class Dashboard {
    private static final int WAITING_SHOWN = 6;
    private static final Comparator<WaitingWork.Thing> MOST_PRESSING_FIRST = Comparator.comparing(
            WaitingWork.Thing::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ObjectProvider<DashboardPanel> panels;
    private final ObjectProvider<WaitingWork> work;

    Dashboard(ObjectProvider<DashboardPanel> panels, ObjectProvider<WaitingWork> work) {
        this.panels = panels;
        this.work = work;
    }

    /** The most pressing first. */
    public List<WaitingWork.Thing> waiting(Actor actor) {
        return work.stream()
                .flatMap(source -> source.of(actor, WAITING_SHOWN).stream())
                .sorted(MOST_PRESSING_FIRST)
                .limit(WAITING_SHOWN)
                .toList();
    }

    /** Rows of panels: one wide panel, or one or two half ones. */
    public List<List<DashboardPanel.View>> rows(Actor actor) {
        List<List<DashboardPanel.View>> rows = new ArrayList<>();
        for (DashboardPanel.View view : views(actor)) {
            boolean besideLast = view.half() && !rows.isEmpty() && rows.getLast().size() == 1 && rows.getLast().getFirst().half();
            if (besideLast) {
                rows.getLast().add(view);
            } else {
                rows.add(new ArrayList<>(List.of(view)));
            }
        }
        return rows;
    }

    private List<DashboardPanel.View> views(Actor actor) {
        return panels.stream()
                .filter(panel -> panel.roles().stream().anyMatch(actor::holds))
                .sorted(Comparator.comparingInt(DashboardPanel::order))
                .map(panel -> panel.view(actor))
                .flatMap(Optional::stream)
                .toList();
    }
}
