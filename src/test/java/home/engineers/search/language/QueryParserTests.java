package home.engineers.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchQuery.All;
import home.engineers.search.SearchQuery.And;
import home.engineers.search.SearchQuery.Exact;
import home.engineers.search.SearchQuery.First;
import home.engineers.search.SearchQuery.Not;
import home.engineers.search.SearchQuery.Or;
import home.engineers.search.SearchQuery.Phrase;
import home.engineers.search.SearchQuery.Prefix;
import home.engineers.search.SearchQuery.WordStart;
import home.engineers.search.SearchQuery.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTests {
    private static final QueryVocabulary VOCABULARY = new QueryVocabulary(
            List.of(
                    QueryField.of("applicant", new QueryField.Text(), "申请人", "applicant"),
                    QueryField.of("class", new QueryField.Below(), "ipc", "分类号"),
                    QueryField.of("type", new QueryField.Whole(), "类型"),
                    QueryField.of("published", new QueryField.Day(), "公开日", "published"),
                    QueryField.of("status", new QueryField.Choice(Map.of("有效", "IN_FORCE", "失效", "ENDED")), "状态", "status")),
            word -> word.matches("CN ?\\d+ ?[A-Z]") ? Optional.of(new Exact("number", word.replace(" ", ""))) : Optional.empty(),
            "title");

    private static ParsedQuery parsed(String typed) {
        return QueryParser.parse(typed, VOCABULARY) instanceof Granted<ParsedQuery>(ParsedQuery query) ? query : fail(typed);
    }

    private static ParsedQuery fail(String typed) {
        throw new AssertionError("refused: " + typed + ": " + sentence(typed, Language.EN));
    }

    private static SearchQuery query(String typed) {
        return parsed(typed).query();
    }

    private static String sentence(String typed, Language language) {
        Outcome<ParsedQuery> outcome = QueryParser.parse(typed, VOCABULARY);
        return outcome instanceof Refused<ParsedQuery> refused ? new BundledWords(language).of(refused.reasons().getFirst()) : "granted";
    }

    private static SearchQuery words(String text) {
        return new Words("", text, false);
    }

    @Test
    void wordsSideBySideAreAllMeantAndAWholeTitleComesFirst() {
        assertThat(query("充电桩 散热")).isEqualTo(new First(new Exact("title", "充电桩 散热"), new And(List.of(words("充电桩"), words("散热")))));
        assertThat(parsed("充电桩 散热").loose()).contains(new Words("", "充电桩 散热", true));
        assertThat(parsed("充电桩 散热").marked()).containsExactly("充电桩", "散热");
    }

    @Test
    void anEnglishSentenceHasNoOperators() {
        assertThat(query("method and device or not")).isInstanceOf(First.class);
        assertThat(query("method OR device")).isEqualTo(new Or(List.of(words("method"), words("device"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a OR b c", "a 或 b c", "a || b c", "(a) OR (b AND c)", "（a）或（b 与 c）", "a OR b && c"})
    void orBindsLooserThanStandingSideBySide(String typed) {
        assertThat(query(typed)).isEqualTo(new Or(List.of(words("a"), new And(List.of(words("b"), words("c"))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"泵 NOT 水泵", "泵 非 水泵", "泵 -水泵", "泵 AND NOT 水泵", "泵 !水泵"})
    void notExcludesWhatFollows(String typed) {
        assertThat(query(typed)).isEqualTo(new And(List.of(words("泵"), new Not(words("水泵")))));
    }

    @Test
    void aHyphenWithinAWordIsPartOfIt() {
        assertThat(query("Al-Mg (a)")).isEqualTo(new And(List.of(words("Al-Mg"), words("a"))));
    }

    @Test
    void quotationsStandAsTheyAre() {
        assertThat(query("“充电桩 散热”")).isEqualTo(new Phrase("", "充电桩 散热"));
        assertThat(query("\"a OR b\"")).isEqualTo(new Phrase("", "a OR b"));
        assertThat(query("「水泵」x")).isEqualTo(new And(List.of(new Phrase("", "水泵"), words("x"))));
    }

    @Test
    void fieldsAreNamedInBothLanguages() {
        assertThat(query("申请人:重庆大学")).isEqualTo(query("applicant：重庆大学")).isEqualTo(new Words("applicant", "重庆大学", false));
        assertThat(query("申请人:“重庆大学”")).isEqualTo(new Phrase("applicant", "重庆大学"));
        assertThat(query("IPC:H02G")).isEqualTo(query("分类号: H02G*")).isEqualTo(new Prefix("class", "H02G"));
        assertThat(query("类型:发明*")).isEqualTo(new Prefix("type", "发明"));
        assertThat(query("状态:有效")).isEqualTo(new Exact("status", "IN_FORCE"));
        assertThat(query("申请人:(甲 OR 乙 丙)")).isEqualTo(new Or(List.of(
                new And(List.of(new Words("applicant", "甲", false))),
                new And(List.of(new Words("applicant", "乙", false), new Words("applicant", "丙", false))))));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-01, 2020-12-31", "2020-02, 2020-02-01, 2020-02-29", "20200131, 2020-01-31, 2020-01-31", "2020..2022, 2020-01-01, 2022-12-31",
        "2020-05..2021, 2020-05-01, 2021-12-31", "..2019, 0001-01-01, 2019-12-31", "2020.., 2020-01-01, 9999-12-31", "2020年5月1日, 2020-05-01, 2020-05-01"
    })
    void datesAreDaysMonthsYearsAndRanges(String typed, LocalDate from, LocalDate to) {
        assertThat(query("公开日:" + typed)).isEqualTo(SearchQuery.days("published", from, to));
    }

    @Test
    void numbersAreReadInAnySpelling() {
        assertThat(query("CN 215792497 U")).isEqualTo(new Exact("number", "CN215792497U"));
        assertThat(query("CN215792497U OR 泵")).isEqualTo(new Or(List.of(new Exact("number", "CN215792497U"), words("泵"))));
    }

    @Test
    void beginningsOfWords() {
        assertThat(query("photo*")).isEqualTo(new WordStart("", "photo"));
        assertThat(query("1:2 比例")).isInstanceOf(First.class);
    }

    @Test
    void nothingTypedMeansEverything() {
        assertThat(query("  ")).isEqualTo(new All());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(a b|第 1 个字符处的左括号没有合上。", "a b)|第 4 个字符处多了一个右括号。", "a ()|第 4 个字符处的括号里缺少内容。", "a OR|检索式没有写完，第 5 个字符处还缺一个条件。",
        "OR a|第 1 个字符处的 OR 前后要各有一个条件。", "\"ab|第 1 个字符处的引号没有合上。", "a \" \"|第 3 个字符处的引号里没有内容。",
        "作者:王|第 1 个字符处：没有名为“作者”的字段。如果是要找的内容，请加引号。", "申请人:|第 1 个字符处：“申请人”后面没有内容。",
        "*泵|第 1 个字符处的“*泵”以通配符开头，不能检索。请写出开头的字，通配符放在最后。", "a ab*c|第 3 个字符处的“ab*c”：通配符只能有一个 *，并且放在最后。",
        "a*|第 1 个字符处的“a*”：通配符前至少写两个字。", "公开日:2020-13|第 5 个字符处的“2020-13”不是日期。请写 2020、2020-05、2020-05-01，或用两个点连接：2020..2022。",
        "公开日:2020-02-30|第 5 个字符处的“2020-02-30”不是日期。请写 2020、2020-05、2020-05-01，或用两个点连接：2020..2022。",
        "状态:好|第 4 个字符处的“好”不是这个字段的值。可以写：失效、有效。", "a + OR|第 3 个字符处的“+”没有可检索的字词。",
        "ipc:*02|第 5 个字符处的“*02”以通配符开头，不能检索。请写出开头的字，通配符放在最后。"})
    void complaintsNameThePlace(String typed, String sentence) {
        assertThat(sentence(typed, Language.ZH)).isEqualTo(sentence);
        assertThat(sentence(typed, Language.EN)).containsPattern("[Cc]haracter \\d").doesNotContain("{");
    }

    @Test
    void tenThousandClausesAreRefusedInASentence() {
        String short10000 = IntStream.range(0, 400).mapToObj(i -> "a" + i % 10).collect(Collectors.joining(" OR "));
        assertThat(sentence(short10000.substring(0, 1990), Language.EN)).startsWith("Too many conditions");
        assertThat(sentence("a OR ".repeat(10_000) + "b", Language.EN)).isEqualTo("The query has 50,001 characters; at most 2,000 are read.");
        assertThat(sentence("散热".repeat(90), Language.ZH)).startsWith("要找的内容太多：到第 1 个字符处超过了 160 个字");
        assertThat(sentence("(".repeat(500), Language.EN)).startsWith("Brackets are nested too deeply");
        assertThat(sentence("NOT ".repeat(400) + "a", Language.EN)).startsWith("Too many conditions");
    }
}
