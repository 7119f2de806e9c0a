package home.engineers.files.tables;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReadingTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsCsvInTheEncodingItIsWrittenIn(String encoding) throws IOException {
        Path file = write("姓名,手机号\n𬭊工,13800001234\n", Charset.forName(encoding));

        assertThat(read(file, "名册.csv")).containsExactly(
                new TableLine(1, List.of("姓名", "手机号")), new TableLine(2, List.of("𬭊工", "13800001234")));
    }

    @Test
    void takesTheByteOrderMarkForNoPartOfTheFirstName() throws IOException {
        Path file = write("\uFEFF姓名,手机号\n唐牧云,1\n", UTF_8);

        assertThat(read(file, "名册.csv").getFirst().cells()).containsExactly("姓名", "手机号");
    }

    @Test
    void readsTextThatASpreadsheetProgramSavedAsUnicode() throws IOException {
        Path file = write("\uFEFF姓名\t手机号\r\n唐牧云\t1\r\n", UTF_16LE);

        assertThat(read(file, "名册.csv").get(1).cells()).containsExactly("唐牧云", "1");
    }

    @Test
    void countsRowsAsASpreadsheetShowsThem() throws IOException {
        Path file = write("姓名,备注\n唐牧云,\"两行\n的\"\"话\"\"\"\n\n白露,好\n", UTF_8);

        List<TableLine> lines = read(file, "名册.csv");

        assertThat(lines).extracting(TableLine::number).containsExactly(1, 2, 3, 4);
        assertThat(lines.get(1).cells()).containsExactly("唐牧云", "两行\n的\"话\"");
        assertThat(lines.get(2).blank()).isTrue();
        assertThat(lines.get(3).cells()).containsExactly("白露", "好");
        assertThat(TableFile.of(file, "名册.csv").count()).isEqualTo(2);
    }

    @Test
    void refusesAnOpenQuote() throws IOException {
        Path file = write("姓名,备注\n唐牧云,\"没有关\n白露,好\n", UTF_8);

        assertRefused(file, "名册.csv", "files.table.quotes", 2);
    }

    @Test
    void refusesTenMillionColumnsWhileReadingTheFirstOfThem() throws IOException {
        Path file = folder.resolve("wide.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 10_000_000; i++) {
                out.write("a,");
            }
        }

        assertRefused(file, "wide.csv", "files.table.tooWide", 1);
    }

    @Test
    void refusesALaterRowOfTenMillionColumns() throws IOException {
        Path file = folder.resolve("wide.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("姓名,手机号\n");
            out.write(",".repeat(10_000_000));
        }

        assertRefused(file, "wide.csv", "files.table.tooWide", 2);
    }

    @Test
    void refusesARowWithoutEnd() throws IOException {
        Path file = write("姓名\n\"" + "字".repeat(2_000_000), UTF_8);

        assertRefused(file, "long.csv", "files.table.quotes", 2);
    }

    @Test
    void refusesFilesThatAreNotWhatTheirNameSays() throws IOException {
        Path picture = folder.resolve("a");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        assertRefused(picture, "名册.csv", "files.table.notWhatNameSays", 0);
        assertRefused(picture, "名册.xlsx", "files.table.notWhatNameSays", 0);
        assertRefused(write("姓名\n唐牧云\n", UTF_8), "名册.xlsx", "files.table.notWhatNameSays", 0);
        assertRefused(workbook(), "名册.csv", "files.table.notWhatNameSays", 0);
        assertRefused(write("姓名", UTF_8), "名册.txt", "files.table.name", 0);
        assertRefused(write("", UTF_8), "名册.csv", "files.table.empty", 0);
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        assertRefused(archive("readme.txt", "hello".getBytes(UTF_8)), "名册.xlsx", "files.table.notWorkbook", 0);
    }

    @Test
    void refusesADamagedWorkbook() throws IOException {
        byte[] whole = Files.readAllBytes(workbook());
        Path half = folder.resolve("half.xlsx");
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));

        assertRefused(half, "名册.xlsx", "files.archive.damaged", 0);
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] block = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 300; i++) {
                out.write(block);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);

        assertRefused(bomb, "名册.xlsx", "files.archive.bomb", 0);
    }

    @Test
    void refusesABombOfManyEntries() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 3_000; i++) {
                out.putNextEntry(new ZipEntry("xl/" + i));
                out.write(1);
            }
        }

        assertRefused(bomb, "名册.xlsx", "files.archive.bomb", 0);
    }

    @Test
    void readsWorkbooksWithDatesAndLongNumbersInPlainForm() throws IOException {
        assertThat(read(workbook(), "名册.xlsx")).containsExactly(
                new TableLine(1, List.of("姓名", "入会日期", "手机号")),
                new TableLine(2, List.of("唐牧云", "2024-02-29", "13800001234")),
                new TableLine(5, List.of("白露", "", "0.5")));
    }

    @Test
    void resolvesNoExternalEntity() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "secret");
        byte[] sheet = ("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>")
                .getBytes(UTF_8);
        Path file = replaced(workbook(), "xl/worksheets/sheet1.xml", sheet);

        assertThatThrownBy(() -> read(file, "名册.xlsx"))
                .isInstanceOfSatisfying(TableFault.class, fault ->
                        assertThat(fault.reason().key()).isEqualTo("files.table.notWorkbook"));
    }

    @Test
    void readsAHundredThousandRowsWithoutKeepingThem() throws IOException {
        Path file = folder.resolve("large.xlsx");
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            rows.add(List.of("唐牧云" + i, 13800000000L + i, "渡津数控技术有限公司"));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            new TableExport("名册", List.of("姓名", "手机号", "单位"), rows).write(TableFormat.XLSX, out);
        }
        rows.clear();

        assertTimeout(Duration.ofSeconds(60), () ->
                assertThat(TableFile.of(file, "名册.xlsx").count()).isEqualTo(100_000));
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("workbook.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            SXSSFSheet sheet = workbook.createSheet();
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("姓名");
            header.createCell(1).setCellValue("入会日期");
            header.createCell(2).setCellValue("手机号");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("唐牧云");
            row.createCell(1).setCellValue(LocalDate.of(2024, 2, 29));
            row.getCell(1).setCellStyle(date);
            row.createCell(2).setCellValue(13800001234d);
            Row later = sheet.createRow(4);
            later.createCell(0).setCellValue("白露");
            later.createCell(2).setCellValue(0.5);
            workbook.write(out);
        }
        return file;
    }

    private Path archive(String entry, byte[] content) throws IOException {
        Path file = folder.resolve("archive.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content);
        }
        return file;
    }

    private Path replaced(Path workbook, String entry, byte[] content) throws IOException {
        Path file = folder.resolve("replaced.xlsx");
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry each : Collections.list(from.entries())) {
                out.putNextEntry(new ZipEntry(each.getName()));
                out.write(each.getName().equals(entry) ? content : from.getInputStream(each).readAllBytes());
            }
        }
        return file;
    }

    private Path write(String text, Charset charset) throws IOException {
        Path file = Files.createTempFile(folder, "table", ".csv");
        return Files.writeString(file, text, charset);
    }

    private static List<TableLine> read(Path file, String name) throws IOException {
        List<TableLine> all = new ArrayList<>();
        try (TableLines lines = TableFile.of(file, name).open()) {
            for (TableLine line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        }
        return all;
    }

    private static void assertRefused(Path file, String name, String key, int row) {
        assertThatThrownBy(() -> TableFile.of(file, name).count())
                .isInstanceOfSatisfying(TableFault.class, fault -> {
                    assertThat(fault.reason().key()).isEqualTo(key);
                    assertThat(fault.row()).isEqualTo(row);
                });
    }
}
