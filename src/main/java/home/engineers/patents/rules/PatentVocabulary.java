package home.engineers.patents.rules;

import home.engineers.kernel.Granted;
import home.engineers.patents.PublicationNumber;
import home.engineers.search.IndexField;
import home.engineers.search.IndexField.Use;
import home.engineers.search.IndexSchema;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchQuery.Exact;
import home.engineers.search.SearchQuery.Or;
import home.engineers.search.language.QueryField;
import home.engineers.search.language.QueryField.Below;
import home.engineers.search.language.QueryField.Choice;
import home.engineers.search.language.QueryField.Day;
import home.engineers.search.language.QueryField.Special;
import home.engineers.search.language.QueryField.Text;
import home.engineers.search.language.QueryField.Whole;
import home.engineers.search.language.QueryVocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is kept of a patent document to find it by, and what may be typed to find it. */
public final class PatentVocabulary {
    public static final String INDEX = "patents";
    public static final String NUMBER = "number";
    public static final String NUMBERS = "numbers";
    public static final String TITLE = "title";
    public static final String TITLE_EN = "title_en";
    public static final String ABSTRACT = "abstract";
    public static final String CLAIMS = "claims";
    public static final String APPLICANT = "applicant";
    public static final String INVENTOR = "inventor";
    public static final String HOLDER = "holder";
    public static final String AGENT = "agent";
    public static final String IPC = "ipc";
    public static final String SUBCLASS = "subclass";
    public static final String CPC = "cpc";
    public static final String LOCARNO = "locarno";
    public static final String PUBLISHED = "published";
    public static final String FILED = "filed";
    public static final String COUNTRY = "country";
    public static final String TYPE = "type";
    public static final String STATUS = "status";
    public static final String FAMILY = "family";
    /** Cited documents by country and digits. */
    public static final String CITES = "cites";

    public static final IndexSchema SCHEMA = new IndexSchema(INDEX, 2, List.of(
            IndexField.of(NUMBER, Use.EXACT, Use.STORED),
            IndexField.of(NUMBERS, Use.EXACT),
            IndexField.ranked(TITLE, 2, Use.EXACT, Use.STORED),
            IndexField.ranked(TITLE_EN, 2, Use.STORED),
            IndexField.ranked(ABSTRACT, 1, Use.STORED),
            IndexField.ranked(CLAIMS, 0),
            IndexField.of(APPLICANT, Use.TEXT, Use.EXACT, Use.FACET, Use.STORED),
            IndexField.of(INVENTOR, Use.TEXT, Use.EXACT, Use.STORED),
            IndexField.of(HOLDER, Use.TEXT, Use.EXACT, Use.STORED),
            IndexField.of(AGENT, Use.TEXT, Use.EXACT),
            IndexField.of(IPC, Use.EXACT, Use.STORED),
            IndexField.of(SUBCLASS, Use.EXACT, Use.FACET),
            IndexField.of(CPC, Use.EXACT),
            IndexField.of(LOCARNO, Use.EXACT, Use.STORED),
            IndexField.of(PUBLISHED, Use.NUMBER, Use.STORED),
            IndexField.of(FILED, Use.NUMBER, Use.STORED),
            IndexField.of(COUNTRY, Use.EXACT, Use.FACET, Use.STORED),
            IndexField.of(TYPE, Use.EXACT, Use.FACET, Use.STORED),
            IndexField.of(STATUS, Use.EXACT, Use.FACET, Use.STORED),
            IndexField.of(FAMILY, Use.EXACT, Use.STORED),
            IndexField.of(CITES, Use.EXACT)));

    private static final Map<String, String> STATES = Map.of(
            "有效", "IN_FORCE", "在审", "PENDING", "审中", "PENDING", "失效", "ENDED", "in-force", "IN_FORCE", "pending", "PENDING", "ended", "ENDED");
    private static final Map<String, String> TYPES = Map.of(
            "发明", "INVENTION", "实用新型", "UTILITY_MODEL", "外观设计", "DESIGN", "外观", "DESIGN", "invention", "INVENTION",
            "utility-model", "UTILITY_MODEL", "design", "DESIGN", "plant", "PLANT", "植物", "PLANT", "other", "OTHER");

    public static final QueryVocabulary WORDS = new QueryVocabulary(
            List.of(
                    QueryField.of(TITLE, new Text(), "标题", "名称", "发明名称", "title", "ti"),
                    QueryField.of(ABSTRACT, new Text(), "摘要", "abstract", "ab"),
                    QueryField.of(CLAIMS, new Text(), "权利要求", "claims", "cl"),
                    QueryField.of(APPLICANT, new Text(), "申请人", "申请", "applicant", "pa"),
                    QueryField.of(INVENTOR, new Text(), "发明人", "设计人", "inventor", "in"),
                    QueryField.of(HOLDER, new Text(), "权利人", "专利权人", "holder", "assignee"),
                    QueryField.of(AGENT, new Text(), "代理", "代理机构", "agent"),
                    QueryField.of(IPC, new Below(), "ipc", "分类号", "分类", "ic"),
                    QueryField.of(CPC, new Below(), "cpc"),
                    QueryField.of(LOCARNO, new Below(), "洛迦诺", "locarno", "loc"),
                    QueryField.of(PUBLISHED, new Day(), "公开日", "公布日", "公告日", "公开", "published", "date", "pd"),
                    QueryField.of(FILED, new Day(), "申请日", "filed", "ad"),
                    QueryField.of(STATUS, new Choice(STATES), "状态", "法律状态", "status", "ls"),
                    QueryField.of(TYPE, new Choice(TYPES), "类型", "专利类型", "type"),
                    QueryField.of(COUNTRY, new Whole(), "国家", "国别", "country"),
                    QueryField.of(FAMILY, new Special(PatentVocabulary::family, "9f8b6c1e-2f0a-4c7e-8a33-5a1d3c0e7b42"), "同族", "family"),
                    QueryField.of(CITES, new Special(PatentVocabulary::citing, "CN215792497U"), "引用", "引证", "cites", "ct"),
                    QueryField.of(NUMBER, new Special(PatentVocabulary::number, "CN215792497U"),
                            "号", "号码", "公开号", "公告号", "申请号", "专利号", "number", "pn", "an")),
            PatentVocabulary::number,
            TITLE);

    private static final Pattern FAMILY_ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PatentVocabulary() {}

    /** A number in any spelling as a query. */
    public static Optional<SearchQuery> number(String typed) {
        return PatentNumbers.typed(typed)
                .map(spellings -> new Or(spellings.stream().<SearchQuery>map(spelling -> new Exact(NUMBERS, spelling)).toList()));
    }

    /** A family by its id. */
    private static Optional<SearchQuery> family(String typed) {
        return FAMILY_ID.matcher(typed).matches() ? Optional.of(new Exact(FAMILY, typed)) : Optional.empty();
    }

    /** Documents that cite the one with this number, whatever its kind. */
    private static Optional<SearchQuery> citing(String typed) {
        return PublicationNumbers.read(typed) instanceof Granted<PublicationNumber>(PublicationNumber number)
                ? Optional.of(new Exact(CITES, number.country() + number.doc()))
                : Optional.empty();
    }
}
