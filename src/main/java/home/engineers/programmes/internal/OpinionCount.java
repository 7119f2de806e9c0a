package home.engineers.programmes.internal;

import home.engineers.law.Clause;
import home.engineers.programmes.internal.ReviewerTable.Reviewer;
import home.engineers.programmes.rules.CaseState.Reviewing;
import home.engineers.programmes.rules.Stage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many written opinions on a case count now, and how many must before its panel votes. */
@Component
class OpinionCount {
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;
    private final ReviewerTable reviewers;

    OpinionCount(ProgrammeShelf shelf, CaseNumbers numbers, ReviewerTable reviewers) {
        this.shelf = shelf;
        this.numbers = numbers;
        this.reviewers = reviewers;
    }

    /** 0 where the programme asks for none, and where an appeal brought the case before the panel without another review. */
    @Clause(instrument = "mohrss-40-2019", article = "21", rule = "ZC-30")
    int least(ReviewCase one) {
        return one.state().appeals() > 0 && reviewers.of(one).isEmpty()
                ? 0
                : shelf.of(one).stage(Stage.REVIEW)
                        .flatMap(rule -> Optional.ofNullable(rule.terms().opinions()))
                        .map(rule -> numbers.opinions(rule, one))
                        .orElse(0);
    }

    Reviewing of(ReviewCase one) {
        List<Reviewer> named = reviewers.of(one);
        return new Reviewing(named.size(), (int) named.stream().filter(each -> each.opinion() != null).count());
    }

    /** How many are lacking. */
    int lacking(ReviewCase one) {
        return Math.max(0, least(one) - of(one).opinions());
    }
}
