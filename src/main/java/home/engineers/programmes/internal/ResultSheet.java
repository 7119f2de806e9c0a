package home.engineers.programmes.internal;

import home.engineers.files.tables.Column;
import home.engineers.files.tables.Row;
import home.engineers.kernel.LocalizedText;
import home.engineers.programmes.rules.ResultComparison;
import home.engineers.programmes.rules.ResultComparison.There;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table in which the authority gives its results, and what its rows say. */
final class ResultSheet {
    static final String NUMBER = "申报编号";
    static final String NAME = "姓名";
    static final String DOCUMENT = "证件号码";
    static final String RESULT = "评审结果";
    static final String LEVEL = "申报级别";
    static final String CERTIFICATE = "证书编号";
    static final String ISSUED = "发证日期";
    static final String AUTHORITY = "发证机关";
    private static final Set<String> YES = Set.of("", "通过", "合格", "同意", "是", "granted", "passed", "yes");
    private static final Set<String> NO = Set.of("未通过", "不通过", "不合格", "不同意", "否", "notgranted", "notpassed", "no");

    private ResultSheet() {}

    static List<Column> columns() {
        return List.of(
                Column.optional(NUMBER, new LocalizedText("本系统的申报编号；没有的，填姓名和证件号码。", "The case number of this house; else name and document number."), "编号", "case number"),
                Column.optional(NAME, new LocalizedText("申报人姓名。", "Name of the applicant."), "申报人", "name"),
                Column.optional(DOCUMENT, new LocalizedText("没有申报编号时用来对人。", "Finds the person where there is no case number."), "身份证号", "身份证件号码", "document number").keptConfidential(),
                Column.optional(RESULT, new LocalizedText("通过或者未通过；不填就是通过。", "Granted or not granted; granted if empty."), "结果", "result"),
                Column.optional(LEVEL, new LocalizedText("如 工程师；不填就不核对。", "Such as 工程师; not compared if empty."), "级别", "层级", "level"),
                Column.required(CERTIFICATE, new LocalizedText("主管部门发的证书编号。", "The number that the authority gave."), "证书号", "certificate number"),
                Column.required(ISSUED, new LocalizedText("如 2026-12-20。", "Such as 2026-12-20."), "批准日期", "issued on"),
                Column.required(AUTHORITY, new LocalizedText("发证的部门全称。", "Full name of the authority."), "批准机关", "authority"));
    }

    /** @param matched the number of the case a row is about, or empty */
    static There there(Row row, Function<Row, Optional<String>> matched) {
        return new There(
                row.number(),
                row.has(NUMBER) ? row.cell(NUMBER) : row.cell(NAME),
                matched.apply(row).orElse(null),
                row.cell(NAME),
                granted(row.cell(RESULT)),
                row.cell(LEVEL),
                row.cell(CERTIFICATE),
                row.date(ISSUED).orElse(null),
                row.cell(AUTHORITY));
    }

    private static @Nullable Boolean granted(String written) {
        String key = ResultComparison.key(written);
        return YES.contains(key) ? Boolean.TRUE : NO.contains(key) ? Boolean.FALSE : null;
    }

    static String caseNumber(Row row) {
        return row.cell(NUMBER).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
