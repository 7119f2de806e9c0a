package home.engineers.patents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is packed is opened as far as it can be, and costs nothing that lies beside it. */
class ArchiveTests {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "公开（公告）号,发明名称\n";

    @TempDir
    private Path place;

    @Test
    void opensArchivesInArchivesAndWhatIsPackedOtherwise() throws IOException {
        byte[] inner = zip(StandardCharsets.UTF_8, Map.of("表.csv", table("CN116000001A")));
        Map<String, byte[]> week = new LinkedHashMap<>();
        week.put("一.zip", inner);
        week.put("二.csv.gz", packed(table("CN116000002A")));
        week.put("三.xlsx", Workbooks.of(List.of(List.of("公开（公告）号", "发明名称"), List.of("CN116000003A", "一种小车"))));
        week.put("四.csv", ("\uFEFF" + HEADER + "CN116000004A,一种小车\n").getBytes(StandardCharsets.UTF_16LE));

        assertThat(told("week.zip", zip(StandardCharsets.UTF_8, week))).containsExactly(
                "week.zip!/一.zip!/表.csv 2 CN116000001A", "week.zip!/二.csv.gz 2 CN116000002A", "week.zip!/三.xlsx 2 CN116000003A",
                "week.zip!/四.csv 2 CN116000004A");
        assertThat(told("table.csv.gz", packed(table("CN116000001A", "不是号码")))).containsExactly(
                "table.csv.gz 2 CN116000001A", "table.csv.gz 3 不是号码 patents.number.publication");
    }

    @Test
    void readsNamesAsChineseSystemsWriteThem() throws IOException {
        byte[] archive = zip(GB18030, Map.of("重庆专利.csv", table("CN116000001A")));

        assertThat(told("a.zip", archive)).containsExactly("a.zip!/重庆专利.csv 2 CN116000001A");
        assertThat(told("b.zip", zip(StandardCharsets.UTF_8, Map.of("a.zip", archive))))
                .containsExactly("b.zip!/a.zip!/重庆专利.csv 2 CN116000001A");
    }

    @Test
    void passesOverWhatOfficesPackBesideTheirDocuments() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("D1.TIF", "II*\0drawing".getBytes(StandardCharsets.ISO_8859_1));
        files.put("doc.pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1));
        files.put("doc.dtd", "<?xml version=\"1.0\"?>\n<!-- names -->\n<!ENTITY % a \"b\">\n<!ELEMENT c (d)>".getBytes(StandardCharsets.UTF_8));
        files.put("doc.xsd", "<xs:schema xmlns:xs=\"x\"/>".getBytes(StandardCharsets.UTF_8));
        files.put("__MACOSX/._a", "\0\5\26\7".getBytes(StandardCharsets.ISO_8859_1));
        files.put("a.csv", table("CN116000001A"));
        files.put("notes.html", "<html/>".getBytes(StandardCharsets.UTF_8));

        assertThat(told("p.zip", zip(StandardCharsets.UTF_8, files)))
                .containsExactly("p.zip!/a.csv 2 CN116000001A", "p.zip!/notes.html 1  patents.refused.unknownMarkup");
    }

    @Test
    void tellsWhatIsDamagedAndGoesOnWithTheNextFile() throws IOException {
        byte[] damaged = packed(table("CN116000001A"));
        damaged[damaged.length - 12] ^= 0x55;
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("headless.gz", new byte[] {0x1F, (byte) 0x8B, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9});
        files.put("cut.gz", java.util.Arrays.copyOf(packed(table("CN116000001A")), 14));
        files.put("broken.zip", new byte[] {'P', 'K', 3, 4, 1, 1, 1, 1});
        files.put("good.csv", table("CN116000002A"));

        assertThat(told("p.zip", zip(StandardCharsets.UTF_8, files))).containsExactly(
                "p.zip!/headless.gz 0  patents.refused.archive", "p.zip!/cut.gz 0  patents.refused.archive",
                "p.zip!/broken.zip 0  patents.refused.archive", "p.zip!/good.csv 2 CN116000002A");
        assertThat(told("a.gz", damaged)).last().isEqualTo("a.gz 0  patents.refused.archive");
        assertThat(told("a.zip", new byte[] {'P', 'K', 3, 4, 1, 1, 1, 1})).containsExactly("a.zip 0  patents.refused.archive");
    }

    @Test
    void stopsReadingWhatExpandsWithoutEnd() throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(inner)) {
            zip.putNextEntry(new ZipEntry("bomb.csv"));
            byte[] chunk = new byte[1 << 20];
            java.util.Arrays.fill(chunk, (byte) 'a');
            for (int i = 0; i < 400; i++) {
                zip.write(chunk);
            }
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bomb.zip", inner.toByteArray());
        files.put("good.csv", table("CN116000001A"));

        assertThat(told("p.zip", zip(StandardCharsets.UTF_8, files)))
                .containsExactly("p.zip!/bomb.zip!/bomb.csv 0  patents.refused.bomb", "p.zip!/good.csv 2 CN116000001A");
        assertThat(told("bomb.zip", inner.toByteArray())).containsExactly("bomb.zip!/bomb.csv 0  patents.refused.bomb");
    }

    @Test
    void doesNotUnpackForEver() throws IOException {
        byte[] packed = table("CN116000001A");
        for (int i = 0; i < 8; i++) {
            packed = packed(packed);
        }

        assertThat(told("a.gz", packed)).containsExactly("a.gz 0  patents.refused.nested");
    }

    private List<String> told(String name, byte[] content) throws IOException {
        Path path = Files.write(place.resolve("file"), content);
        List<String> all = new ArrayList<>();
        try (Piece.Source source = PatentFiles.open(path, name)) {
            for (Piece piece = source.next(); piece != null; piece = source.next()) {
                all.add(piece.file() + " " + ReadFiles.told(piece));
                assertThat(source.percent()).isBetween(0, 99);
            }
        }
        return all;
    }

    private static byte[] table(String... numbers) {
        StringBuilder all = new StringBuilder(HEADER);
        for (String number : numbers) {
            all.append(number).append(",一种小车\n");
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return archive.toByteArray();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(packed);
                InputStream in = new ByteArrayInputStream(content)) {
            in.transferTo(gz);
        }
        return packed.toByteArray();
    }
}
