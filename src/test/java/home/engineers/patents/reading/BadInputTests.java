package home.engineers.patents.reading;

import static home.engineers.patents.reading.ReadFiles.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What cannot be read is told with its place and its reason, and costs no other record. */
class BadInputTests {
    private static final String HEADER = "公开（公告）号,发明名称,申请号,申请日\n";

    @Test
    void goesOnAfterEveryBadRowOfATable() throws IOException {
        List<Piece> all = pieces(HEADER
                + "CN116000001A,好的一条,202310000001.5,2023-01-04\n"
                + "CN116000002A,校验位不对,202310000001.6,2023-01-04\n"
                + "CN116000003A,没有这一天,202310000001.5,2023-02-30\n"
                + "不是号码,名称,,\n"
                + ",没有号码,,\n"
                + "CN116000004A,,,\n"
                + "CN116000005A,\"引号没有配对,,\n"
                + "CN116000006A,又一条好的,,20230104\n");

        assertThat(all).map(ReadFiles::told).containsExactly(
                "2 CN116000001A", "3 CN116000002A patents.number.check", "4 CN116000003A patents.refused.date",
                "5 不是号码 patents.number.publication", "6  patents.refused.noNumber", "7 CN116000004A patents.refused.noTitle",
                "8  patents.refused.quotes", "9 CN116000006A");
    }

    @Test
    void refusesALineInAnotherEncodingAlone() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes((HEADER + "CN116000001A,好的一条,,\n").getBytes(StandardCharsets.UTF_8));
        file.writeBytes("CN116000002A,别的编码,,\n".getBytes(Charset.forName("GB18030")));
        file.writeBytes("CN116000003A,又一条好的,,\n".getBytes(StandardCharsets.UTF_8));

        assertThat(pieces(new ByteArrayInputStream(file.toByteArray()))).map(ReadFiles::told)
                .containsExactly("2 CN116000001A", "3  patents.refused.encoding", "4 CN116000003A");
    }

    @Test
    void refusesATableThatNamesNoNumbers() throws IOException {
        assertThat(pieces("姓名,年龄\n某人,40\n")).map(ReadFiles::told).containsExactly("1  patents.refused.noColumn");
        assertThat(pieces("")).map(ReadFiles::told).containsExactly("0  patents.refused.empty");
        assertThat(pieces("<html><body>CN116000001A</body></html>")).map(ReadFiles::told).containsExactly("1  patents.refused.unknownMarkup");
    }

    @Test
    void tellsARecordThatBreaksOffAndReadsTheNext() throws IOException {
        String whole = document("116000001", "<p>甲</p>");
        String broken = document("116000002", "<p>乙</p>").substring(0, 330);
        String last = document("116000003", "<p>丙</p>");

        assertThat(pieces(whole + "\n" + broken + "\n" + last + "\n" + broken)).map(ReadFiles::told).containsExactly(
                "2 CN116000001A", "6 CN116000002A patents.refused.truncated", "8 CN116000003A", "12 CN116000002A patents.refused.truncated");
        assertThat(pieces(whole.replace("</p>", "</q>") + "\n" + last)).map(ReadFiles::told)
                .containsExactly("2 CN116000001A patents.refused.markup", "6 CN116000003A");
    }

    @Test
    void neverResolvesWhatAFileDeclaresOrFetches() throws IOException {
        String bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE patent-document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c SYSTEM \"file:///etc/passwd\"> <!ENTITY % d SYSTEM \"http://127.0.0.1:1/x.dtd\"> %d;]>\n";
        String bombed = bomb + document("116000001", "<p>&b;</p>").replaceFirst("(?s)^.*?\\n", "");
        String reaching = bomb + document("116000002", "<p>&c;</p>").replaceFirst("(?s)^.*?\\n", "");
        String innocent = bomb + document("116000003", "<p>5&nbsp;&micro;m &lt; &amp;c;</p>").replaceFirst("(?s)^.*?\\n", "");

        List<Piece> all = pieces(bombed + "\n" + reaching + "\n" + innocent);
        assertThat(all).map(ReadFiles::told).containsExactly(
                "3 CN116000001A patents.refused.entity", "8 CN116000002A patents.refused.entity", "13 CN116000003A");
        assertThat(ReadFiles.record(all.get(2).read()).abstractText()).isEqualTo("5 µm < &c;");
    }

    @Test
    void refusesARecordWhoseElementsLieTooDeepInEachOther() throws IOException {
        String deep = document("116000001", "<p>".repeat(50_000) + "甲" + "</p>".repeat(50_000));
        String last = document("116000002", "<p>乙</p>");

        assertThat(pieces(deep + "\n" + last)).map(ReadFiles::told).containsExactly("2 CN116000001A patents.refused.markup", "6 CN116000002A");
    }

    @Test
    void refusesARecordWrittenInAnotherEncodingThanItSays() throws IOException {
        byte[] lie = document("116000001", "<p>甲</p>").getBytes(Charset.forName("GB18030"));
        byte[] truth = document("116000002", "<p>乙</p>").getBytes(StandardCharsets.UTF_8);

        List<Piece> all = pieces(new SequenceInputStream(new ByteArrayInputStream(lie), new ByteArrayInputStream(truth)));
        assertThat(all).map(piece -> ReadFiles.told(piece).replaceFirst("^\\d+ ", "")).containsExactly("CN116000001A patents.refused.encoding", "CN116000002A");
    }

    @Test
    void passesOverALineOfTenGigabytesInBoundedMemory() throws IOException {
        InputStream file = new SequenceInputStream(java.util.Collections.enumeration(List.of(
                text(HEADER + "CN116000001A,好的一条,,\nCN116000002A,"), new Endless(10L << 30), text(",,\nCN116000003A,又一条好的,,\n"))));

        assertThat(pieces(file)).map(ReadFiles::told).containsExactly("2 CN116000001A", "3  patents.refused.longLine", "4 CN116000003A");
    }

    @Test
    void passesOverARecordOfAGigabyteInBoundedMemory() throws IOException {
        String record = document("116000001", "<p>");
        InputStream file = new SequenceInputStream(java.util.Collections.enumeration(List.of(
                text(record.substring(0, record.indexOf("<p>") + 3)), new Endless(1L << 30),
                text("</p></abstract></patent-document>\n" + document("116000002", "<p>乙</p>")))));

        assertThat(pieces(file)).map(ReadFiles::told).containsExactly("2  patents.refused.longRecord", "5 CN116000002A");
    }

    @Test
    void doesNotFollowAnArchiveInAnArchiveForEver() throws IOException {
        byte[] packed = HEADER.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 8; i++) {
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(archive)) {
                zip.putNextEntry(new ZipEntry("inner.zip"));
                zip.write(packed);
            }
            packed = archive.toByteArray();
        }

        assertThat(pieces(new ByteArrayInputStream(packed))).map(ReadFiles::told).containsExactly("0  patents.refused.nested");
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A record of three lines after the one that declares the encoding. */
    private static String document(String number, String abstractText) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<patent-document lang=\"zh\" country=\"CN\" doc-number=\"" + number
                + "\" kind=\"A\" date-publ=\"20230428\"><bibliographic-data><publication-reference><document-id><country>CN</country><doc-number>"
                + number + "</doc-number><kind>A</kind></document-id></publication-reference><invention-title lang=\"zh\">一种小车</invention-title>"
                + "</bibliographic-data>\n<abstract>" + abstractText + "</abstract>\n</patent-document>";
    }

    /** So many times the letter a, of which none is kept anywhere. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(length, left);
            java.util.Arrays.fill(buffer, offset, offset + some, (byte) 'a');
            left -= some;
            return some;
        }
    }
}
