package home.engineers.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Invented persons in one workbook, each with a name, a mobile number and an identity number of their own. */
final class PersonTable {
    /** With which every mobile number of theirs begins. */
    static final String MOBILE = "1429";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String SURNAMES = "岑江冉陶罗邓宋贺顾陆沈周何温秦谭龚向田蒲阮倪鄢易游程晏霍柯竺";
    private static final String FIRST = "砚若知明青怀听行兰北小以岫云书临景予清望";
    private static final String SECOND = "秋川夏谦禾瑾雨之舟辰满宁石岚舒远澄楠野渡";
    private static final List<String> HEADER = List.of("姓名", "手机号", "证件号码");

    private PersonTable() {}

    static void write(Path file, int rows) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100); OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = book.createSheet("persons");
            fill(sheet.createRow(0), HEADER);
            for (int i = 0; i < rows; i++) {
                fill(sheet.createRow(i + 1), List.of(name(i), MOBILE + "%07d".formatted(i), number(i)));
            }
            book.write(out);
        }
    }

    private static void fill(Row row, List<String> cells) {
        IntStream.range(0, cells.size()).forEach(i -> row.createCell(i).setCellValue(cells.get(i)));
    }

    /** Eight or nine people bear each of the names, as in life. */
    private static String name(int index) {
        return letter(SURNAMES, index) + letter(FIRST, index / 30) + letter(SECOND, index / 600);
    }

    private static String letter(String letters, int index) {
        return letters.substring(index % letters.length(), index % letters.length() + 1);
    }

    /** Of the area 509900, which was never issued: ten on each day, none of them of the cast. */
    private static String number(int index) {
        String born = LocalDate.of(1970, 1, 1).plusDays(index / 10).format(DateTimeFormatter.BASIC_ISO_DATE);
        String body = "509900" + born + "%03d".formatted(900 + index % 10);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }
}
