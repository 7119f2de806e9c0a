package home.engineers.programmes.rules;

import home.engineers.programmes.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which courses of stages can be carried from intake to award. */
final class CourseOrder {
    /** What follows the award in a document: each is reached from a decision, not from the stage before it. */
    private static final Set<Stage> AFTER_AWARD = EnumSet.of(Stage.APPEAL, Stage.REVOCATION);
    /** Where people find for or against a case; without one of these there is no result to object to. */
    private static final Set<Stage> FINDING =
            EnumSet.of(Stage.COMPLETENESS, Stage.SCREENING, Stage.REVIEW, Stage.INTERVIEW, Stage.MEETING, Stage.BALLOT);

    private static final Set<Stage> JUDGED_BY_PANEL = EnumSet.of(Stage.REVIEW, Stage.MEETING, Stage.BALLOT);

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
        misplaced(course, faults);
        return faults;
    }

    /** A stage that is misplaced is left out when the rest is judged: it is one fault, and what follows from it none. */
    private static void misplaced(List<Stage> course, List<Misplaced> faults) {
        List<Stage> sound = new ArrayList<>(course);
        int left = 0;
        for (int place = 0; place < course.size(); place++) {
            Stage stage = course.get(place);
            Optional<String> fault = fault(course, place, sound, place - left);
            if (fault.isPresent()) {
                faults.add(new Misplaced(place, Sentence.of(fault.get(), stage.wireName())));
                sound.remove(place - left);
                left++;
            }
        }
    }

    /** @param sound the same course without what was misplaced, in which the stage stands at its own place */
    private static Optional<String> fault(List<Stage> course, int place, List<Stage> sound, int own) {
        if (course.indexOf(course.get(place)) < place) {
            return Optional.of("programmes.fault.stageTwice");
        }
        if (course.get(place).byPanel() && course.subList(0, place).stream().anyMatch(Stage::byPanel)) {
            return Optional.of("programmes.fault.panelDecidesTwice");
        }
        if (course.get(place) == Stage.DRAW && forNobody(course, place)) {
            return Optional.of("programmes.fault.drawForNobody");
        }
        return unreachable(sound, own) ? Optional.of("programmes.fault.unreachableStage") : Optional.empty();
    }

    /** A panel is drawn before it does anything, and for something. */
    private static boolean forNobody(List<Stage> course, int place) {
        return course.subList(0, place).stream().anyMatch(JUDGED_BY_PANEL::contains)
                || course.subList(place, course.size()).stream().noneMatch(JUDGED_BY_PANEL::contains);
    }

    /**
     * Only appeal and revocation follow the award, a supplement is asked for at completeness alone, and once a result
     * stands only its confirmation comes before the award. That an intake does not stand first is a fault of its own.
     */
    private static boolean unreachable(List<Stage> course, int place) {
        Stage stage = course.get(place);
        if (stage == Stage.INTAKE) {
            return false;
        }
        boolean afterAward = course.contains(Stage.AWARD) && place > course.indexOf(Stage.AWARD);
        boolean loneSupplement =
                stage == Stage.SUPPLEMENT && (place == 0 || course.get(place - 1) != Stage.COMPLETENESS);
        return afterAward != (AFTER_AWARD.contains(stage) && course.contains(Stage.AWARD))
                || loneSupplement
                || unheard(course, place)
                || afterTheResult(course, place);
    }

    /** Nothing can be objected to, or put before the public, that nobody has looked at. */
    private static boolean unheard(List<Stage> course, int place) {
        return (course.get(place) == Stage.OBJECTION || course.get(place) == Stage.PUBLIC_VOTE)
                && course.subList(0, place).stream().noneMatch(FINDING::contains);
    }

    private static boolean afterTheResult(List<Stage> course, int place) {
        List<Stage> before = course.subList(0, place);
        return switch (course.get(place)) {
            case AWARD, APPEAL, REVOCATION -> false;
            case CONFIRMATION -> before.contains(Stage.CONFIRMATION);
            default -> before.contains(Stage.OBJECTION) || before.contains(Stage.CONFIRMATION);
        };
    }
}
