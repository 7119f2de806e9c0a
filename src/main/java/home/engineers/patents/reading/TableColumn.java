package home.engineers.patents.reading;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a column of a table of patents holds, with the names under which CNIPA's own search, 专利之星, incoPat, PatSnap, himmpat,
 * Google Patents and Espacenet export it (rules sheet 4.3).
 */
enum TableColumn {
    PUBLICATION("公开（公告）号", "公开公告号", "公开号", "公告号", "公布号", "公布公告号", "文献号", "公开(公告)号码", "专利公开号",
            "授权公告号/公开号", "publication number", "publication no", "pub number", "pub no", "publicationnumber", "document number"),
    GRANT("授权公告号", "授权号", "授权公告号码", "grant number", "grant publication number"),
    PUBLISHED("公开（公告）日", "公开公告日", "公开日", "公告日", "公布日", "公开日期", "公开（公告）日期", "publication date", "pub date"),
    GRANTED("授权公告日", "授权日", "授权日期", "授权公告日期", "grant date"),
    KIND("文献种类", "文献种类代码", "公开类型", "文献类型代码", "kind code", "kind"),
    APPLICATION("申请号", "申请号码", "专利申请号", "专利号", "申请（专利）号", "application number", "application no", "appl no"),
    FILED("申请日", "申请日期", "filing date", "application date", "filing/creation date"),
    TITLE("发明名称", "专利名称", "标题", "名称", "题名", "标题（中文）", "标题(中)", "发明名称（中文）", "title"),
    TITLE_EN("英文名称", "标题（英文）", "标题(英)", "发明名称（英文）", "title (english)", "title en", "english title"),
    APPLICANT("申请（专利权）人", "申请人", "专利权人", "申请（专利权人）", "申请人名称", "原始申请人", "applicant", "applicants", "applicant/assignee"),
    APPLICANT_ADDRESS("申请人地址", "地址", "申请（专利权）人地址", "applicant address", "address"),
    CREDIT_CODE("统一社会信用代码", "申请人统一社会信用代码", "社会信用代码", "unified social credit code"),
    INVENTOR("发明（设计）人", "发明人", "设计人", "发明人名称", "inventor", "inventors", "inventor/author"),
    ASSIGNEE("当前权利人", "当前专利权人", "当前申请（专利权）人", "权利人", "assignee", "current assignee", "assignees"),
    AGENCY("代理机构", "专利代理机构", "代理机构名称", "agency", "agent", "agents"),
    ATTORNEY("代理人", "专利代理师", "代理师", "attorney"),
    IPC("IPC分类号", "IPC", "国际专利分类号", "IPC分类", "分类号", "ipc classification", "ipc codes", "ipc classifications"),
    MAIN_IPC("主分类号", "IPC主分类号", "主分类", "IPC主分类", "main ipc"),
    CPC("CPC分类号", "CPC", "CPC分类", "cpc classification", "cpc classifications"),
    LOCARNO("洛迦诺分类号", "外观设计洛迦诺分类号", "LOC分类号", "外观分类号", "locarno classification", "locarno"),
    PRIORITY("优先权号", "优先权", "优先权信息", "优先权号码", "priority number", "priority numbers", "priorities"),
    ABSTRACT("摘要", "摘要（中文）", "简要说明", "摘要(中)", "abstract"),
    CLAIM("主权项", "首项权利要求", "独立权利要求", "主权利要求", "first claim", "main claim"),
    CLAIMS("权利要求", "权利要求书", "全部权利要求", "claims"),
    FAMILY("同族号", "简单同族号", "DOCDB同族号", "family id", "simple family id", "extended family id", "family number"),
    CITED("引证专利", "引用专利", "引证文献", "cited documents", "cited patents", "cites"),
    STATUS("法律状态", "当前法律状态", "最新法律状态", "法律状态/事件", "legal status"),
    STATUS_DATE("法律状态公告日", "法律状态日期", "法律状态公告日期", "法律状态更新时间", "法律状态生效日", "事件日期", "legal status date", "event date"),
    STATUS_CODE("法律状态代码", "法律状态编码", "事件代码", "公报事件代码", "legal status code", "event code"),
    STATUS_DETAIL("法律状态信息", "法律状态描述", "法律状态详情", "法律状态详细信息", "详细信息", "法律状态公告信息", "legal status details", "event details");

    /** Google Patents calls the number so; in other tables that is the number of the row. */
    private static final String GOOGLE_NUMBER = "id";
    private static final String GOOGLE_LINK = "resultlink";

    private static final Map<String, TableColumn> BY_NAME = new HashMap<>();

    static {
        for (TableColumn column : values()) {
            column.names.forEach(name -> BY_NAME.putIfAbsent(key(name), column));
        }
    }

    private final List<String> names;

    TableColumn(String... names) {
        this.names = Stream.of(names).toList();
    }

    /** Where in a header which column stands; the first of two equal ones counts. */
    static Map<TableColumn, Integer> positions(List<String> header) {
        Map<TableColumn, Integer> positions = new EnumMap<>(TableColumn.class);
        for (int i = 0; i < header.size(); i++) {
            TableColumn column = BY_NAME.get(key(header.get(i)));
            if (column != null) {
                positions.putIfAbsent(column, i);
            }
        }
        List<String> keys = header.stream().map(TableColumn::key).toList();
        if (keys.contains(GOOGLE_NUMBER) && keys.contains(GOOGLE_LINK)) {
            positions.putIfAbsent(PUBLICATION, keys.indexOf(GOOGLE_NUMBER));
        }
        return positions;
    }

    /** Width, case, spaces, brackets, slashes and stops make no difference. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{P}\\uFEFF]", "").toLowerCase(Locale.ROOT);
    }
}
