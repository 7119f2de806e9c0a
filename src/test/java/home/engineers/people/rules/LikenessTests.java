package home.engineers.people.rules;

import static home.engineers.people.rules.Likeness.Ground.DOCUMENT;
import static home.engineers.people.rules.Likeness.Ground.NAME_AND_BIRTH;
import static home.engineers.people.rules.Likeness.Ground.NAME_AND_EMPLOYER;
import static home.engineers.people.rules.Likeness.Ground.PHONE;
import static home.engineers.people.rules.Likeness.Ground.SIMILAR_AND_BIRTH;
import static home.engineers.people.rules.Likeness.Ground.SIMILAR_AND_EMPLOYER;
import static home.engineers.people.rules.Likeness.Ground.SPELLING;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.people.rules.Likeness.Facts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two records are suspected for what they share, and never where two documents of one kind tell them apart. */
class LikenessTests {
    private static final LocalDate DAY = LocalDate.of(1990, 1, 1);
    private static final Map<Integer, Integer> SIMPLIFIED = Map.of((int) '陳', (int) '陈');

    private static Facts facts(String name, LocalDate born, String phone, String employer) {
        return new Facts(
                name, NameForm.folded(name, SIMPLIFIED), born, phone == null ? Set.of() : Set.of(phone), employer, null, null);
    }

    private static Facts with(String name, String kind, String number) {
        return new Facts(name, name, DAY, Set.of(), null, kind, number);
    }

    @Test
    void widthBlanksDotsCapitalsAndTraditionalCharactersDoNotMatter() {
        assertThat(NameForm.folded("陳　立 安", SIMPLIFIED)).isEqualTo("陈立安");
        assertThat(NameForm.folded("阿不都·热合曼", SIMPLIFIED)).isEqualTo("阿不都热合曼");
        assertThat(NameForm.folded("Ｌi Ming", SIMPLIFIED)).isEqualTo("liming");
    }

    @Test
    void namesAreOneApartByASignPutInLeftOutExchangedOrTurnedRound() {
        assertThat(List.of("王伟", "王大伟明", "王大明", "大王伟")).allSatisfy(name -> {
            assertThat(NameForm.oneApart("王大伟", name)).isTrue();
            assertThat(NameForm.oneApart(name, "王大伟")).isTrue();
        });
        assertThat(List.of("王大伟", "王", "李小明", "伟大王", "王大伟明明")).noneSatisfy(
                name -> assertThat(NameForm.oneApart("王大伟", name)).isTrue());
    }

    @Test
    void eachGroundStandsForWhatIsShared() {
        assertThat(Likeness.grounds(facts("陈立安", DAY, null, null), facts("陈立安", DAY, null, null))).containsExactly(NAME_AND_BIRTH);
        assertThat(Likeness.grounds(facts("陈立安", DAY, null, null), facts("陳立安", DAY, null, null)))
                .containsExactly(NAME_AND_BIRTH, SPELLING);
        assertThat(Likeness.grounds(facts("陈立安", DAY, null, null), facts("陈力安", DAY, null, null))).containsExactly(SIMILAR_AND_BIRTH);
        assertThat(Likeness.grounds(facts("陈立安", null, "1", null), facts("李四", DAY, "1", null))).containsExactly(PHONE);
        assertThat(Likeness.grounds(facts("陈立安", null, null, "甲公司"), facts("陈立安", DAY, null, "甲公司")))
                .containsExactly(NAME_AND_EMPLOYER);
        assertThat(Likeness.grounds(facts("欧阳立安", null, null, "甲公司"), facts("欧阳立", DAY, null, "甲公司")))
                .containsExactly(SIMILAR_AND_EMPLOYER);
        assertThat(Likeness.grounds(with("陈立安", "passport", "E1"), with("李四", "hmt-travel", "E1"))).containsExactly(DOCUMENT);
    }

    @Test
    void anotherDateOfBirthSpeaksAgainstTheSameNameAtTheSameEmployer() {
        assertThat(Likeness.grounds(facts("陈立安", DAY, null, "甲公司"), facts("陈立安", DAY.plusDays(1), null, "甲公司"))).isEmpty();
    }

    @Test
    void atAnEmployerShortNamesOneApartCountOnlyWithTheSameDateOfBirth() {
        assertThat(Likeness.grounds(facts("陈立安", null, null, "甲公司"), facts("陈力安", DAY, null, "甲公司"))).isEmpty();
        assertThat(Likeness.grounds(facts("陈立安", DAY, null, "甲公司"), facts("陈力安", DAY, null, "甲公司")))
                .containsExactly(SIMILAR_AND_BIRTH, SIMILAR_AND_EMPLOYER);
    }

    @Test
    void twoDocumentsOfOneKindTellTwoPeople() {
        assertThat(Likeness.grounds(with("陈立安", "resident", "1"), with("陈立安", "resident", "2"))).isEmpty();
        assertThat(Likeness.grounds(with("陈立安", "resident", "1"), with("陈立安", "passport", "2"))).containsExactly(NAME_AND_BIRTH);
    }

    @Test
    void whoeverHasAGroundInCommonHasAKeyInCommon() {
        List<Facts> all = List.of(
                facts("陈立安", DAY, "1", "甲公司"), facts("陳立安", DAY, null, null), facts("陈力安", DAY, null, null),
                facts("李四", null, "1", null), facts("欧阳立", null, null, "甲公司"), facts("欧阳立安", null, null, "甲公司"),
                with("王五", "passport", "E1"), with("赵六", "hmt-travel", "E1"), facts("陈立安", DAY.plusDays(1), null, "乙公司"));
        for (Facts one : all) {
            for (Facts other : all) {
                if (one != other && !Likeness.grounds(one, other).isEmpty()) {
                    assertThat(Collections.disjoint(Likeness.keys(one), Likeness.keys(other))).as(one + " " + other).isFalse();
                }
            }
        }
    }
}
