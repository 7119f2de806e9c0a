package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.programmes.PanelLaw.RecusedCount;
import home.engineers.programmes.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the stages of a document and looks whether each kind of case can pass them in their order. */
final class StageParts {
    private final Citing citing;
    private final DrawParts draws;
    private final VoteParts votes;
    private final List<DocumentFault> faults;

    StageParts(Citing citing, VoteParts votes, List<DocumentFault> faults) {
        this.citing = citing;
        this.draws = new DrawParts(citing);
        this.votes = votes;
        this.faults = faults;
    }

    /** @param kinds the ids of the kinds that the document has */
    List<StageRule> course(DocumentSection root, List<String> kinds) {
        List<StageRule> course = new ArrayList<>();
        List<DocumentSection> sections = root.sections("stages");
        sections.forEach(section -> stage(section, kinds, course));
        if (!root.has("stages")) {
            root.lacks("stages", "programmes.fault.missing", "stages");
        } else if (course.size() == sections.size()) {
            order(root, sections, course, kinds);
        }
        return course;
    }

    /**
     * Asked only where every stage is known: one unknown word is one fault, not several. What is wrong for several kinds
     * alike is said once.
     */
    private void order(DocumentSection root, List<DocumentSection> sections, List<StageRule> course, List<String> kinds) {
        Set<DocumentFault> said = new HashSet<>();
        for (String kind : kinds) {
            List<Integer> places = passed(course, kind);
            CourseOrder.faults(places.stream().map(place -> course.get(place).stage()).toList()).forEach(misplaced -> {
                int line = places.isEmpty() ? root.line("stages") : sections.get(places.get(misplaced.place())).line();
                DocumentFault fault = new DocumentFault(line, misplaced.fault());
                if (said.add(fault)) {
                    faults.add(fault);
                }
            });
            returns(places, course, sections).filter(said::add).ifPresent(faults::add);
            weighed(places, course, sections).filter(said::add).ifPresent(faults::add);
            draws.unseated(places.stream().map(course::get).toList())
                    .map(seats -> new DocumentFault(
                            sections.get(places.get(seats.place())).line("draw"),
                            Sentence.of(seats.fault(), seats.arguments().toArray())))
                    .filter(said::add)
                    .ifPresent(faults::add);
        }
    }

    /** An upheld appeal must find the stage to which it returns, whatever the kind of the case. */
    private static Optional<DocumentFault> returns(
            List<Integer> places, List<StageRule> course, List<DocumentSection> sections) {
        List<Stage> stages = places.stream().map(place -> course.get(place).stage()).toList();
        for (int place : places) {
            AppealRule appeal = course.get(place).terms().appeal();
            if (appeal != null && !stages.contains(appeal.returns())) {
                return Optional.of(new DocumentFault(
                        sections.get(place).line(), Sentence.of("programmes.fault.returnsNowhere", appeal.returns().wireName())));
            }
        }
        return Optional.empty();
    }

    /** Votes are weighed against points that somebody gave before. */
    private static Optional<DocumentFault> weighed(List<Integer> places, List<StageRule> course, List<DocumentSection> sections) {
        boolean scored = places.stream().map(place -> course.get(place).terms().opinions())
                .anyMatch(opinions -> opinions != null && opinions.rubric() != null);
        return places.stream()
                .filter(place -> !scored && course.get(place).vote() != null && course.get(place).vote().weight() != null)
                .findFirst()
                .map(place -> new DocumentFault(sections.get(place).line("vote"), Sentence.of("programmes.fault.weightWithoutPoints")));
    }

    private static List<Integer> passed(List<StageRule> course, String kind) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < course.size(); place++) {
            if (course.get(place).passedBy(kind)) {
                places.add(place);
            }
        }
        return places;
    }

    /** What a stage needs is asked only where its words are sound: one wrong word is one fault. */
    private void stage(DocumentSection section, List<String> known, List<StageRule> course) {
        int before = faults.size();
        var stage = section.word("stage", Stage::named, "programmes.fault.unknownStage");
        var actor = section.word("actor", Party::named, "programmes.fault.unknownParty");
        Citation citation = citing.citation(section);
        Set<Party> visible = Set.copyOf(section.words("visible", Party::named, "programmes.fault.unknownParty"));
        var limit = section.has("clock") ? limit(section.section("clock")) : null;
        Set<String> kinds = Set.copyOf(section.words(
                "kinds", kind -> known.contains(kind) ? Optional.of(kind) : Optional.empty(),
                "programmes.fault.unknownKind"));
        List<Shown> shows = section.words("shows", Shown::named, "programmes.fault.unknownShown");
        StageRule.Terms terms = terms(section);
        section.close();
        if (stage.isPresent() && actor.isPresent()) {
            DrawRule draw = terms.draw();
            if (draw != null && !DrawParts.closed(draw, citation)) {
                section.fault(section.line("draw"), "programmes.fault.titlePanelNamed");
            }
            StageRule rule = new StageRule(stage.get(), actor.get(), citation, visible, limit, kinds, shows, terms);
            if (faults.size() == before) {
                StageNeeds.of(rule).forEach(need ->
                        section.fault(section.line(need.at()), need.fault().key(), need.fault().arguments().toArray()));
            }
            course.add(rule);
        }
    }

    private StageRule.Terms terms(DocumentSection section) {
        var panel = section.has("panel") ? panel(section.section("panel")) : null;
        var draw = section.has("draw") ? draws.draw(section.section("draw")) : null;
        var opinions = section.has("opinions") ? opinions(section.section("opinions")) : null;
        @Nullable VoteRule vote = section.has("vote") ? votes.vote(section.section("vote")) : null;
        @Nullable String notices = optional(section, "notices");
        Objectors objectors = section.has("objectors")
                ? section.word("objectors", Objectors::named, "programmes.fault.unknownObjectors").orElse(Objectors.NAMED)
                : Objectors.NAMED;
        var appeal = section.has("appeal") ? appeal(section.section("appeal")) : null;
        Set<Effect> effects = Set.copyOf(section.words("effects", Effect::named, "programmes.fault.unknownEffect"));
        return new StageRule.Terms(
                panel, draw, opinions, vote, notices, objectors, appeal, effects, optional(section, "term"), optional(section, "record"));
    }

    private @Nullable String optional(DocumentSection section, String key) {
        return section.has(key) ? citing.value(section, key) : null;
    }

    private StageRule.Limit limit(DocumentSection section) {
        String value = citing.workingDays(section, "working-days");
        AtEnd then = section.word("then", AtEnd::named, "programmes.fault.unknownEnd").orElse(AtEnd.ESCALATE);
        section.close();
        return new StageRule.Limit(value, then);
    }

    private StageRule.OpinionRule opinions(DocumentSection section) {
        String least = citing.value(section, "least");
        @Nullable String pass = section.has("pass") ? citing.fraction(section, "pass") : null;
        boolean anonymous = section.flag("anonymous", false);
        @Nullable Rubric rubric = section.has("rubric") ? RubricParts.rubric(section.section("rubric"), citing) : null;
        section.close();
        return new StageRule.OpinionRule(least, pass, anonymous, rubric);
    }

    private AppealRule appeal(DocumentSection section) {
        String window = citing.workingDays(section, "within");
        Stage returns = section.word("returns", Stage::named, "programmes.fault.unknownStage").orElse(Stage.COMPLETENESS);
        section.close();
        return new AppealRule(window, returns);
    }

    private StageRule.PanelRule panel(DocumentSection section) {
        DocumentSection least = section.section("least");
        Map<PanelKind, String> sizes = new EnumMap<>(PanelKind.class);
        EnumSet.allOf(PanelKind.class).stream()
                .filter(kind -> least.has(kind.wireName()))
                .forEach(kind -> sizes.put(kind, citing.value(least, kind.wireName())));
        if (sizes.isEmpty()) {
            least.lacks(PanelKind.PANEL.wireName(), "programmes.fault.missing", PanelKind.PANEL.wireName());
        }
        least.close();
        String quorum = citing.fraction(section, "quorum");
        String pass = citing.fraction(section, "pass");
        boolean odd = section.flag("odd", true);
        RecusedCount recused = section.has("recused")
                ? section.word("recused", RecusedCount::named, "programmes.fault.unknownRecused").orElse(RecusedCount.IN_SIZE)
                : RecusedCount.IN_SIZE;
        @Nullable String record = optional(section, "record");
        section.close();
        return new StageRule.PanelRule(sizes, quorum, pass, odd, recused, record);
    }
}
