package home.engineers.meetings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Citation;
import home.engineers.kernel.PersonId;
import home.engineers.law.CoversClause;
import home.engineers.programmes.PanelLaw;
import home.engineers.programmes.PanelLaw.RecusedCount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresidingTests {
    private static final Citation SOURCE = new Citation("mohrss-40-2019", "19");
    private static final PanelLaw.Fraction TWO_THIRDS = new PanelLaw.Fraction(2, 3, SOURCE);
    private static final PersonId CHAIR = person(0);
    private static final PersonId VICE = person(1);
    private static final PersonId MEMBER = person(2);
    private static final PersonId OTHER = person(3);
    private static final Set<PersonId> ALL = Set.of(CHAIR, VICE, MEMBER, OTHER, person(4));

    private static PersonId person(int number) {
        return new PersonId(new UUID(6, number));
    }

    private static Presiding presiding(Set<PersonId> present, Set<PersonId> out, PersonId... chosen) {
        PanelLaw law = new PanelLaw(5, true, SOURCE, TWO_THIRDS, TWO_THIRDS, RecusedCount.IN_SIZE);
        return new Presiding(new Seating(ALL, present, out, law), Set.of(CHAIR, VICE), Optional.ofNullable(chosen.length == 0 ? null : chosen[0]));
    }

    @Test
    @CoversClause({"ZC-25"})
    void theChairAndTheViceChairsPresideWhereTheyAreNotRecused() {
        Presiding all = presiding(ALL, Set.of());
        assertThat(all.vacant()).isFalse();
        assertThat(ALL).filteredOn(all::by).containsExactlyInAnyOrder(CHAIR, VICE);

        Presiding without = presiding(ALL, Set.of(CHAIR));
        assertThat(without.vacant()).isFalse();
        assertThat(ALL).filteredOn(without::by).containsExactly(VICE);
    }

    @Test
    @CoversClause({"ZC-25"})
    void somebodyIsChosenOnlyWhereNoneOfThemIsThere() {
        Presiding lacking = presiding(Set.of(CHAIR, MEMBER, OTHER), Set.of(CHAIR));
        assertThat(lacking.vacant()).isTrue();
        assertThat(ALL).filteredOn(lacking::by).containsExactly(VICE);

        Presiding chosen = presiding(Set.of(CHAIR, MEMBER, OTHER), Set.of(CHAIR), MEMBER);
        assertThat(chosen.vacant()).isFalse();
        assertThat(chosen.standIn()).contains(MEMBER);
        assertThat(ALL).filteredOn(chosen::by).containsExactlyInAnyOrder(VICE, MEMBER);

        assertThat(presiding(ALL, Set.of(CHAIR), MEMBER).standIn()).as("a vice-chair is back").isEmpty();
        assertThat(presiding(Set.of(CHAIR, OTHER), Set.of(CHAIR), MEMBER).vacant()).as("the one chosen has left").isTrue();
        assertThat(presiding(Set.of(MEMBER, OTHER), Set.of(MEMBER), MEMBER).vacant()).as("the one chosen is recused").isTrue();
    }

    @Test
    void moreThanHalfOfThoseWhoVoteElect() {
        assertThat(Presiding.elected(List.of(MEMBER, MEMBER), 4)).isEmpty();
        assertThat(Presiding.elected(List.of(MEMBER, MEMBER, OTHER), 5)).isEmpty();
        assertThat(Presiding.elected(List.of(MEMBER, MEMBER, MEMBER, OTHER), 5)).contains(MEMBER);
        assertThat(Presiding.elected(List.of(), 0)).isEmpty();
    }
}
