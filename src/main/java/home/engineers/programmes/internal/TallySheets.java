package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.programmes.ReviewDesk.TallySheet;
import home.engineers.programmes.rules.PanelKind;
import home.engineers.programmes.rules.StageRule.PanelRule;
import home.engineers.programmes.rules.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts the sheet of a panel by the numbers of the document on the case's governing day; names every fault at once. */
@Component
class TallySheets {
    /** As they are offered: the usual first. */
    static final List<PanelKind> KINDS = List.of(PanelKind.BY_SPECIALTY, PanelKind.BY_SERIES, PanelKind.PANEL);

    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;

    TallySheets(ProgrammeShelf shelf, CaseNumbers numbers) {
        this.shelf = shelf;
        this.numbers = numbers;
    }

    /** @param signed whether the signed sheet came with it */
    Outcome<Tally> count(ReviewCase one, TallySheet sheet, boolean signed) {
        Optional<PanelRule> rule = rule(one);
        if (rule.isEmpty()) {
            return Outcome.refused(Reason.of("programmes.case.notNow"));
        }
        List<Reason> reasons = new ArrayList<>();
        if (sheet.panel().isBlank()) {
            reasons.add(Reason.at("panel", "programmes.tally.panel"));
        }
        Optional<PanelKind> kind = PanelKind.named(sheet.kind()).filter(rule.get().least()::containsKey);
        if (kind.isEmpty()) {
            reasons.add(Reason.at("kind", "programmes.tally.kind"));
        }
        Optional<Outcome<Tally>> counted = kind.map(formed ->
                Tally.count(sheet.size(), sheet.present(), sheet.yes(), numbers.panel(rule.get(), formed, one)));
        if (counted.orElse(null) instanceof Refused<Tally>(List<Reason> why)) {
            reasons.addAll(why);
        }
        if (!signed) {
            reasons.add(Reason.at("scan", "programmes.tally.scan").citing("mohrss-40-2019", "22"));
        }
        return reasons.isEmpty() ? counted.orElseThrow() : Outcome.refused(reasons);
    }

    private Optional<PanelRule> rule(ReviewCase one) {
        return shelf.of(one).panel().map(stage -> Objects.requireNonNull(stage.panel()));
    }

    /** How each kind of panel must be made up; none where the programme has no meeting. */
    List<CaseView.PanelPlace> kinds(ReviewCase one) {
        return rule(one).stream()
                .flatMap(rule -> KINDS.stream()
                        .filter(rule.least()::containsKey)
                        .map(kind -> new CaseView.PanelPlace(
                                kind.wireName(), numbers.panel(rule, kind, one).least(), rule.odd())))
                .toList();
    }

    /** How many votes the present members needed; 0 where the programme has no meeting. */
    int needed(ReviewCase one, int present) {
        return rule(one)
                .map(rule -> numbers.pass(rule, one).of(present))
                .orElse(0);
    }
}
