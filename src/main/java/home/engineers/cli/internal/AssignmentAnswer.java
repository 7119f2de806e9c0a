package home.engineers.cli.internal;

import home.engineers.panels.assignment.Assignment;
import home.engineers.panels.assignment.Demand;
import home.engineers.panels.assignment.Pairing;
import home.engineers.panels.assignment.ScoreMatrix;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code ./ehome assign} prints. */
final class AssignmentAnswer {
    private AssignmentAnswer() {}

    static Map<String, Object> of(Assignment assignment) {
        ScoreMatrix matrix = assignment.matrix();
        Map<String, Object> loads = new LinkedHashMap<>();
        List<Integer> byReviewer = assignment.loads();
        for (int r = 0; r < byReviewer.size(); r++) {
            loads.put(matrix.reviewers().get(r), byReviewer.get(r));
        }
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (Pairing pairing : assignment.pairings()) {
            Map<String, Object> pair = new LinkedHashMap<>();
            pair.put("case", matrix.cases().get(pairing.caseNumber()));
            pair.put("reviewer", matrix.reviewers().get(pairing.reviewer()));
            pair.put("score", plain(assignment.score(pairing)));
            pairs.add(pair);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", plain(assignment.total()));
        answer.put("minPerCase", plain(assignment.lowest()));
        answer.put("loads", loads);
        answer.put("pairs", pairs);
        return answer;
    }

    static Map<String, Object> impossible(List<Demand> contradiction) {
        return Map.of("contradiction", contradiction.stream().map(AssignmentAnswer::member).toList());
    }

    private static Map<String, Object> member(Demand demand) {
        return switch (demand) {
            case Demand.CaseNeeds(String id, int reviewers) -> member("case-needs", "case", id, "reviewers", reviewers);
            case Demand.AtMost(String reviewer, int cases) -> member("at-most", "reviewer", reviewer, "cases", cases);
            case Demand.AtLeast(String reviewer, int cases) -> member("at-least", "reviewer", reviewer, "cases", cases);
            case Demand.EmployerAtMost(String id, String employer, int reviewers) ->
                member("employer-at-most", "case", id, "employer", employer, "reviewers", reviewers);
            case Demand.Pinned(String id, String reviewer) -> member("pinned", "case", id, "reviewer", reviewer);
        };
    }

    private static Map<String, Object> member(String demand, Object... entries) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("demand", demand);
        for (int i = 0; i < entries.length; i += 2) {
            member.put((String) entries[i], entries[i + 1]);
        }
        return member;
    }

    static void print(Assignment assignment, PrintWriter out) {
        ScoreMatrix matrix = assignment.matrix();
        TextTable table = new TextTable().row("个案 case", "评审人 reviewer", "分数 score");
        for (Pairing pairing : assignment.pairings()) {
            table.row(
                    matrix.cases().get(pairing.caseNumber()), matrix.reviewers().get(pairing.reviewer()),
                    plain(assignment.score(pairing)).toPlainString());
        }
        table.print(out);
        List<Integer> loads = assignment.loads();
        out.println("总分 total " + plain(assignment.total()).toPlainString() + "，单项最低 lowest "
                + plain(assignment.lowest()).toPlainString() + "，每人 loads " + Collections.min(loads) + "–" + Collections.max(loads));
    }

    /** Without an exponent where there are no decimals: 40, not 4E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
