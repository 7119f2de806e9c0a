package home.engineers.people.internal;

import home.engineers.files.tables.Column;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;

/** Columns of the table of persons. Three are required; what else is known makes the person ready for review. */
final class PersonColumns {
    static final String NAME = "姓名";
    static final String MOBILE = "手机号";
    static final String NUMBER = "证件号码";
    static final String KIND = "证件类型";
    static final String MAIL = "邮箱";
    static final String GENDER = "性别";
    static final String BORN = "出生日期";
    static final String DISTRICT = "区县";
    static final String EMPLOYMENT = "从业状态";
    static final String EMPLOYER = "单位";
    static final String CREDIT = "单位统一社会信用代码";
    static final String DUTY = "岗位";
    static final String ENGINEERING = "工程技术岗位";
    static final String STARTED = "入职日期";
    static final String EDUCATION = "学历";
    static final String SCHOOL = "学校";
    static final String FIELD = "专业";
    static final String COMPLETED = "毕业日期";
    static final String TITLE = "职称";
    static final String TITLE_SPECIALTY = "职称专业";
    static final String TITLE_ISSUER = "职称发证单位";
    static final String TITLE_OBTAINED = "取得职称日期";
    static final String SKILL = "技能等级";
    static final String OCCUPATION = "职业工种";
    static final String SKILL_OBTAINED = "取得技能等级日期";
    static final String SPECIALTIES = "专长";

    private PersonColumns() {}

    static List<Column> all(MessageSource words) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required(NAME, text(words, "people.import.column.name"), "名字", "name"));
        columns.add(Column.required(MOBILE, text(words, "people.import.column.mobile"), "手机", "手机号码", "电话", "mobile"));
        columns.add(Column.required(
                NUMBER, text(words, "people.import.column.number"), "证件号", "身份证号", "身份证号码", "document number")
                .keptConfidential());
        columns.add(Column.optional(KIND, text(words, "people.import.column.kind"), "证件种类", "document kind"));
        columns.add(Column.optional(MAIL, text(words, "people.import.column.mail"), "电子邮箱", "邮件", "e-mail", "email"));
        columns.add(Column.optional(GENDER, text(words, "people.import.column.gender"), "gender"));
        columns.add(Column.optional(BORN, text(words, "people.import.column.date"), "生日", "born"));
        columns.add(Column.optional(DISTRICT, text(words, "people.import.column.district"), "所在区县", "district"));
        columns.add(Column.optional(EMPLOYMENT, text(words, "people.import.column.employment"), "employment"));
        post(columns, words);
        education(columns, words);
        title(columns, words);
        skill(columns, words);
        columns.add(Column.optional(SPECIALTIES, text(words, "people.import.column.specialties"), "专业特长", "specialties"));
        return columns;
    }

    private static void post(List<Column> columns, MessageSource words) {
        columns.add(Column.optional(EMPLOYER, text(words, "people.import.column.employer"), "工作单位", "单位名称", "employer"));
        columns.add(Column.optional(CREDIT, text(words, "people.import.column.credit"), "统一社会信用代码", "credit code"));
        columns.add(Column.optional(DUTY, text(words, "people.import.column.duty"), "职务", "岗位名称", "duty"));
        columns.add(Column.optional(ENGINEERING, text(words, "people.import.column.engineering"), "engineering"));
        columns.add(Column.optional(STARTED, text(words, "people.import.column.date"), "任职日期", "started"));
    }

    private static void education(List<Column> columns, MessageSource words) {
        columns.add(Column.optional(EDUCATION, text(words, "people.import.column.education"), "最高学历", "education"));
        columns.add(Column.optional(SCHOOL, text(words, "people.import.column.school"), "毕业院校", "毕业学校", "school"));
        columns.add(Column.optional(FIELD, text(words, "people.import.column.field"), "所学专业", "field"));
        columns.add(Column.optional(COMPLETED, text(words, "people.import.column.date"), "毕业时间", "completed"));
    }

    private static void title(List<Column> columns, MessageSource words) {
        columns.add(Column.optional(TITLE, text(words, "people.import.column.title"), "现职称", "title"));
        columns.add(Column.optional(TITLE_SPECIALTY, text(words, "people.import.column.field"), "title specialty"));
        columns.add(Column.optional(TITLE_ISSUER, text(words, "people.import.column.issuer"), "发证单位", "title issuer"));
        columns.add(Column.optional(TITLE_OBTAINED, text(words, "people.import.column.date"), "职称取得日期", "取得时间", "title obtained"));
    }

    private static void skill(List<Column> columns, MessageSource words) {
        columns.add(Column.optional(SKILL, text(words, "people.import.column.skill"), "skill level"));
        columns.add(Column.optional(OCCUPATION, text(words, "people.import.column.occupation"), "职业（工种）", "occupation"));
        columns.add(Column.optional(SKILL_OBTAINED, text(words, "people.import.column.date"), "skill obtained"));
    }

    private static LocalizedText text(MessageSource words, String key) {
        return new LocalizedText(
                words.getMessage(key, null, Language.ZH.locale()), words.getMessage(key, null, Language.EN.locale()));
    }
}
