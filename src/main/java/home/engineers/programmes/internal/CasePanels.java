package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawnPanels;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The panel that was drawn for a case, where its edition has one drawn. */
@Component
class CasePanels {
    private final ProgrammeShelf shelf;
    private final CaseDrawTable table;
    private final DrawnPanels panels;

    CasePanels(ProgrammeShelf shelf, CaseDrawTable table, DrawnPanels panels) {
        this.shelf = shelf;
        this.table = table;
        this.panels = panels;
    }

    /** The draw that drew its panel; empty where none is drawn, or not yet. */
    Optional<DrawId> draw(ReviewCase one) {
        return shelf.of(one).stage(Stage.DRAW).flatMap(rule -> table.drawn(one.id()));
    }

    /** The same of many cases, those without a drawn panel left out. */
    Map<CaseId, List<PersonId>> members(List<ReviewCase> many) {
        Map<DrawId, List<PersonId>> sitting = new HashMap<>();
        Map<CaseId, List<PersonId>> found = new HashMap<>();
        table.drawn(many.stream().filter(one -> shelf.of(one).stage(Stage.DRAW).isPresent()).map(ReviewCase::id).toList())
                .forEach((id, draw) -> found.put(id, sitting.computeIfAbsent(draw, panels::sitting)));
        return found;
    }

    /** Those who sit now, replacements included; they alone may judge the case. */
    Optional<List<PersonId>> members(ReviewCase one) {
        return draw(one).map(panels::sitting);
    }
}
