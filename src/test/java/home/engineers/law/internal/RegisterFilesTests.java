package home.engineers.law.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Citation;
import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import home.engineers.law.ReadingMark;
import home.engineers.law.Registers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class RegisterFilesTests {
    private static final String INSTRUMENTS = """
            checked: 2026-11-23
            instruments:
            - {id: order-1, title: 某规定, titleEn: An order, number: 第1号, issuer: 某部, from: 2020-01-01, mark: T1}
            """;
    private static final String ARTICLES = """
            order-1:
            - {article: "5", mark: T2, rules: [R-1], gist: 公示不少于五个工作日}
            """;
    private static final String VALUE =
            "- {id: a.b.days, name: {zh: 公示, en: Publicity}, value: 5, unit: days, from: 2020-01-01, instrument: order-1, article: \"5\", rule: R-1}\n";

    @Test
    void opensTheRegisterThatComesWithTheProduct() {
        LawRegister law = Registers.bundled();

        assertThat(law.instruments()).hasSizeGreaterThan(60);
        assertThat(law.instrument("mohrss-40-2019")).hasValueSatisfying(found -> {
            assertThat(found.title()).isEqualTo("职称评审管理暂行规定");
            assertThat(found.mark()).isEqualTo(ReadingMark.RECALLED);
            assertThat(found.caution()).isNotBlank();
        });
        assertThat(law.mark(new Citation("civil-code-2020", "202"))).isEqualTo(ReadingMark.READ);
        assertThat(law.mark(new Citation("mohrss-16-2019", "附件·工程师"))).isEqualTo(ReadingMark.SECONDARY);
        assertThat(law.mark(new Citation("house-inference", "工作日"))).isEqualTo(ReadingMark.INFERRED);
        assertThat(law.holds(new Citation("mohrss-40-2019", "19"))).isTrue();
        assertThat(law.holds(new Citation("mohrss-40-2019", "99"))).isFalse();
    }

    @Test
    void findsAValueByTheDayItGoverns() {
        LawRegister law = Registers.bundled();
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThat(law.value("title-review.employer-publicity.working-days", day).whole()).isEqualTo(5);
        assertThat(law.value("title-review.quorum.numerator", day).whole()).isEqualTo(2);
        assertThat(law.value("security.log-retention.months", LocalDate.of(2025, 12, 31)).citation())
                .isEqualTo(new Citation("cybersecurity-law-2016", "21"));
        assertThat(law.value("security.log-retention.months", LocalDate.of(2026, 1, 1)).citation())
                .isEqualTo(new Citation("cybersecurity-law-2025", "23"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> law.value("title-review.quorum.numerator", LocalDate.of(2019, 8, 31)));
    }

    @Test
    void givesAValueTheMarkOfItsArticle() {
        DatedValue value = RegisterFiles.read(INSTRUMENTS, ARTICLES, "values:\n" + VALUE).values().getFirst();

        assertThat(value.mark()).isEqualTo(ReadingMark.SECONDARY);
    }

    @Test
    void refusesAValueWithoutASource() {
        assertRefused(VALUE.replace("instrument: order-1, article: \"5\", ", ""), "value a.b.days: no source");
        assertRefused(VALUE.replace("article: \"5\", ", ""), "value a.b.days: no source");
    }

    @Test
    void refusesACitationOutsideTheRegister() {
        assertRefused(VALUE.replace("\"5\"", "\"6\""), "cites order-1 art. 6, which is not in the register");
        assertRefused(VALUE.replace("order-1", "order-2"), "cites order-2 art. 5, which is not in the register");
        assertRefused(VALUE.replace("R-1", "R-2"), "rule R-2 does not rest on the article cited");
    }

    @Test
    void refusesTwoValuesOnTheSameDayButNotOnFollowingDays() {
        String first = VALUE.replace("from: 2020-01-01", "from: 2020-01-01, to: 2020-12-31");
        String second = VALUE.replace("2020-01-01", "2021-01-01").replace("value: 5", "value: 7");

        LawRegister law = RegisterFiles.read(INSTRUMENTS, ARTICLES, "values:\n" + first + second);
        assertThat(law.value("a.b.days", LocalDate.of(2020, 12, 31)).whole()).isEqualTo(5);
        assertThat(law.value("a.b.days", LocalDate.of(2021, 1, 1)).whole()).isEqualTo(7);
        assertRefused(first + second.replace("2021-01-01", "2020-12-31"), "two values on the same day");
        assertRefused(VALUE + second, "two values on the same day");
    }

    @Test
    void refusesAValueNamedInOneLanguageOnly() {
        assertRefused(VALUE.replace(", en: Publicity", ""), "value a.b.days: no name in both languages");
    }

    @Test
    void refusesUnmarkedAndUnknownEntries() {
        assertThatThrownBy(() -> RegisterFiles.read(INSTRUMENTS.replace(", mark: T1", ""), ARTICLES, "values: []"))
                .hasMessageContaining("instrument order-1: no reading mark");
        assertThatThrownBy(() -> RegisterFiles.read(INSTRUMENTS, ARTICLES.replace("order-1", "order-9"), "values: []"))
                .hasMessageContaining("the instrument is not in the register");
        assertThatThrownBy(() -> RegisterFiles.read(INSTRUMENTS, ARTICLES, "values:\n" + VALUE.replace("unit:", "units:")))
                .isInstanceOf(JacksonException.class);
    }

    private static void assertRefused(String values, String fault) {
        assertThatThrownBy(() -> RegisterFiles.read(INSTRUMENTS, ARTICLES, "values:\n" + values))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fault);
    }
}
