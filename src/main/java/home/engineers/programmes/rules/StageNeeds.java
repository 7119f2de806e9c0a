package home.engineers.programmes.rules;

import home.engineers.programmes.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each kind of stage needs, and what it must not have. */
final class StageNeeds {
    private static final Map<Stage, Set<Party>> ACTORS = Map.ofEntries(
            Map.entry(Stage.INTAKE, EnumSet.of(Party.APPLICANT)),
            Map.entry(Stage.PUBLICITY, EnumSet.of(Party.EMPLOYER)),
            Map.entry(Stage.ENDORSEMENT, EnumSet.of(Party.EMPLOYER)),
            Map.entry(Stage.COMPLETENESS, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.SUPPLEMENT, EnumSet.of(Party.APPLICANT)),
            Map.entry(Stage.SCREENING, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.DRAW, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.REVIEW, EnumSet.of(Party.REVIEWER)),
            Map.entry(Stage.INTERVIEW, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.MEETING, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.BALLOT, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.PUBLIC_VOTE, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.OBJECTION, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.CONFIRMATION, EnumSet.of(Party.HOUSE, Party.SECRETARY)),
            Map.entry(Stage.AWARD, EnumSet.of(Party.HOUSE)),
            Map.entry(Stage.APPEAL, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.REVOCATION, EnumSet.of(Party.SECRETARY)));
    /** Where a case may be open to everyone; anywhere else that would show one applicant's case to another. */
    private static final Set<Stage> PUBLIC = EnumSet.of(Stage.PUBLICITY, Stage.PUBLIC_VOTE, Stage.OBJECTION, Stage.AWARD);
    /** Where an appeal that is upheld may take a case back to. */
    private static final Set<Stage> RETURNS =
            EnumSet.of(Stage.COMPLETENESS, Stage.SCREENING, Stage.REVIEW, Stage.INTERVIEW, Stage.MEETING, Stage.BALLOT);

    /** Where a case waits for nobody. */
    private static final Set<Stage> UNTIMED = EnumSet.of(Stage.INTAKE, Stage.REVOCATION);

    private final StageRule rule;
    private final List<Need> needs = new ArrayList<>();

    /** @param at key of the stage at which the fault stands */
    record Need(String at, Sentence fault) {}

    private StageNeeds(StageRule rule) {
        this.rule = rule;
    }

    static List<Need> of(StageRule rule) {
        StageNeeds found = new StageNeeds(rule);
        found.actor();
        found.readers();
        found.parts();
        found.end();
        return found.needs;
    }

    private void need(String at, String key, Object... arguments) {
        needs.add(new Need(at, Sentence.of(key, arguments)));
    }

    private void actor() {
        if (!ACTORS.get(rule.stage()).contains(rule.actor())) {
            need("actor", "programmes.fault.wrongActor", rule.actor().wireName(), rule.stage().wireName());
        }
    }

    private void readers() {
        if (rule.visible().contains(Party.PUBLIC) && !PUBLIC.contains(rule.stage())) {
            need("visible", "programmes.fault.leaks", Party.PUBLIC.wireName(), rule.stage().wireName());
        }
        if (rule.stage() == Stage.PUBLIC_VOTE && !rule.visible().contains(Party.PUBLIC)) {
            need("visible", "programmes.fault.voteUnseen");
        }
        if (rule.visible().contains(Party.REVIEWER) && rule.stage() != Stage.REVIEW) {
            need("visible", "programmes.fault.leaks", Party.REVIEWER.wireName(), rule.stage().wireName());
        }
    }

    private void parts() {
        StageRule.Terms terms = rule.terms();
        part("panel", terms.panel() != null, rule.stage().byPanel() ? rule.stage() : Stage.MEETING, true);
        part("draw", terms.draw() != null, Stage.DRAW, true);
        part("opinions", terms.opinions() != null, Stage.REVIEW, true);
        part("vote", terms.vote() != null, Stage.PUBLIC_VOTE, true);
        part("appeal", terms.appeal() != null, Stage.APPEAL, true);
        part("effects", !terms.effects().isEmpty(), Stage.AWARD, true);
        part("term", terms.term() != null, Stage.AWARD, false);
        part("record", terms.record() != null, Stage.REVOCATION, false);
        part("notices", terms.notices() != null, Stage.SUPPLEMENT, false);
        part("objectors", terms.objectors() != Objectors.NAMED, Stage.OBJECTION, false);
        VoteRule vote = terms.vote();
        if (vote != null && rule.stage() == Stage.PUBLIC_VOTE && vote.nameFrom() == null && !rule.shows().contains(Shown.NAME)) {
            need("vote", "programmes.fault.candidateUnnamed");
        }
        if (terms.effects().contains(Effect.NONE) && terms.effects().size() > 1) {
            need("effects", "programmes.fault.noneAmongOthers");
        }
        AppealRule appeal = terms.appeal();
        if (appeal != null && !RETURNS.contains(appeal.returns())) {
            need("appeal", "programmes.fault.returnsNowhere", appeal.returns().wireName());
        }
    }

    private void part(String key, boolean there, Stage stage, boolean needed) {
        if (rule.stage() == stage && needed && !there) {
            need(key, "programmes.fault.missing", key);
        } else if (rule.stage() != stage && there) {
            need(key, "programmes.fault.elsewhere", key, rule.stage().wireName(), stage.wireName());
        }
    }

    private void end() {
        switch (rule.stage()) {
            case PUBLICITY, OBJECTION -> limit(AtEnd.PASS_ON);
            case SUPPLEMENT -> limit(AtEnd.LAPSE);
            default -> noEnd();
        }
    }

    private void limit(AtEnd then) {
        if (rule.limit() == null) {
            need("clock", "programmes.fault.missing", "clock");
        } else if (rule.limit().then() != then) {
            wrongEnd(rule.limit());
        }
    }

    /** Where someone must decide, the end of the time decides nothing. */
    private void noEnd() {
        if (rule.limit() != null && (rule.actor() == Party.HOUSE || UNTIMED.contains(rule.stage()))) {
            need("clock", "programmes.fault.noClock", rule.stage().wireName());
        } else if (rule.limit() != null && rule.limit().then() != AtEnd.ESCALATE) {
            wrongEnd(rule.limit());
        }
    }

    private void wrongEnd(StageRule.Limit limit) {
        need("clock", "programmes.fault.wrongEnd", limit.then().wireName(), rule.stage().wireName());
    }
}
