package home.engineers.people.rules;

import java.util.Map;
import java.util.Optional;

/** What tables call things, and the wire values they mean. */
public final class ChineseTerms {
    private static final Map<String, String> EDUCATION = Map.ofEntries(
            Map.entry("博士", "doctor"), Map.entry("博士研究生", "doctor"),
            Map.entry("硕士", "master"), Map.entry("硕士研究生", "master"), Map.entry("研究生", "master"),
            Map.entry("第二学士学位", "second-bachelor"), Map.entry("双学士", "second-bachelor"),
            Map.entry("本科", "bachelor"), Map.entry("大学本科", "bachelor"), Map.entry("学士", "bachelor"),
            Map.entry("大专", "associate"), Map.entry("专科", "associate"), Map.entry("大学专科", "associate"),
            Map.entry("高职", "associate"),
            Map.entry("中专", "secondary-vocational"), Map.entry("中职", "secondary-vocational"),
            Map.entry("中等职业教育", "secondary-vocational"), Map.entry("职高", "secondary-vocational"),
            Map.entry("预备技师班", "technical-school-technician"), Map.entry("技师班", "technical-school-technician"),
            Map.entry("高级工班", "technical-school-senior"), Map.entry("高级技工班", "technical-school-senior"),
            Map.entry("中级工班", "technical-school-intermediate"), Map.entry("中级技工班", "technical-school-intermediate"),
            Map.entry("技校", "technical-school-intermediate"));
    private static final Map<String, String> TITLE = Map.of(
            "技术员", "technician", "助理工程师", "assistant-engineer", "助工", "assistant-engineer",
            "工程师", "engineer", "中级工程师", "engineer",
            "高级工程师", "senior-engineer", "副高级工程师", "senior-engineer", "高工", "senior-engineer",
            "正高级工程师", "professor-engineer", "教授级高级工程师", "professor-engineer");
    private static final Map<String, String> SKILL = Map.of(
            "高级工", "skilled-3", "三级", "skilled-3", "三级工", "skilled-3", "技师", "skilled-2", "二级", "skilled-2",
            "高级技师", "skilled-1", "一级", "skilled-1", "特级技师", "skilled-1", "首席技师", "skilled-1");
    private static final Map<String, String> DOCUMENT = Map.ofEntries(
            Map.entry("居民身份证", "resident"), Map.entry("身份证", "resident"),
            Map.entry("港澳台居民居住证", "hmt-resident"), Map.entry("居住证", "hmt-resident"),
            Map.entry("港澳居民来往内地通行证", "hmt-travel"), Map.entry("回乡证", "hmt-travel"),
            Map.entry("台湾居民来往大陆通行证", "hmt-travel"), Map.entry("台胞证", "hmt-travel"),
            Map.entry("外国人永久居留身份证", "foreign-permanent"), Map.entry("外国人永久居留证", "foreign-permanent"),
            Map.entry("护照", "passport"));
    private static final Map<String, String> EMPLOYMENT = Map.of(
            "在职", "in-post", "在岗", "in-post", "自由职业", "self-employed", "个体", "self-employed",
            "退休", "retired", "公务员", "civil-servant");
    private static final Map<String, String> GENDER = Map.of("男", "male", "女", "female");
    private static final Map<String, Boolean> FLAG = Map.of("是", true, "否", false, "有", true, "无", false);

    private ChineseTerms() {}

    public static Optional<String> education(String term) {
        return wire(EDUCATION, term);
    }

    public static Optional<String> title(String term) {
        return wire(TITLE, term);
    }

    public static Optional<String> skill(String term) {
        return wire(SKILL, term);
    }

    public static Optional<String> document(String term) {
        return wire(DOCUMENT, term);
    }

    public static Optional<String> employment(String term) {
        return wire(EMPLOYMENT, term);
    }

    public static Optional<String> gender(String term) {
        return wire(GENDER, term);
    }

    public static Optional<Boolean> flag(String term) {
        return Optional.ofNullable(FLAG.get(term.strip()));
    }

    /** The term, or the wire value itself, which English tables use. */
    private static Optional<String> wire(Map<String, String> terms, String term) {
        String clean = term.strip();
        return terms.containsValue(clean) ? Optional.of(clean) : Optional.ofNullable(terms.get(clean));
    }
}
