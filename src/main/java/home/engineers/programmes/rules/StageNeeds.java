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
            Map.entry(Stage.REVIEW, EnumSet.of(Party.REVIEWER)),
            Map.entry(Stage.INTERVIEW, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.MEETING, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.OBJECTION, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.CONFIRMATION, EnumSet.of(Party.HOUSE, Party.SECRETARY)),
            Map.entry(Stage.AWARD, EnumSet.of(Party.HOUSE)),
            Map.entry(Stage.APPEAL, EnumSet.of(Party.SECRETARY)),
            Map.entry(Stage.REVOCATION, EnumSet.of(Party.SECRETARY)));
    /** Where a case may be open to everyone; anywhere else that would show one applicant's case to another. */
    private static final Set<Stage> PUBLIC = EnumSet.of(Stage.PUBLICITY, Stage.OBJECTION, Stage.AWARD);
    /** Where an appeal that is upheld may take a case back to. */
    private static final Set<Stage> RETURNS =
            EnumSet.of(Stage.COMPLETENESS, Stage.SCREENING, Stage.REVIEW, Stage.INTERVIEW, Stage.MEETING);

    private final StageRule rule;
    private final List<Sentence> needs = new ArrayList<>();

    private StageNeeds(StageRule rule) {
        this.rule = rule;
    }

    static List<Sentence> of(StageRule rule) {
        StageNeeds found = new StageNeeds(rule);
        found.actor();
        found.readers();
        found.parts();
        found.end();
        return found.needs;
    }

    private void actor() {
        if (!rule.stage().carried()) {
            needs.add(Sentence.of("programmes.fault.stageNotCarried", rule.stage().wireName()));
        } else if (!ACTORS.get(rule.stage()).contains(rule.actor())) {
            needs.add(Sentence.of("programmes.fault.wrongActor", rule.actor().wireName(), rule.stage().wireName()));
        }
    }

    private void readers() {
        if (rule.visible().contains(Party.PUBLIC) && !PUBLIC.contains(rule.stage())) {
            needs.add(Sentence.of("programmes.fault.leaks", Party.PUBLIC.wireName(), rule.stage().wireName()));
        }
        if (rule.visible().contains(Party.REVIEWER) && rule.stage() != Stage.REVIEW) {
            needs.add(Sentence.of("programmes.fault.leaks", Party.REVIEWER.wireName(), rule.stage().wireName()));
        }
    }

    private void parts() {
        StageRule.Terms terms = rule.terms();
        part("panel", terms.panel() != null, Stage.MEETING, true);
        part("opinions", terms.opinions() != null, Stage.REVIEW, true);
        part("appeal", terms.appeal() != null, Stage.APPEAL, true);
        part("effects", !terms.effects().isEmpty(), Stage.AWARD, true);
        part("term", terms.term() != null, Stage.AWARD, false);
        part("record", terms.record() != null, Stage.REVOCATION, false);
        part("notices", terms.notices() != null, Stage.SUPPLEMENT, false);
        part("objectors", terms.objectors() != Objectors.NAMED, Stage.OBJECTION, false);
        if (terms.effects().contains(Effect.NONE) && terms.effects().size() > 1) {
            needs.add(Sentence.of("programmes.fault.noneAmongOthers"));
        }
        AppealRule appeal = terms.appeal();
        if (appeal != null && !RETURNS.contains(appeal.returns())) {
            needs.add(Sentence.of("programmes.fault.returnsNowhere", appeal.returns().wireName()));
        }
    }

    private void part(String key, boolean there, Stage stage, boolean needed) {
        if (rule.stage() == stage && needed && !there) {
            needs.add(Sentence.of("programmes.fault.missing", key));
        } else if (rule.stage() != stage && there) {
            needs.add(Sentence.of("programmes.fault.elsewhere", key, rule.stage().wireName(), stage.wireName()));
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
            needs.add(Sentence.of("programmes.fault.missing", "clock"));
        } else if (rule.limit().then() != then) {
            wrongEnd(rule.limit());
        }
    }

    /** Where someone must decide, the end of the time decides nothing. */
    private void noEnd() {
        if (rule.limit() != null && rule.limit().then() != AtEnd.ESCALATE) {
            wrongEnd(rule.limit());
        }
    }

    private void wrongEnd(StageRule.Limit limit) {
        needs.add(Sentence.of("programmes.fault.wrongEnd", limit.then().wireName(), rule.stage().wireName()));
    }
}
