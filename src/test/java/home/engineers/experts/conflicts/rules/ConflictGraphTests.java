package home.engineers.experts.conflicts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictLink;
import home.engineers.experts.conflicts.ConflictPath;
import home.engineers.experts.conflicts.ConflictRule;
import home.engineers.experts.conflicts.Matter;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.Tie;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.law.CoversClause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConflictGraphTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final PersonId EXPERT = person(1);
    private static final PersonId APPLICANT = person(2);
    private static final PersonId THIRD = person(3);
    private static final OrganisationId PLANT = unit(1);
    private static final OrganisationId OTHER_PLANT = unit(2);
    private static final UUID CASE = new UUID(7, 7);

    private static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }

    private static OrganisationId unit(int number) {
        return new OrganisationId(new UUID(2, number));
    }

    private static Matter matter(ConflictRule rule) {
        return new Matter(CASE, Set.of(APPLICANT), Set.of(PLANT), rule, TODAY);
    }

    private static ConflictRule rule(int years, int longest) {
        return new ConflictRule(years, ConflictKind.countable(), longest);
    }

    private static Tie employed(PersonId person, OrganisationId at, String from, @Nullable String to) {
        return new Tie(
                ConflictKind.EMPLOYER, Party.of(person), Party.of(at), LocalDate.parse(from), to == null ? null : LocalDate.parse(to),
                null, "profile", "某厂");
    }

    private static Tie tie(ConflictKind kind, PersonId one, PersonId other) {
        return new Tie(kind, Party.of(one), Party.of(other), null, null, null, "declared", "");
    }

    private static List<ConflictPath> paths(ConflictRule rule, Tie... ties) {
        return new ConflictGraph(Arrays.asList(ties), List.of()).paths(EXPERT, matter(rule));
    }

    @Test
    void nobodyIsTiedToAnythingWithoutATie() {
        assertThat(paths(rule(20, 2))).isEmpty();
        assertThat(paths(rule(20, 2), employed(EXPERT, OTHER_PLANT, "2010-01-01", null), employed(APPLICANT, PLANT, "2010-01-01", null)))
                .isEmpty();
    }

    @Test
    @CoversClause({"ZC-34"})
    void whoeverAppliesNeverJudgesWhateverTheProgrammeCounts() {
        ConflictRule hardlyAny = new ConflictRule(0, Set.of(ConflictKind.TEACHER), 1);

        assertThat(new ConflictGraph(List.of(), List.of()).paths(APPLICANT, matter(hardlyAny))).singleElement()
                .satisfies(path -> assertThat(path.links()).extracting(ConflictLink::kind).containsExactly(ConflictKind.SELF));
    }

    @ParameterizedTest
    @CsvSource({
        // left on, years, counts
        "2023-11-26, 3, false",
        "2023-11-27, 3, true",
        "2023-11-28, 3, true",
        "2026-11-26, 0, false",
        "2026-11-27, 0, true",
        "2006-11-27, 20, true",
        "2006-11-26, 20, false",
    })
    void anEmployerCountsForSoManyYearsAfterLeaving(String left, int years, boolean counts) {
        assertThat(paths(rule(years, 1), employed(EXPERT, PLANT, "2000-01-01", left)).isEmpty()).isNotEqualTo(counts);
        assertThat(paths(
                        rule(years, 1), employed(EXPERT, OTHER_PLANT, "2000-01-01", null),
                        employed(APPLICANT, OTHER_PLANT, "2000-01-01", left))
                .isEmpty()).isNotEqualTo(counts);
    }

    @Test
    void aPostThatBeginsTomorrowDoesNotCountToday() {
        assertThat(paths(rule(3, 1), employed(EXPERT, PLANT, "2026-11-28", null))).isEmpty();
        assertThat(paths(rule(3, 1), employed(EXPERT, PLANT, "2026-11-27", null))).hasSize(1);
    }

    @Test
    void aCommonEmployerIsOneLinkWithTheTimeOfBothThere() {
        List<ConflictPath> found = paths(
                rule(3, 1), employed(EXPERT, OTHER_PLANT, "2015-01-01", "2025-06-30"), employed(APPLICANT, OTHER_PLANT, "2019-03-01", null));

        assertThat(found).singleElement().satisfies(path -> assertThat(path.links()).containsExactly(new ConflictLink(
                ConflictKind.EMPLOYER, Party.of(EXPERT), Party.of(APPLICANT), LocalDate.of(2019, 3, 1), LocalDate.of(2025, 6, 30),
                "profile", "某厂")));
    }

    @Test
    void anEmployerKnownByNameAloneIsTheSameForBoth() {
        Tie one = new Tie(ConflictKind.EMPLOYER, Party.of(EXPERT), new Party.Firm("无名厂"), null, null, null, "profile", "无名厂");
        Tie other = new Tie(ConflictKind.EMPLOYER, Party.of(APPLICANT), new Party.Firm("无名厂"), null, null, null, "profile", "无名厂");

        assertThat(paths(rule(3, 1), one, other)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = ConflictKind.class, mode = EnumSource.Mode.EXCLUDE, names = {"SELF", "EMPLOYER", "CASE", "INTEREST"})
    void aPersonalTieCountsInEitherDirectionAndOnlyWhereTheProgrammeCountsItsKind(ConflictKind kind) {
        Set<ConflictKind> others = EnumSet.copyOf(ConflictKind.countable());
        others.remove(kind);

        for (Tie tie : List.of(tie(kind, EXPERT, APPLICANT), tie(kind, APPLICANT, EXPERT))) {
            assertThat(paths(new ConflictRule(3, Set.of(kind), 1), tie)).hasSize(1);
            assertThat(paths(new ConflictRule(3, others, 1), tie)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26, false", "2026-11-27, true", "2026-11-28, true"})
    void aTieCountsUntilItExpires(LocalDate expires, boolean counts) {
        Tie tie = new Tie(ConflictKind.PROJECT, Party.of(EXPERT), Party.of(APPLICANT), null, null, expires, "declared", "");

        assertThat(paths(rule(3, 1), tie).isEmpty()).isNotEqualTo(counts);
    }

    @Test
    void anInterestInAUnitOfTheCaseCountsAndOneInAnotherUnitDoesNot() {
        Tie shares = new Tie(ConflictKind.INTEREST, Party.of(EXPERT), Party.of(PLANT), null, null, null, "declared", "");
        Tie elsewhere = new Tie(ConflictKind.INTEREST, Party.of(EXPERT), Party.of(OTHER_PLANT), null, null, null, "declared", "");

        assertThat(paths(rule(3, 2), shares)).hasSize(1);
        assertThat(paths(rule(3, 2), elsewhere, employed(APPLICANT, OTHER_PLANT, "2020-01-01", null))).isEmpty();
    }

    @Test
    void anotherPartInTheCaseCountsForThatCaseAlone() {
        Tie same = new Tie(ConflictKind.CASE, Party.of(EXPERT), new Party.Case(CASE), TODAY, null, null, "cases", "");
        Tie another = new Tie(ConflictKind.CASE, Party.of(EXPERT), new Party.Case(new UUID(7, 8)), TODAY, null, null, "cases", "");

        assertThat(paths(rule(3, 1), same)).hasSize(1);
        assertThat(paths(rule(3, 2), another)).isEmpty();
    }

    @Test
    void throughAThirdPersonOnlyWhereTheProgrammeSaysSoAndOnlyByPersonalTies() {
        Tie first = tie(ConflictKind.RELATIVE, EXPERT, THIRD);
        Tie second = tie(ConflictKind.CO_AUTHOR, APPLICANT, THIRD);
        Tie works = employed(THIRD, PLANT, "2020-01-01", null);

        assertThat(paths(rule(3, 1), first, second, works)).isEmpty();
        assertThat(paths(rule(3, 2), first, second)).singleElement().satisfies(path ->
                assertThat(path.links()).extracting(ConflictLink::kind).containsExactly(ConflictKind.RELATIVE, ConflictKind.CO_AUTHOR));
        assertThat(paths(rule(3, 2), first, works)).singleElement().satisfies(path ->
                assertThat(path.links()).extracting(ConflictLink::kind).containsExactly(ConflictKind.RELATIVE, ConflictKind.EMPLOYER));
        assertThat(paths(
                        rule(3, 2), employed(EXPERT, OTHER_PLANT, "2020-01-01", null), employed(THIRD, OTHER_PLANT, "2020-01-01", null),
                        second))
                .as("colleagues of a co-author are not tied").isEmpty();
    }

    @Test
    void aLiftedLinkCountsNoMoreInEitherDirectionUnlessItBeganLater() {
        Tie tie = tie(ConflictKind.CO_AUTHOR, EXPERT, APPLICANT);
        Tie later = new Tie(
                ConflictKind.CO_AUTHOR, Party.of(EXPERT), Party.of(APPLICANT), TODAY, null, null, "declared", "another paper");
        Lifting lifting = new Lifting(ConflictKind.CO_AUTHOR, Party.of(APPLICANT), Party.of(EXPERT), TODAY.minusDays(1));
        Lifting otherKind = new Lifting(ConflictKind.TEACHER, Party.of(APPLICANT), Party.of(EXPERT), TODAY);

        assertThat(new ConflictGraph(List.of(tie), List.of(lifting)).paths(EXPERT, matter(rule(3, 1)))).isEmpty();
        assertThat(new ConflictGraph(List.of(tie), List.of(otherKind)).paths(EXPERT, matter(rule(3, 1)))).hasSize(1);
        assertThat(new ConflictGraph(List.of(tie, later), List.of(lifting)).paths(EXPERT, matter(rule(3, 1)))).hasSize(1);
    }

    @Test
    @CoversClause({"ZC-34"})
    void onRandomGraphsThePathsAreThoseOfEveryWalkOfOneAndTwoSteps() {
        Random chance = new Random(34);
        int tied = 0;
        for (int round = 0; round < 2_000; round++) {
            List<Tie> ties = IntStream.range(0, chance.nextInt(8)).mapToObj(i -> any(chance)).toList();
            ConflictRule rule = new ConflictRule(chance.nextInt(4), someKinds(chance), 1 + chance.nextInt(2));
            Matter matter = matter(rule);
            boolean found = !new ConflictGraph(ties, List.of()).paths(EXPERT, matter).isEmpty();

            assertThat(found).as("%s by %s", ties, rule).isEqualTo(walks(ties, matter));
            tied += found ? 1 : 0;
        }
        assertThat(tied).isBetween(300, 1_700);
    }

    private static Set<ConflictKind> someKinds(Random chance) {
        Set<ConflictKind> kinds = new HashSet<>(ConflictKind.countable());
        kinds.removeIf(kind -> chance.nextInt(4) == 0);
        return kinds;
    }

    private static Tie any(Random chance) {
        ConflictKind kind = List.copyOf(EnumSet.complementOf(EnumSet.of(ConflictKind.SELF))).get(chance.nextInt(9));
        Party one = Party.of(person(1 + chance.nextInt(4)));
        Party other = switch (kind) {
            case EMPLOYER, INTEREST -> Party.of(unit(1 + chance.nextInt(2)));
            case CASE -> new Party.Case(chance.nextBoolean() ? CASE : new UUID(7, 9));
            default -> Party.of(person(1 + chance.nextInt(4)));
        };
        LocalDate from = chance.nextBoolean() ? null : TODAY.minusYears(8).plusDays(chance.nextInt(3_000));
        LocalDate until = chance.nextBoolean() ? null : TODAY.minusDays(chance.nextInt(2_000));
        boolean employer = kind == ConflictKind.EMPLOYER;
        return new Tie(kind, one, other, from, employer ? until : null, employer ? null : until, "x", "");
    }

    /** The definition, walked without an index: every tie, then every pair of ties. */
    private static boolean walks(List<Tie> ties, Matter matter) {
        List<Tie> both = new ArrayList<>(ties);
        ties.forEach(tie -> both.add(new Tie(
                tie.kind(), tie.other(), tie.one(), tie.from(), tie.until(), tie.expires(), tie.source(), tie.about())));
        List<Tie> counted = both.stream().filter(tie -> inTime(tie, matter) && matter.rule().kinds().contains(tie.kind())).toList();
        for (Tie first : counted) {
            if (!first.one().equals(Party.of(EXPERT))) {
                continue;
            }
            if (isEnd(first.other(), matter)) {
                return true;
            }
            for (Tie second : counted) {
                boolean follows = second.one().equals(first.other());
                boolean colleagues = first.kind() == ConflictKind.EMPLOYER && second.kind() == ConflictKind.EMPLOYER
                        && second.other().equals(Party.of(APPLICANT));
                boolean throughThird = matter.rule().longestPath() == 2 && first.kind().personal() && second.kind() != ConflictKind.CASE
                        && isEnd(second.other(), matter);
                if (follows && (colleagues || throughThird)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean inTime(Tie tie, Matter matter) {
        boolean begun = tie.from() == null || !tie.from().isAfter(matter.on());
        LocalDate end = tie.kind() == ConflictKind.EMPLOYER
                ? tie.until() == null ? LocalDate.MAX : tie.until().plusYears(matter.rule().employerYears())
                : tie.expires() == null ? LocalDate.MAX : tie.expires();
        return begun && !matter.on().isAfter(end);
    }

    private static boolean isEnd(Party party, Matter matter) {
        return party.equals(Party.of(APPLICANT)) || party.equals(Party.of(PLANT)) || party.equals(new Party.Case(matter.id()));
    }
}
