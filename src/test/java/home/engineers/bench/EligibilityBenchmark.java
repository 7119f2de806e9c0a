package home.engineers.bench;

import home.engineers.law.Registers;
import home.engineers.programmes.Answer;
import home.engineers.programmes.BundledProgrammes;
import home.engineers.programmes.DegreeLevel;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EmploymentKind;
import home.engineers.programmes.SkillLevel;
import home.engineers.programmes.TitleLevel;
import home.engineers.programmes.rules.Eligibility;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.ProgrammeReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Judges many invented profiles by the title review, clause by clause, as a call with that many applicants would. */
final class EligibilityBenchmark implements Benchmark {
    private static final int PROFILES = 100_000;
    private static final double LIMIT = 10;
    private static final long SEED = 20_261_127;
    private static final LocalDate ON = LocalDate.of(2026, 11, 27);
    private static final int DAYS = 30 * 365;

    @Override
    public String name() {
        return "eligibility";
    }

    @Override
    public String says() {
        return "seconds to judge 100,000 profiles by the title review, all levels and clauses with their evidence";
    }

    @Override
    public void run(Consumer<Figure> to) {
        ProgrammeDocument programme = new ProgrammeReader(Registers.bundled())
                .read(BundledProgrammes.text("title-review").orElseThrow())
                .sound();
        List<EligibilityProfile> profiles = profiles();
        to.accept(Figure.recorded("one processor, first round", seconds(programme, profiles, false), "s"));
        to.accept(Figure.recorded("one processor, warm", seconds(programme, profiles, false), "s"));
        to.accept(new Figure("all processors", seconds(programme, profiles, true), "s", LIMIT));
        to.accept(Figure.recorded("of these eligible for some level", eligible(programme, profiles), ""));
    }

    private static double seconds(ProgrammeDocument programme, List<EligibilityProfile> profiles, boolean parallel) {
        long begun = System.nanoTime();
        var judged = parallel ? profiles.parallelStream() : profiles.stream();
        long levels = judged.mapToLong(profile -> Eligibility.of(programme, profile, ON).levels().size()).sum();
        if (levels != (long) programme.levels().size() * profiles.size()) {
            throw new IllegalStateException("judged " + levels + " levels");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long eligible(ProgrammeDocument programme, List<EligibilityProfile> profiles) {
        return profiles.parallelStream()
                .filter(profile -> Eligibility.of(programme, profile, ON).levels().stream()
                        .anyMatch(level -> level.answer() == Answer.MET))
                .count();
    }

    private static List<EligibilityProfile> profiles() {
        Random random = new Random(SEED);
        List<EligibilityProfile> profiles = new ArrayList<>(PROFILES);
        for (int i = 0; i < PROFILES; i++) {
            profiles.add(profile(random));
        }
        return profiles;
    }

    private static EligibilityProfile profile(Random random) {
        DegreeLevel[] degrees = DegreeLevel.values();
        TitleLevel[] titles = TitleLevel.values();
        SkillLevel[] skills = SkillLevel.values();
        return new EligibilityProfile(
                day(random),
                List.of(new EligibilityProfile.Degree(degrees[random.nextInt(degrees.length)], day(random))),
                random.nextBoolean()
                        ? List.of(new EligibilityProfile.Title(titles[random.nextInt(titles.length)], day(random)))
                        : List.of(),
                random.nextInt(4) == 0
                        ? List.of(new EligibilityProfile.Skill(skills[random.nextInt(skills.length)], day(random)))
                        : List.of(),
                day(random),
                EmploymentKind.values()[random.nextInt(10) == 0 ? 2 : 0],
                random.nextInt(50) == 0 ? ON.plusDays(random.nextInt(DAYS)) : null,
                Set.of());
    }

    private static LocalDate day(Random random) {
        return ON.minusDays(random.nextInt(DAYS));
    }
}
