package home.engineers.programmes.rules;

import home.engineers.programmes.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which courses of stages can be carried from intake to award, and what each stage needs. */
final class CourseOrder {
    private static final Map<Stage, Set<Party>> ACTORS = Map.of(
            Stage.INTAKE, EnumSet.of(Party.APPLICANT),
            Stage.PUBLICITY, EnumSet.of(Party.EMPLOYER),
            Stage.ENDORSEMENT, EnumSet.of(Party.EMPLOYER),
            Stage.COMPLETENESS, EnumSet.of(Party.SECRETARY),
            Stage.SUPPLEMENT, EnumSet.of(Party.APPLICANT),
            Stage.MEETING, EnumSet.of(Party.SECRETARY),
            Stage.OBJECTION, EnumSet.of(Party.SECRETARY),
            Stage.CONFIRMATION, EnumSet.of(Party.HOUSE),
            Stage.AWARD, EnumSet.of(Party.HOUSE));

    private CourseOrder() {}

    /** A fault of the order, at the place of a stage, counted from 0. */
    record Misplaced(int place, Sentence fault) {}

    static List<Misplaced> faults(List<Stage> course) {
        List<Misplaced> faults = new ArrayList<>();
        if (course.isEmpty() || course.getFirst() != Stage.INTAKE) {
            faults.add(new Misplaced(0, Sentence.of("programmes.fault.startsWithIntake")));
        }
        if (course.isEmpty() || !course.contains(Stage.AWARD)) {
            faults.add(new Misplaced(Math.max(0, course.size() - 1), Sentence.of("programmes.fault.endsWithAward")));
        }
        Set<Stage> seen = EnumSet.noneOf(Stage.class);
        for (int place = 0; place < course.size(); place++) {
            Stage stage = course.get(place);
            if (!seen.add(stage)) {
                faults.add(new Misplaced(place, Sentence.of("programmes.fault.stageTwice", stage.wireName())));
            } else if (unreachable(course, place)) {
                faults.add(new Misplaced(place, Sentence.of("programmes.fault.unreachableStage", stage.wireName())));
            }
        }
        return faults;
    }

    /**
     * Nothing follows the award, nothing precedes the intake, a supplement is asked for at completeness alone, and once a
     * result stands only its confirmation comes before the award.
     */
    private static boolean unreachable(List<Stage> course, int place) {
        Stage stage = course.get(place);
        boolean afterAward = course.indexOf(Stage.AWARD) >= 0 && place > course.indexOf(Stage.AWARD);
        boolean beforeIntake = place < course.indexOf(Stage.INTAKE);
        boolean loneSupplement =
                stage == Stage.SUPPLEMENT && (place == 0 || course.get(place - 1) != Stage.COMPLETENESS);
        boolean unheardObjection = stage == Stage.OBJECTION && !course.subList(0, place).contains(Stage.MEETING);
        return afterAward || beforeIntake || loneSupplement || unheardObjection || afterTheResult(course, place);
    }

    private static boolean afterTheResult(List<Stage> course, int place) {
        List<Stage> before = course.subList(0, place);
        return switch (course.get(place)) {
            case AWARD -> false;
            case CONFIRMATION -> before.contains(Stage.CONFIRMATION);
            default -> before.contains(Stage.OBJECTION) || before.contains(Stage.CONFIRMATION);
        };
    }

    static List<Sentence> needs(StageRule rule) {
        List<Sentence> needs = new ArrayList<>();
        String stage = rule.stage().wireName();
        if (!rule.stage().carried()) {
            needs.add(Sentence.of("programmes.fault.stageNotCarried", stage));
        } else if (!ACTORS.get(rule.stage()).contains(rule.actor())) {
            needs.add(Sentence.of("programmes.fault.wrongActor", rule.actor().wireName(), stage));
        }
        if (rule.stage() == Stage.MEETING && rule.panel() == null) {
            needs.add(Sentence.of("programmes.fault.missing", "panel"));
        }
        if (rule.stage() == Stage.AWARD && rule.effects().isEmpty()) {
            needs.add(Sentence.of("programmes.fault.missing", "effects"));
        }
        if (rule.notices() != null && rule.stage() != Stage.SUPPLEMENT) {
            needs.add(Sentence.of("programmes.fault.noticesElsewhere", stage));
        }
        switch (rule.stage()) {
            case PUBLICITY, OBJECTION -> needsLimit(rule, AtEnd.PASS_ON, needs);
            case SUPPLEMENT -> needsLimit(rule, AtEnd.LAPSE, needs);
            default -> needsNoEnd(rule, needs);
        }
        return needs;
    }

    private static void needsLimit(StageRule rule, AtEnd then, List<Sentence> needs) {
        if (rule.limit() == null) {
            needs.add(Sentence.of("programmes.fault.missing", "clock"));
        } else if (rule.limit().then() != then) {
            needs.add(Sentence.of("programmes.fault.wrongEnd", rule.limit().then().wireName(), rule.stage().wireName()));
        }
    }

    /** Where someone must decide, the end of the time decides nothing. */
    private static void needsNoEnd(StageRule rule, List<Sentence> needs) {
        if (rule.limit() != null && rule.limit().then() != AtEnd.ESCALATE) {
            needs.add(Sentence.of("programmes.fault.wrongEnd", rule.limit().then().wireName(), rule.stage().wireName()));
        }
    }
}
