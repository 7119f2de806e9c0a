package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.law.Clause;
import home.engineers.programmes.CaseStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What may happen after a decision: the appeal against one that did not grant, and the revocation of one that did. */
public final class RemedyCourse {
    private static final String TITLE_REVIEWS = "mohrss-40-2019";
    private static final Set<CaseStatus> APPEALABLE = EnumSet.of(CaseStatus.NOT_GRANTED, CaseStatus.NOT_ACCEPTED);

    private final ProgrammeDocument document;
    private final CaseState state;

    public RemedyCourse(ProgrammeDocument document, CaseState state) {
        this.document = document;
        this.state = state;
    }

    /** Whether a decision stands against which an appeal may be made in time. */
    public boolean appealable() {
        return APPEALABLE.contains(state.status()) && state.appeals() == 0 && document.stage(Stage.APPEAL).isPresent();
    }

    /**
     * Once, and in time.
     *
     * @param last the last day on which it may be made; it belongs to the time
     */
    @Clause(instrument = TITLE_REVIEWS, article = "27", rule = "ZC-37")
    public Outcome<List<CaseStep>> appeal(String words, LocalDate last, LocalDate today) {
        if (!appealable()) {
            return state.appeals() > 0 ? refused("programmes.appeal.once", Stage.APPEAL) : Steps.closed();
        }
        if (today.isAfter(last)) {
            return Outcome.refused(Reason.of("programmes.appeal.late", last.toString())
                    .citing(document.rule(Stage.APPEAL).citation()));
        }
        return Steps.withText("words", words, CaseStep.of(CaseAct.APPEALED, Stage.APPEAL));
    }

    /** @param sameHand whether it is decided by whoever made the decision it is about */
    public Outcome<List<CaseStep>> decideAppeal(boolean uphold, String why, boolean sameHand) {
        if (!state.at(Stage.APPEAL)) {
            return Steps.closed();
        }
        if (sameHand) {
            return refused("programmes.appeal.sameHand", Stage.APPEAL);
        }
        AppealRule rule = Objects.requireNonNull(document.rule(Stage.APPEAL).terms().appeal());
        return Steps.withText("why", why, uphold
                ? CaseStep.of(CaseAct.APPEAL_UPHELD, rule.returns())
                : CaseStep.of(CaseAct.APPEAL_DISMISSED, Stage.APPEAL));
    }

    public boolean revocable() {
        return state.status() == CaseStatus.GRANTED
                && state.stage() != Stage.REVOCATION
                && document.stage(Stage.REVOCATION).isPresent();
    }

    /** The holder is heard before anyone decides. */
    public Outcome<List<CaseStep>> openRevocation(String why) {
        return revocable()
                ? Steps.withText("why", why, CaseStep.of(CaseAct.REVOCATION_OPENED, Stage.REVOCATION))
                : Steps.closed();
    }

    public Outcome<List<CaseStep>> answerRevocation(String words) {
        return state.underRevocation()
                ? Steps.withText("words", words, CaseStep.of(CaseAct.REVOCATION_ANSWERED, Stage.REVOCATION))
                : Steps.closed();
    }

    /**
     * Decided by someone other than whoever opened it.
     *
     * @param years for how many years the record of it stands, where it was got by false papers
     */
    @Clause(instrument = TITLE_REVIEWS, article = "39", rule = "ZC-45")
    public Outcome<List<CaseStep>> decideRevocation(boolean revoke, String why, boolean sameHand, Optional<Integer> years) {
        if (!state.underRevocation()) {
            return Steps.closed();
        }
        if (sameHand) {
            return refused("programmes.revocation.sameHand", Stage.REVOCATION);
        }
        Map<String, Object> facts = years.<Map<String, Object>>map(number -> Map.of("recordYears", number)).orElse(Map.of());
        return Steps.withText("why", why, revoke
                ? new CaseStep(CaseAct.REVOKED, Stage.REVOCATION, facts)
                : CaseStep.of(CaseAct.REVOCATION_DROPPED, Stage.AWARD));
    }

    private Outcome<List<CaseStep>> refused(String key, Stage stage) {
        return Outcome.refused(Reason.of(key).citing(document.rule(stage).citation()));
    }
}
