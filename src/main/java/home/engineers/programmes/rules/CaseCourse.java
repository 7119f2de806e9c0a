package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.Clause;
import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityReport.ClauseReport;
import home.engineers.programmes.EligibilityReport.LevelReport;
import home.engineers.programmes.Objections.Finding;
import home.engineers.programmes.rules.CaseState.Publicity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may happen to a case next by its programme document: each method allows the acts asked for or says why not. */
public final class CaseCourse {
    private static final String TITLE_REVIEWS = "mohrss-40-2019";

    private final ProgrammeDocument document;
    private final CaseState state;

    public CaseCourse(ProgrammeDocument document, CaseState state) {
        this.document = document;
        this.state = state;
    }

    /** The statement is the applicant's own word that all is true (ZC-20); what people must judge does not stop a filing. */
    @Clause(instrument = TITLE_REVIEWS, article = "15", rule = "ZC-20")
    public static Outcome<List<CaseStep>> file(ProgrammeDocument document, LevelReport level, boolean statement) {
        if (!statement) {
            return Outcome.refused(
                    Reason.at("statement", "programmes.file.statement").citing(document.rule(Stage.INTAKE).citation()));
        }
        Optional<ClauseReport> exception = level.answer() == Answer.NOT_MET ? level.excepted() : Optional.empty();
        if (level.answer() == Answer.NOT_MET && exception.isEmpty()) {
            return Outcome.refused(Reason.at("level", "programmes.file.notMet"));
        }
        Map<String, Object> facts = exception
                .<Map<String, Object>>map(clause -> Map.of("level", level.id(), "exception", clause.id()))
                .orElse(Map.of("level", level.id()));
        return Outcome.granted(Steps.onward(document, CaseAct.FILED, Stage.INTAKE, facts));
    }

    public Outcome<List<CaseStep>> beginPublicity() {
        if (!state.at(Stage.PUBLICITY) || state.publicity() != Publicity.NONE) {
            return Steps.closed();
        }
        return Outcome.granted(List.of(CaseStep.of(CaseAct.PUBLICITY_BEGUN, Stage.PUBLICITY)));
    }

    public Outcome<List<CaseStep>> endorse() {
        if (state.at(Stage.PUBLICITY)) {
            return Outcome.refused(
                    Reason.of("programmes.endorse.early").citing(document.rule(Stage.PUBLICITY).citation()));
        }
        if (!state.at(Stage.ENDORSEMENT)) {
            return Steps.closed();
        }
        return Outcome.granted(Steps.onward(document, CaseAct.ENDORSED, Stage.ENDORSEMENT, Map.of()));
    }

    public Outcome<List<CaseStep>> declineEndorsement(String why) {
        if (!state.at(Stage.PUBLICITY) && !state.at(Stage.ENDORSEMENT)) {
            return Steps.closed();
        }
        return Steps.withText("why", why, CaseStep.of(CaseAct.ENDORSEMENT_DECLINED, state.stage()));
    }

    public Outcome<List<CaseStep>> findComplete() {
        if (!state.at(Stage.COMPLETENESS)) {
            return Steps.closed();
        }
        return Outcome.granted(Steps.onward(document, CaseAct.FOUND_COMPLETE, Stage.COMPLETENESS, Map.of()));
    }

    /** Everything that is missing is said once; a second notice is refused. */
    @Clause(instrument = TITLE_REVIEWS, article = "18", rule = "ZC-24")
    public Outcome<List<CaseStep>> noticeSupplement(String missing, int allowed) {
        if (!state.at(Stage.COMPLETENESS)) {
            return Steps.closed();
        }
        Optional<Reason> second = secondNotice(allowed);
        if (second.isPresent()) {
            return Outcome.refused(second.get());
        }
        return Steps.withText("missing", missing, CaseStep.of(CaseAct.SUPPLEMENT_NOTICED, Stage.SUPPLEMENT));
    }

    /** Why no further notice may be sent; empty where one may. */
    public Optional<Reason> secondNotice(int allowed) {
        Optional<StageRule> rule = document.stage(Stage.SUPPLEMENT);
        if (rule.isEmpty()) {
            return Optional.of(Reason.of("programmes.supplement.none"));
        }
        return state.notices() < allowed
                ? Optional.empty()
                : Optional.of(Reason.of("programmes.supplement.second").citing(rule.get().citation()));
    }

    public Outcome<List<CaseStep>> supplement(int attachments, String note) {
        if (!state.at(Stage.SUPPLEMENT)) {
            return Steps.closed();
        }
        if (attachments == 0 && note.isBlank()) {
            return Outcome.refused(Reason.at("note", "programmes.supplement.empty"));
        }
        return Outcome.granted(List.of(CaseStep.of(CaseAct.SUPPLEMENTED, Stage.COMPLETENESS)));
    }

    public Outcome<List<CaseStep>> notAccept(String why) {
        if (!state.at(Stage.COMPLETENESS)) {
            return Steps.closed();
        }
        return Steps.withText("why", why, CaseStep.of(CaseAct.NOT_ACCEPTED, Stage.COMPLETENESS));
    }

    /** What a panel decided, by whichever of the two ways the document has it decide. */
    public Outcome<List<CaseStep>> recordTally(Tally tally) {
        if (!state.open() || !state.stage().byPanel()) {
            return Steps.closed();
        }
        Stage panel = state.stage();
        Map<String, Object> counted = tally.facts();
        if (tally.passes()) {
            return Outcome.granted(Steps.onward(document, CaseAct.TALLY_RECORDED, panel, counted));
        }
        return Outcome.granted(List.of(
                new CaseStep(CaseAct.TALLY_RECORDED, panel, counted), CaseStep.of(CaseAct.NOT_GRANTED, panel)));
    }

    /** Where the panel decides by secret ballot, its count comes from the meeting room and is never typed. */
    @Clause(instrument = TITLE_REVIEWS, article = "20", rule = "ZC-27")
    public Optional<Reason> untyped() {
        return state.at(Stage.BALLOT)
                ? Optional.of(Reason.of("programmes.tally.byBallot").citing(document.rule(Stage.BALLOT).citation()))
                : Optional.empty();
    }

    public Outcome<List<CaseStep>> object() {
        return new ObjectionCourse(document, state).object();
    }

    public Outcome<List<CaseStep>> answerObjection(Finding finding) {
        return new ObjectionCourse(document, state).answer(finding);
    }

    /** Whose turn it is; the house where a time must run out first. */
    public Party turn() {
        boolean heard = state.openObjections() == 0;
        if (!state.pending() || state.publicity() == Publicity.RUNNING && heard) {
            return Party.HOUSE;
        }
        Party actor = document.rule(state.stage()).actor();
        return actor == Party.REVIEWER && !state.review().waitsForOpinions() ? Party.SECRETARY : actor;
    }

    public Outcome<List<CaseStep>> withdraw() {
        if (!state.open()) {
            return Steps.closed();
        }
        return Outcome.granted(List.of(CaseStep.of(CaseAct.WITHDRAWN, state.stage())));
    }

    /** The time of the present stage is up; what follows is written in the document. */
    public List<CaseStep> timeUp() {
        StageRule.Limit limit = document.rule(state.stage()).limit();
        if (limit == null) {
            throw new IllegalStateException("no time runs at stage " + state.stage());
        }
        return switch (limit.then()) {
            case LAPSE -> List.of(CaseStep.of(CaseAct.LAPSED, state.stage()));
            case ESCALATE -> List.of(CaseStep.of(CaseAct.ESCALATED, state.stage()));
            case PASS_ON -> state.stage() == Stage.OBJECTION ? resultPublicityOver() : passedOn();
        };
    }

    private List<CaseStep> passedOn() {
        return Steps.onward(document, CaseAct.PUBLICITY_ENDED, state.stage(), Map.of());
    }

    /** Without objection the result is confirmed; an open one holds it. */
    @Clause(instrument = TITLE_REVIEWS, article = "26", rule = "ZC-36")
    private List<CaseStep> resultPublicityOver() {
        CaseStep over = CaseStep.of(CaseAct.RESULT_PUBLICITY_ENDED, Stage.OBJECTION);
        return state.openObjections() == 0 ? Steps.concluded(document, over) : List.of(over);
    }
}
