package home.engineers.achievements.rules;

import home.engineers.kernel.Granted;
import home.engineers.patents.PatentNumber;
import home.engineers.search.IndexField;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchQuery.Exact;
import home.engineers.search.language.QueryField;
import home.engineers.search.language.QueryField.Choice;
import home.engineers.search.language.QueryField.Day;
import home.engineers.search.language.QueryField.Special;
import home.engineers.search.language.QueryField.Text;
import home.engineers.search.language.QueryVocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of an achievement to find it by, and what may be typed to find it. All of it is public: drafts, what was withdrawn
 * and the content of evidence are never in it.
 */
public final class AchievementVocabulary {
    public static final String INDEX = "achievements";
    public static final String NUMBERS = "numbers";
    public static final String TITLE = "title";
    public static final String TITLE_EN = "title_en";
    public static final String ABSTRACT = "abstract";
    public static final String KEYWORD = "keyword";
    public static final String PARTY = "party";
    public static final String FIELD = "field";
    public static final String KIND = "kind";
    public static final String WISH = "wish";
    public static final String MATURITY = "maturity";
    public static final String LEVEL = "level";
    public static final String YEAR = "year";
    public static final String ACCESS = "access";
    public static final String REGISTERED = "registered";
    public static final String PLACE = "place";

    public static final IndexSchema SCHEMA = new IndexSchema(INDEX, 1, List.of(
            IndexField.of(NUMBERS, Use.EXACT),
            IndexField.ranked(TITLE, 2, Use.EXACT),
            IndexField.ranked(TITLE_EN, 2),
            IndexField.ranked(KEYWORD, 2),
            IndexField.ranked(ABSTRACT, 1),
            IndexField.ranked(PARTY, 1),
            IndexField.of(FIELD, Use.EXACT, Use.FACET),
            IndexField.of(KIND, Use.EXACT, Use.FACET),
            IndexField.of(WISH, Use.EXACT, Use.FACET),
            IndexField.of(MATURITY, Use.NUMBER),
            IndexField.of(LEVEL, Use.FACET),
            IndexField.of(YEAR, Use.EXACT, Use.FACET),
            IndexField.of(ACCESS, Use.EXACT, Use.FACET),
            IndexField.of(REGISTERED, Use.NUMBER),
            IndexField.of(PLACE, Use.NUMBER)));

    private static final Map<String, String> KINDS = Map.of(
            "基础理论", "basic-theory", "应用技术", "applied-technology", "软科学", "soft-science", "basic-theory", "basic-theory",
            "applied-technology", "applied-technology", "soft-science", "soft-science");
    private static final Map<String, String> ACCESSES = Map.of(
            "公开", "open", "到期公开", "embargo", "不公开", "closed", "open", "open", "embargo", "embargo", "closed", "closed");

    public static final QueryVocabulary WORDS = new QueryVocabulary(
            List.of(
                    QueryField.of(TITLE, new Text(), "标题", "题名", "名称", "title", "ti"),
                    QueryField.of(ABSTRACT, new Text(), "摘要", "abstract", "ab"),
                    QueryField.of(KEYWORD, new Text(), "关键词", "keyword", "keywords", "kw"),
                    QueryField.of(PARTY, new Text(), "完成人", "完成单位", "单位", "人", "by", "party"),
                    QueryField.of(KIND, new Choice(KINDS), "类别", "kind", "class"),
                    QueryField.of(ACCESS, new Choice(ACCESSES), "文件", "files", "access"),
                    QueryField.of(REGISTERED, new Day(), "登记", "登记日", "registered", "date"),
                    QueryField.of(NUMBERS, new Special(AchievementVocabulary::number, "EA-2026-0007"), "号", "登记号", "专利", "number", "patent")),
            AchievementVocabulary::number,
            TITLE);

    private AchievementVocabulary() {}

    /** A registration number, or the number of one of its patents in any spelling, as a query. */
    public static Optional<SearchQuery> number(String typed) {
        Optional<RegistrationNumber> own = RegistrationNumber.read(typed);
        if (own.isPresent()) {
            return Optional.of(new Exact(NUMBERS, own.get().toString()));
        }
        return PatentNumber.read(typed) instanceof Granted<PatentNumber>(PatentNumber patent)
                ? Optional.of(new Exact(NUMBERS, patent.text())) : Optional.empty();
    }

    /** A number that grows with the order in which achievements were registered. */
    public static long place(RegistrationNumber number) {
        return number.year() * 100_000_000L + number.serial();
    }
}
