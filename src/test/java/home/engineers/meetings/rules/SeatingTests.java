package home.engineers.meetings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Citation;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelLaw;
import home.engineers.programmes.PanelLaw.RecusedCount;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeatingTests {
    private static final Citation SOURCE = new Citation("mohrss-40-2019", "19");
    private static final Set<PersonId> NOBODY = Set.of();
    private static final PanelLaw.Fraction TWO_THIRDS = new PanelLaw.Fraction(2, 3, SOURCE);

    private static PanelLaw law(RecusedCount recused) {
        return new PanelLaw(11, true, SOURCE, TWO_THIRDS, TWO_THIRDS, recused);
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(7, number));
    }

    private static Set<PersonId> persons(int from, int to) {
        return IntStream.range(from, to).mapToObj(SeatingTests::person).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "11,8,8,6", "11,9,8,6", "11,10,8,7", "11,11,8,8", "13,9,9,6", "25,17,17,12", "25,18,17,12", "25,19,17,13", "27,18,18,12",
        "27,19,18,13", "27,20,18,14"
    })
    void theTableOfTheLawHoldsInTheRoom(int size, int present, int quorum, int yes) {
        Seating seating = new Seating(persons(0, size), persons(0, present), Set.of(), law(RecusedCount.IN_SIZE));

        assertThat(seating.required()).isEqualTo(quorum);
        assertThat(seating.quorate()).isTrue();
        assertThat(seating.needed()).isEqualTo(yes);
        assertThat(new Seating(persons(0, size), persons(0, quorum - 1), Set.of(), law(RecusedCount.IN_SIZE)).quorate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // of 11 nine are present, one of them recused
        "LEAVES,8,7,8,6,true", "IN_SIZE,8,8,8,6,true", "IN_BOTH,8,8,9,6,true"
    })
    void aRecusedMemberCountsAsTheProgrammeSays(
            RecusedCount recused, int voters, int required, int attending, int needed, boolean quorate) {
        Seating seating = new Seating(persons(0, 11), persons(0, 9), persons(0, 1), law(recused));

        assertThat(seating.voters()).hasSize(voters);
        assertThat(seating.required()).isEqualTo(required);
        assertThat(seating.attending()).isEqualTo(attending);
        assertThat(seating.needed()).isEqualTo(needed);
        assertThat(seating.quorate()).isEqualTo(quorate);
        assertThat(seating.away()).isEqualTo(2);
    }

    @Test
    void withEightPresentARecusalEndsTheQuorumUnlessTheProgrammeLetsTheMemberLeaveTheDenominator() {
        Set<PersonId> members = persons(0, 11);

        assertThat(new Seating(members, persons(0, 8), persons(0, 1), law(RecusedCount.IN_SIZE)).quorate()).isFalse();
        assertThat(new Seating(members, persons(0, 8), persons(0, 1), law(RecusedCount.LEAVES)).quorate()).isTrue();
        assertThat(new Seating(members, persons(0, 8), persons(0, 1), law(RecusedCount.IN_BOTH)).quorate()).isTrue();
    }

    /** Over panels of every odd size and chance attendance, by the bare inequalities of the law. */
    @ParameterizedTest
    @EnumSource(RecusedCount.class)
    void theNumbersOfTheRoomKeepTheInequalitiesOfTheLaw(RecusedCount recused) {
        Random random = new Random(40);
        for (int round = 0; round < 2_000; round++) {
            Set<PersonId> members = persons(0, 11 + 2 * random.nextInt(30));
            Set<PersonId> present = members.stream().filter(one -> random.nextInt(4) > 0).collect(Collectors.toSet());
            Set<PersonId> out = members.stream().filter(one -> random.nextInt(8) == 0).collect(Collectors.toSet());
            Seating seating = new Seating(members, present, out, law(recused));
            int size = recused == RecusedCount.LEAVES ? members.size() - out.size() : members.size();
            Set<PersonId> voters = new HashSet<>(present);
            voters.removeAll(out);
            int attending = recused == RecusedCount.IN_BOTH ? present.size() : voters.size();

            assertThat(seating.voters()).isEqualTo(voters);
            assertThat(seating.quorate()).isEqualTo(3 * attending >= 2 * size);
            assertThat(3 * seating.required()).isGreaterThanOrEqualTo(2 * size);
            assertThat(3 * (seating.required() - 1)).isLessThan(2 * size);
            assertThat(3 * seating.needed()).isGreaterThanOrEqualTo(2 * attending);
            assertThat(attending == 0 || 3 * (seating.needed() - 1) < 2 * attending).isTrue();
        }
    }

    @Test
    void casesAreGroupedByTheExactSetOfMembersWhoVoteOnThem() {
        Set<PersonId> members = persons(0, 11);
        Seating all = new Seating(members, persons(0, 10), Set.of(), law(RecusedCount.IN_SIZE));
        Seating without = new Seating(members, persons(0, 10), persons(3, 4), law(RecusedCount.IN_SIZE));
        Seating awayRecused = new Seating(members, persons(0, 10), persons(10, 11), law(RecusedCount.IN_SIZE));
        List<CaseId> cases = IntStream.range(0, 4).mapToObj(i -> new CaseId(new UUID(8, i))).toList();

        List<BallotGroups.Group> groups = BallotGroups.of(
                List.of(
                        new BallotGroups.Agenda(cases.get(0), all, NOBODY), new BallotGroups.Agenda(cases.get(1), without, NOBODY),
                        new BallotGroups.Agenda(cases.get(2), awayRecused, NOBODY), new BallotGroups.Agenda(cases.get(3), without, NOBODY)),
                60);

        assertThat(groups).extracting(BallotGroups.Group::cases)
                .containsExactly(List.of(cases.get(0), cases.get(2)), List.of(cases.get(1), cases.get(3)));
        assertThat(groups.get(1).voters()).isEqualTo(without.voters());
        assertThat(groups.get(1).attending()).isEqualTo(9);
    }

    @Test
    void casesThatDoNotExistForTheSamePersonsAreInGroupsOfTheirOwn() {
        Seating all = new Seating(persons(0, 11), persons(0, 11), NOBODY, law(RecusedCount.IN_SIZE));
        List<CaseId> cases = IntStream.range(0, 3).mapToObj(i -> new CaseId(new UUID(8, i))).toList();

        assertThat(BallotGroups.of(
                        List.of(
                                new BallotGroups.Agenda(cases.get(0), all, NOBODY), new BallotGroups.Agenda(cases.get(1), all, persons(20, 21)),
                                new BallotGroups.Agenda(cases.get(2), all, NOBODY)),
                        60))
                .extracting(BallotGroups.Group::cases)
                .containsExactly(List.of(cases.get(0), cases.get(2)), List.of(cases.get(1)));
    }

    @Test
    void aGroupHasSixtyCasesAtMostAndACaseWithoutAQuorumIsInNone() {
        Set<PersonId> members = persons(0, 11);
        Seating all = new Seating(members, members, Set.of(), law(RecusedCount.IN_SIZE));
        Seating few = new Seating(members, persons(0, 7), Set.of(), law(RecusedCount.IN_SIZE));
        List<BallotGroups.Agenda> agenda = IntStream.range(0, 61)
                .mapToObj(i -> new BallotGroups.Agenda(new CaseId(new UUID(9, i)), all, NOBODY))
                .toList();

        assertThat(BallotGroups.of(agenda, 60)).extracting(group -> group.cases().size()).containsExactly(60, 1);
        assertThat(BallotGroups.of(List.of(new BallotGroups.Agenda(new CaseId(new UUID(9, 99)), few, NOBODY)), 60)).isEmpty();
    }

    @Test
    void morePaperBallotsThanMembersWhoVoteAreRefused() {
        assertThat(new PaperCount(6, 1, 1).faults("yes0", 8)).isEmpty();
        assertThat(new PaperCount(6, 2, 1).faults("yes0", 8)).extracting(one -> one.key()).containsExactly("meetings.paper.more");
        assertThat(new PaperCount(-1, 2, 1).faults("yes0", 8)).extracting(one -> one.key()).containsExactly("meetings.paper.number");
    }
}
