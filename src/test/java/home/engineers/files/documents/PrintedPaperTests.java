package home.engineers.files.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Papers read back by PDFBox's own reader. */
public class PrintedPaperTests {
    private static final Instant ON = Instant.parse("2026-10-11T06:00:00Z");

    /** The text of a document. */
    public static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void whatIsWrittenCanBeReadAgainAndEveryPageIsNumbered() throws IOException {
        PrintedPaper paper = new PrintedPaper("机械电气高级评审会 会议记录", "会议记录").chapter("出席情况（评委会 11 人）");
        for (int i = 1; i <= 80; i++) {
            paper.paragraph("第 " + i + " 位委员，" + "到会并参加全部申报的评议和表决，".repeat(4) + "没有回避。");
        }
        byte[] pdf = paper.pdf(ON);

        assertThat(text(pdf)).contains("机械电气高级评审会 会议记录", "出席情况（评委会 11 人）", "第 80 位委员，", "会议记录 1 / ", "会议记录 2 / ");
        assertThat(text(pdf).lines()).as("lines that begin with a closing mark").noneMatch(line -> line.startsWith("，") || line.startsWith("。"));
        assertThat(pdf.length).as("only the characters used are embedded").isLessThan(200 * 1024);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            PDPage page = document.getPage(0);
            assertThat(StreamSupport.stream(page.getResources().getFontNames().spliterator(), false).toList()).singleElement()
                    .satisfies(name -> assertThat(page.getResources().getFont(name).isEmbedded()).isTrue());
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("机械电气高级评审会 会议记录");
        }
    }

    @Test
    void longWordsAndEnglishBreakAtSpacesWhereThereAreAny() throws IOException {
        String read = text(new PrintedPaper("Minutes", "Minutes").paragraph("word ".repeat(60)).paragraph("x".repeat(400)).pdf(ON));

        assertThat(read.lines().filter(line -> line.contains("word"))).hasSizeGreaterThan(2).allMatch(line -> line.strip().matches("(word ?)+"));
        assertThat(read.chars().filter(one -> one == 'x').count()).isEqualTo(400);
    }

    @Test
    void aCharacterThatTheFontLacksIsSaidAndNotDropped() throws IOException {
        String rare = Character.toString(0x323AF);
        assertThat(text(new PrintedPaper("名单", "名单").paragraph("委员 王" + rare + "，到会").paragraph("一行\n两行").pdf(ON)))
                .contains("王〓(U+323AF)，到会", "一行 两行");
    }
}
