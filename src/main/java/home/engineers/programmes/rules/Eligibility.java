package home.engineers.programmes.rules;

import home.engineers.programmes.Answer;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityReport;
import home.engineers.programmes.EligibilityReport.ClauseReport;
import home.engineers.programmes.EligibilityReport.LevelReport;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Judges a profile by the clauses of a programme on a day. */
public final class Eligibility {
    private Eligibility() {}

    public static EligibilityReport of(ProgrammeDocument programme, EligibilityProfile profile, LocalDate on) {
        List<LevelReport> levels =
                programme.levels().stream().map(level -> level(level, profile, on)).toList();
        return new EligibilityReport(programme.id(), programme.edition(), on, levels);
    }

    static LevelReport level(LevelRule level, EligibilityProfile profile, LocalDate on) {
        List<Judgement> any = judge(level.any(), profile);
        List<Judgement> all = judge(level.all(), profile);
        List<Judgement> left = judge(level.left(), profile);
        List<Judgement> exceptions = judge(level.exceptions(), profile);
        Timeline whole = whole(any, all);
        return new LevelReport(
                level.id(), level.name(), whole.at(on), whole.metFrom(on), report(any, on), report(all, on), report(left, on),
                report(exceptions, on));
    }

    private static List<Judgement> judge(List<ClauseRule> clauses, EligibilityProfile profile) {
        return clauses.stream().map(clause -> Judgement.of(clause, profile)).toList();
    }

    private static List<ClauseReport> report(List<Judgement> judgements, LocalDate on) {
        return judgements.stream().map(judgement -> judgement.report(on)).toList();
    }

    /** A level that names no clause of which one must be met asks for every other alone. */
    private static Timeline whole(List<Judgement> any, List<Judgement> all) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.of(any, all)
                .flatMap(Collection::stream)
                .filter(judgement -> judgement.clause.counts())
                .forEach(judgement -> days.addAll(judgement.timeline.days()));
        return Timeline.of(days, day -> {
            Answer one = any.isEmpty()
                    ? Answer.MET
                    : counted(any).map(judgement -> judgement.timeline.at(day)).reduce(Answer.NOT_MET, Answer::or);
            Answer each = counted(all).map(judgement -> judgement.timeline.at(day)).reduce(Answer.MET, Answer::and);
            return one.and(each);
        });
    }

    private static Stream<Judgement> counted(List<Judgement> judgements) {
        return judgements.stream().filter(judgement -> judgement.clause.counts());
    }

    /** A clause with its answer through time. */
    private record Judgement(ClauseRule clause, EligibilityProfile profile, Timeline timeline) {
        static Judgement of(ClauseRule clause, EligibilityProfile profile) {
            List<LocalDate> days = clause.expression().facts().stream()
                    .flatMap(fact -> fact.turns(profile).stream())
                    .toList();
            return new Judgement(clause, profile, Timeline.of(days, day -> clause.expression().on(day, profile)));
        }

        ClauseReport report(LocalDate on) {
            return new ClauseReport(
                    clause.id(),
                    timeline.at(on),
                    clause.counts(),
                    clause.text(),
                    clause.citation(),
                    timeline.metFrom(on),
                    clause.expression().facts().stream().map(fact -> fact.evidence(on, profile)).distinct().toList(),
                    mends(on));
        }

        private List<Sentence> mends(LocalDate on) {
            if (!clause.counts() || timeline.at(on) == Answer.MET) {
                return List.of();
            }
            return clause.expression().uses().stream()
                    .filter(use -> !use.negated() && !use.satisfied(use.fact().on(on, profile)))
                    .map(use -> use.fact().mend(profile))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }
    }
}
