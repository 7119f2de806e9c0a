package home.engineers.programmes.internal;

import home.engineers.programmes.internal.RevisionTable.Total;
import home.engineers.programmes.rules.Rubric;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the experts gave a case on average, of a hundred and to two decimals; those who are out of it do not count. */
@Component
class ExpertPoints {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private final RevisionTable revisions;
    private final ProgrammeShelf shelf;

    ExpertPoints(RevisionTable revisions, ProgrammeShelf shelf) {
        this.revisions = revisions;
        this.shelf = shelf;
    }

    /** By id of the case; cases without points are left out. @param many cases whose documents have a rubric */
    Map<UUID, BigDecimal> of(List<ReviewCase> many) {
        Map<UUID, List<BigDecimal>> given = revisions.totals(many.stream().map(ReviewCase::id).toList()).stream()
                .collect(Collectors.groupingBy(one -> one.caseId().value(), Collectors.mapping(Total::points, Collectors.toList())));
        Map<UUID, BigDecimal> means = new HashMap<>();
        many.stream().filter(one -> given.containsKey(one.id().value())).forEach(one ->
                means.put(one.id().value(), mean(given.get(one.id().value()), most(one))));
        return means;
    }

    private static BigDecimal mean(List<BigDecimal> given, int most) {
        BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.multiply(HUNDRED).divide(BigDecimal.valueOf((long) given.size() * most), DECIMALS, RoundingMode.HALF_UP);
    }

    private int most(ReviewCase one) {
        StageRule.OpinionRule opinions = Objects.requireNonNull(shelf.of(one).rule(Stage.REVIEW).terms().opinions());
        Rubric rubric = Objects.requireNonNull(opinions.rubric());
        return rubric.most();
    }
}
