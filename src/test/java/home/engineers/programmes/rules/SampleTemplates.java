package home.engineers.programmes.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Draws the sample forms that come with the product, in the layout of Chinese official forms: A4, title in 小标宋 (or 宋体),
 * cells in 宋体 of 小四 and 五号. Run {@link #main} with the folder to write them to; the files are kept as resources.
 */
final class SampleTemplates {
    private static final int WIDTH = 9070;
    private static final String SONG = "宋体";
    private static final String TITLE = "方正小标宋简体";
    private final XWPFDocument document = new XWPFDocument();

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        new SampleTemplates().application().keep(folder.resolve("application.docx"));
        new SampleTemplates().publicity().keep(folder.resolve("publicity.docx"));
        new SampleTemplates().review().keep(folder.resolve("review.docx"));
        new SampleTemplates().committeeReport().keep(folder.resolve("committee-report.docx"));
        new SampleTemplates().recommendation().keep(folder.resolve("recommendation.docx"));
    }

    private void keep(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        document.close();
    }

    private SampleTemplates sheet(String title, String note) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(1440));
        margin.setBottom(BigInteger.valueOf(1247));
        margin.setLeft(BigInteger.valueOf(1418));
        margin.setRight(BigInteger.valueOf(1418));
        XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        head.setAlignment(ParagraphAlignment.RIGHT);
        run(head, "示例表样，非官方表样；以主管部门发布的表样为准", SONG, 9, false);
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        run(foot, note, SONG, 9, false);
        line(title, TITLE, 18, ParagraphAlignment.CENTER, 200);
        return this;
    }

    private void line(String text, String font, int size, ParagraphAlignment alignment, int after) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(after);
        run(paragraph, text, font, size, false);
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(size);
        run.setBold(bold);
    }

    private XWPFTable table(int... widths) {
        XWPFTable table = document.createTable(1, widths.length);
        table.setWidth(WIDTH);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
        }
        table.removeRow(0);
        return table;
    }

    /** A row of cells as wide as their columns together; a text that begins with # is a label. */
    private static void row(XWPFTable table, int[] widths, int[] spans, String... texts) {
        XWPFTableRow row = table.createRow();
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        row.setHeight(480);
        int column = 0;
        for (int i = 0; i < texts.length; i++) {
            int width = 0;
            for (int k = 0; k < spans[i]; k++) {
                width += widths[column++];
            }
            XWPFTableCell cell = row.createCell();
            cell.setWidth(String.valueOf(width));
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            if (spans[i] > 1) {
                cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(spans[i]));
            }
            boolean label = texts[i].startsWith("#");
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setAlignment(label ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            run(paragraph, label ? texts[i].substring(1) : texts[i], SONG, label ? 11 : 10, false);
        }
    }

    private static int[] spans(int... spans) {
        return spans;
    }

    private SampleTemplates application() {
        sheet("专业技术职称申报表", "本表由协会工作系统按申报件填写，不是职称证书    编号 ${case.number}");
        int[] six = {1500, 1523, 1511, 1512, 1512, 1512};
        XWPFTable facts = table(six);
        row(facts, six, spans(1, 1, 1, 1, 1, 1), "#姓名", "${applicant.name}", "#出生日期", "${applicant.born}", "#从业状况", "${applicant.employment}");
        row(facts, six, spans(1, 3, 1, 1), "#工作单位", "${applicant.employer}", "#代理机构", "${applicant.agency}");
        row(facts, six, spans(1, 1, 1, 1, 1, 1), "#申报专业", "${case.specialty}", "#申报层级", "${case.level}", "#类别", "${case.kind}");
        row(facts, six, spans(1, 1, 1, 1, 1, 1), "#现职称", "${applicant.title}", "#取得日期", "${applicant.titleOn}", "#从事专业起", "${applicant.engineeringSince}");
        row(facts, six, spans(1, 2, 1, 2), "#申报批次", "${call.name}", "#资历截止日", "${case.countedOn}");
        line("", SONG, 6, ParagraphAlignment.LEFT, 0);
        int[] degree = {1500, 2600, 3000, 1970};
        XWPFTable degrees = table(degree);
        row(degrees, degree, spans(4), "#学历、学位");
        row(degrees, degree, spans(1, 1, 1, 1), "#层次", "#学校", "#专业", "#毕业日期");
        row(degrees, degree, spans(1, 1, 1, 1), "${degrees.level}", "${degrees.school}", "${degrees.field}", "${degrees.completed}");
        line("", SONG, 6, ParagraphAlignment.LEFT, 0);
        XWPFTable titles = table(degree);
        row(titles, degree, spans(4), "#职称");
        row(titles, degree, spans(1, 1, 1, 1), "#层级", "#专业", "#批准机关", "#取得日期");
        row(titles, degree, spans(1, 1, 1, 1), "${titles.level}", "${titles.specialty}", "${titles.issuer}", "${titles.obtained}");
        line("", SONG, 6, ParagraphAlignment.LEFT, 0);
        int[] post = {1970, 1970, 3130, 2000};
        XWPFTable posts = table(post);
        row(posts, post, spans(4), "#工作经历");
        row(posts, post, spans(1, 1, 1, 1), "#起", "#止", "#单位", "#岗位");
        row(posts, post, spans(1, 1, 1, 1), "${posts.from}", "${posts.to}", "${posts.employer}", "${posts.duty}");
        line("", SONG, 6, ParagraphAlignment.LEFT, 0);
        int[] two = {1500, 7570};
        XWPFTable statement = table(two);
        row(statement, two, spans(1, 1), "#本人声明", "以上内容和所附材料真实，如有不实，由本人承担责任。    申报日期：${case.filedOn}");
        row(statement, two, spans(1, 1), "#单位意见", "（单位盖章）                                年    月    日");
        return this;
    }

    private SampleTemplates publicity() {
        sheet("职称申报综合情况（公示）表", "公示期间如有异议，请实名向本单位或者${house.association}反映");
        int[] four = {1500, 3035, 1500, 3035};
        XWPFTable facts = table(four);
        row(facts, four, spans(1, 1, 1, 1), "#姓名", "${applicant.name}", "#工作单位", "${applicant.employer}");
        row(facts, four, spans(1, 1, 1, 1), "#申报专业", "${case.specialty}", "#申报层级", "${case.level}");
        row(facts, four, spans(1, 3), "#评审项目", "${programme.name}  ${call.name}");
        row(facts, four, spans(1, 3), "#公示时间", "${publicity.begunOn} 至 ${publicity.dueOn}，${publicity.workingDays}个工作日");
        line("", SONG, 6, ParagraphAlignment.LEFT, 0);
        line("（单位盖章）", SONG, 12, ParagraphAlignment.RIGHT, 100);
        line("${house.today}", SONG, 12, ParagraphAlignment.RIGHT, 0);
        return this;
    }

    private SampleTemplates committeeReport() {
        sheet("${committee.name}${report.year}年度工作报告", "执笔 ${report.writer}    提交日期 ${report.submittedOn}");
        int[] two = {1900, 7170};
        XWPFTable parts = table(two);
        row(parts, two, spans(1, 1), "#项目", "#内容");
        row(parts, two, spans(1, 1), "${parts.title}", "${parts.text}");
        line("", SONG, 6, ParagraphAlignment.LEFT, 0);
        line("主任委员（签字）：                    ", SONG, 12, ParagraphAlignment.RIGHT, 0);
        return this;
    }

    private SampleTemplates recommendation() {
        sheet("推荐函", "编号 ${case.number}    可在${house.association}的核验页核对");
        line("有关单位：", SONG, 14, ParagraphAlignment.LEFT, 200);
        line("    ${applicant.name}（${applicant.employer}）申报“${programme.name}”（${case.level}，${case.specialty}）。"
                + "经核验材料、评审和公示，公示期满无未答复的异议，${house.association}于${decision.grantedOn}确认结果，现予推荐。",
                SONG, 14, ParagraphAlignment.LEFT, 200);
        line("    公示时间：${result.begunOn} 至 ${result.dueOn}，${result.workingDays}个工作日。", SONG, 14, ParagraphAlignment.LEFT, 400);
        line("${house.association}（盖章）", SONG, 14, ParagraphAlignment.RIGHT, 100);
        line("${house.today}", SONG, 14, ParagraphAlignment.RIGHT, 0);
        return this;
    }

    private SampleTemplates review() {
        sheet("专业技术职称评审表", "本表由协会工作系统按申报件填写，不是职称证书    编号 ${case.number}");
        int[] six = {1500, 1523, 1511, 1512, 1512, 1512};
        XWPFTable facts = table(six);
        row(facts, six, spans(1, 1, 1, 1, 1, 1), "#姓名", "${applicant.name}", "#申报专业", "${case.specialty}", "#申报层级", "${case.level}");
        row(facts, six, spans(1, 3, 1, 1), "#工作单位", "${applicant.employer}", "#现职称", "${applicant.title}");
        line("", SONG, 6, ParagraphAlignment.LEFT, 0);
        int[] opinion = {1700, 1800, 5570};
        XWPFTable opinions = table(opinion);
        row(opinions, opinion, spans(3), "#办理与评议意见");
        row(opinions, opinion, spans(1, 1, 1), "#日期", "#事项", "#意见");
        row(opinions, opinion, spans(1, 1, 1), "${opinions.on}", "${opinions.act}", "${opinions.text}");
        line("", SONG, 6, ParagraphAlignment.LEFT, 0);
        int[] eight = {1134, 1134, 1134, 1134, 1134, 1134, 1133, 1133};
        XWPFTable tally = table(eight);
        row(tally, eight, spans(2, 6), "#评审委员会", "${tally.panel}");
        row(tally, eight, spans(1, 1, 1, 1, 1, 1, 1, 1), "#总人数", "${tally.size}", "#出席", "${tally.present}", "#同意", "${tally.yes}", "#结果", "${tally.result}");
        row(tally, eight, spans(2, 6), "#主任委员签字", "                                        年    月    日");
        row(tally, eight, spans(2, 6), "#结果公示", "${result.begunOn} 至 ${result.dueOn}");
        return this;
    }
}
