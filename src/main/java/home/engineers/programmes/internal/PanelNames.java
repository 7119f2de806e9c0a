package home.engineers.programmes.internal;

import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawnPanels;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.DrawRule;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who was drawn once all cases of the draw are decided, where the document of the programme says so. */
@Component
class PanelNames {
    private final CaseTable cases;
    private final CaseDrawTable table;
    private final ProgrammeShelf shelf;
    private final DrawnPanels panels;
    private final InformationBarrier barrier;

    PanelNames(CaseTable cases, CaseDrawTable table, ProgrammeShelf shelf, DrawnPanels panels, InformationBarrier barrier) {
        this.cases = cases;
        this.table = table;
        this.shelf = shelf;
        this.panels = panels;
        this.barrier = barrier;
    }

    /** In the transaction that ends the last of the cases, for the house and not for whoever ended it. */
    @EventListener
    void on(CaseEnded ended) {
        barrier.asTheHouse(() -> {
            Optional<DrawId> draw = told(ended.one()).filter(table::decided);
            draw.ifPresent(panels::publishNames);
            return draw;
        });
    }

    /** The draw of its panel, where the names are to become public. */
    private Optional<DrawId> told(CaseId id) {
        return cases.find(id)
                .flatMap(one -> shelf.of(one).stage(Stage.DRAW))
                .map(StageRule::terms)
                .filter(terms -> terms.draw() != null && terms.draw().names() == DrawRule.Names.AFTER_RESULT)
                .flatMap(terms -> table.drawn(id));
    }
}
