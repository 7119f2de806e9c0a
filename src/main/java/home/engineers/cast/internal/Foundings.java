package home.engineers.cast.internal;

import home.engineers.organisations.Coverage;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Walks every district to its state; the steps lie months apart, so that the yearly picture has a history. */
@Component
class Foundings {
    private static final LocalTime RECORDED = LocalTime.of(10, 30);
    private static final int MONTHS_BACK = 44;
    private static final int MONTHS_A_STEP = 6;
    private static final int MONTHS_A_LATE_STEP = 2;
    private static final long DAYS_BETWEEN_DISTRICTS = 17;

    private final Coverage coverage;
    private final Districts districts;
    private final Organisations organisations;

    Foundings(Coverage coverage, Districts districts, Organisations organisations) {
        this.coverage = coverage;
        this.districts = districts;
        this.organisations = organisations;
    }

    void plan(Script.FoundingStates states, Company company, Timeline timeline) {
        found(states.active(), FoundingState.ACTIVE, company, timeline);
        found(states.registered(), FoundingState.REGISTERED, company, timeline);
        found(states.approved(), FoundingState.APPROVED, company, timeline);
        found(states.preparing(), FoundingState.PREPARING, company, timeline);
    }

    /** The day on which the last of the associations at work took up its work. */
    LocalDate allActive(Script.FoundingStates states, Timeline timeline) {
        LocalDate last = timeline.first();
        for (int i = 0; i < states.active().size(); i++) {
            LocalDate on = day(states.active().get(i), FoundingState.ACTIVE, i, timeline);
            last = on.isAfter(last) ? on : last;
        }
        return last;
    }

    private void found(List<String> codes, FoundingState reached, Company company, Timeline timeline) {
        for (int i = 0; i < codes.size(); i++) {
            for (FoundingState state : FoundingState.values()) {
                if (state != FoundingState.NONE && state.compareTo(reached) <= 0) {
                    LocalDate on = day(codes.get(i), state, i, timeline);
                    String document = "渝工协组〔%d〕%d号".formatted(on.getYear(), 10 * state.ordinal() + i);
                    FoundingStep step = new FoundingStep(codes.get(i), state, on, document);
                    timeline.planFrom(on, RECORDED, () -> take(step, company));
                }
            }
        }
    }

    private void take(FoundingStep step, Company company) {
        Stage.granted(coverage.record(step, null));
        company.add(step.district(), organisations.associationOf(step.district()).orElseThrow());
    }

    /** A district younger than its plan founds in short steps from its own beginning. */
    private LocalDate day(String code, FoundingState state, int index, Timeline timeline) {
        District known = districts.byCode(code).orElseThrow();
        LocalDate begun = known.from();
        LocalDate planned = timeline.today().minusMonths(MONTHS_BACK).plusDays(DAYS_BETWEEN_DISTRICTS * index);
        return begun != null && planned.isBefore(begun)
                ? begun.plusMonths((long) MONTHS_A_LATE_STEP * state.ordinal())
                : planned.plusMonths((long) MONTHS_A_STEP * state.ordinal());
    }
}
