package home.engineers.achievements;

import static home.engineers.achievements.Depositing.refused;
import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.achievements.Achievements.Count;
import home.engineers.achievements.Achievements.Entry;
import home.engineers.achievements.Achievements.Facet;
import home.engineers.achievements.Achievements.Page;
import home.engineers.achievements.Achievements.Query;
import home.engineers.achievements.internal.PartsDesk.PartyWish;
import home.engineers.achievements.internal.TombstoneDesk;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What everyone finds in the library, and what nobody does. */
@LibraryTest
class LibrarySearchTests {
    @Autowired private ApplicationContext context;
    @Autowired private TombstoneDesk tombstones;

    private Depositing play;
    private Actor engineer;

    @BeforeEach
    void anEngineer() {
        play = new Depositing(context);
        engineer = play.society.actor(play.society.person());
    }

    private static Map<String, List<String>> work(String title, String field, String maturity) {
        Map<String, List<String>> description = Depositing.described(title);
        description.put("fields", List.of(field));
        description.put("maturity", List.of(maturity));
        return description;
    }

    private List<String> found(String typed) {
        return play.found(Query.words(typed)).entries().stream().map(entry -> entry.number().toString()).toList();
    }

    @Test
    void findsByWordsNamesNumbersAndFields() {
        Map<String, List<String>> description = work("船闸人字门背拉杆应力监测", "water", "7");
        description.put("titleEn", List.of("Stress in the back-ties of mitre gates"));
        description.put("patents", List.of("ZL 2023 1 0104843.5"));
        UUID id = play.draft(engineer, description);
        granted(play.parts.addParty(engineer, id, new PartyWish("cooperating-unit", "岷塔船闸管理处", "", "", "")));
        play.review(play.submit(engineer, id));
        String number = play.number(id).toString();

        for (String typed : List.of(
                "背拉杆", "应力 船闸", "mitre gate", "岷塔船闸管理处", number, number.toLowerCase(java.util.Locale.ROOT), "202310104843.5",
                "CN 202310104843.5", "题名:人字门", "单位:岷塔", "专利:ZL202310104843.5", "类别:应用技术 背拉杆", "背拉杆 登记:2026..")) {
            assertThat(found(typed)).as(typed).contains(number);
        }
        assertThat(found("题名:岷塔 背拉杆")).doesNotContain(number);
        assertThat(found("背拉杆 -船闸")).doesNotContain(number);
        assertThat(found("船闸人字门背拉杆应力监测")).startsWith(number);
    }

    @Test
    void whatIsNotRegisteredOrWasWithdrawnIsNeitherFoundNorCounted() {
        RegistrationNumber stands = play.registered(engineer, work("冶金甲：留在库里的", "metals", "5"));
        RegistrationNumber gone = play.registered(engineer, work("冶金乙：撤回的", "metals", "7"));
        UUID draft = play.draft(engineer, work("冶金丙：草稿", "metals", "7"));
        play.submit(engineer, play.draft(engineer, work("冶金丁：审查中", "metals", "7")));
        Query metals = new Query("", "metals", "", "", null, null, "");
        assertThat(play.found(metals).entries()).extracting(Entry::number).containsExactly(gone, stands);

        granted(tombstones.withdraw(engineer, gone, "数据有误，正在复核"));
        Page page = play.found(metals);
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.counts().get(Facet.MATURITY)).containsExactly(new Count("5", 1));
        assertThat(page.counts().get(Facet.FIELD)).containsExactly(new Count("metals", 1));
        assertThat(play.desk.room(engineer, draft).version().submittedAt()).isNull();
        assertThat(play.found(new Query("冶金丙", "metals", "", "", null, null, "")).entries()).extracting(Entry::number).doesNotContain(gone);
    }

    @Test
    void filesUnderAnEmbargoAreCountedAsClosedAndNothingOfThemIsFound() {
        Map<String, List<String>> typed = work("聚合物老化检测", "polymers", "6");
        typed.put("access", List.of("embargo"));
        typed.put("embargoUntil", List.of("2027-12-01"));
        UUID id = play.draft(engineer, typed);
        granted(play.parts.addFile(engineer, id, "user", "机密客户甲的证明", Optional.of(Depositing.pdf("证明.pdf"))));
        play.review(play.submit(engineer, id));

        Query polymers = new Query("", "polymers", "", "", null, null, "");
        assertThat(play.found(polymers).counts().get(Facet.ACCESS)).containsExactly(new Count("embargo", 1));
        assertThat(play.found(new Query("", "polymers", "", "", null, null, "open")).entries()).isEmpty();
        assertThat(play.found(new Query("题名:机密客户甲", "polymers", "", "", null, null, "")).entries()).isEmpty();
        assertThat(play.found(new Query("机密客户甲的证明", "polymers", "", "", null, null, "")).entries())
                .noneMatch(entry -> entry.content().description().summary().zh().contains("机密客户甲"));
    }

    @Test
    void levelsAreCountedUpwardsAndPagesFollowWithoutGap() {
        List<RegistrationNumber> numbers = new ArrayList<>();
        for (int i = 1; i <= Achievements.PAGE_SIZE + 2; i++) {
            numbers.add(play.registered(engineer, work("第" + i + "种测绘方法", "surveying", i <= 2 ? "9" : "4")));
        }
        Query surveying = new Query("", "surveying", "", "", null, null, "");
        Page first = play.found(surveying);

        assertThat(first.total()).isEqualTo(numbers.size());
        assertThat(first.counts().get(Facet.MATURITY)).containsExactly(new Count("9", 2), new Count("4", numbers.size()));
        assertThat(play.found(new Query("", "surveying", "", "", null, 5, "")).total()).isEqualTo(2);
        Page second = granted(play.library.list(surveying, first.next().orElseThrow(), false));
        List<RegistrationNumber> read = new ArrayList<>(first.entries().stream().map(Entry::number).toList());
        second.entries().forEach(entry -> read.add(entry.number()));
        assertThat(read).containsExactlyElementsOf(numbers.reversed());
        assertThat(second.next()).isEmpty();
        assertThat(granted(play.library.list(surveying, "lost", false)).anew()).isTrue();
    }

    @Test
    void someOfTheWordsAreEnoughWhereNoneHasAllAndAFaultIsToldAtTheBox() {
        RegistrationNumber number = play.registered(engineer, work("窑炉燃烧热像诊断", "new-energy", "6"));
        Page page = play.found(Query.words("窑炉燃烧热像 不存在的词汇彧"));

        assertThat(page.loose()).isTrue();
        assertThat(page.entries()).extracting(Entry::number).contains(number);
        assertThat(refused(play.library.list(Query.words("题名:"), "", false))).extracting(Reason::field).containsExactly("q");
        assertThat(refused(play.library.list(Query.words("一 ".repeat(2_000)), "", false))).extracting(Reason::field).containsExactly("q");
    }
}
