package home.engineers.programmes.rules;

import home.engineers.programmes.CaseStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands: what its acts add up to, and nothing else.
 *
 * @param publicity how far the publicity of the present stage has come
 * @param notices supplement notices sent so far
 * @param openObjections objections received and not yet answered
 */
public record CaseState(Stage stage, CaseStatus status, Publicity publicity, int notices, int openObjections) {
    /** A publicity is not begun, is running, or is over. */
    public enum Publicity {
        NONE,
        RUNNING,
        OVER
    }

    public static final CaseState BEFORE = new CaseState(Stage.INTAKE, CaseStatus.OPEN, Publicity.NONE, 0, 0);

    public static CaseState of(List<CaseStep> steps) {
        CaseState state = BEFORE;
        for (CaseStep step : steps) {
            state = state.after(step);
        }
        return state;
    }

    public CaseState after(CaseStep step) {
        @Nullable CaseStatus brings = step.act().brings();
        return new CaseState(
                step.stage(),
                brings == null ? status : brings,
                publicityAfter(step),
                notices + (step.act() == CaseAct.SUPPLEMENT_NOTICED ? 1 : 0),
                openObjections + objectionsBy(step.act()));
    }

    private Publicity publicityAfter(CaseStep step) {
        return switch (step.act()) {
            case PUBLICITY_BEGUN, RESULT_PUBLICITY_BEGUN -> Publicity.RUNNING;
            case RESULT_PUBLICITY_ENDED -> Publicity.OVER;
            default -> step.stage() == stage ? publicity : Publicity.NONE;
        };
    }

    private static int objectionsBy(CaseAct act) {
        return switch (act) {
            case OBJECTION_RECEIVED -> 1;
            case OBJECTION_ANSWERED -> -1;
            default -> 0;
        };
    }

    public boolean open() {
        return status == CaseStatus.OPEN;
    }

    public boolean at(Stage other) {
        return open() && stage == other;
    }
}
