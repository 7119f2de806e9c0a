package home.engineers.files.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class TableExportTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 138", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＠x"})
    void neutralisesCellsThatWouldRunAsAFormula(String text) throws IOException {
        assertThat(csv(List.of(List.of(text)))).isIn("\uFEFF列\r\n'" + text + "\r\n", "\uFEFF列\r\n\"'" + text + "\"\r\n");
    }

    @Test
    void leavesNumbersAndOrdinaryTextAsTheyAre() throws IOException {
        assertThat(csv(List.of(Arrays.asList(-2.5, "a=b", null, "他说\"好\", 就走"))))
                .isEqualTo("\uFEFF列\r\n-2.5,a=b,,\"他说\"\"好\"\", 就走\"\r\n");
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatGoesOutComesInAgain(TableFormat format) throws IOException {
        List<List<?>> rows = List.of(List.of("=1+1", 13800001234L, "唐牧云"), List.of("-", "'x", "a,b\n\"c\""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableExport("名册", List.of("一", "二", "三"), rows).write(format, out);
        String name = "名册." + format.extension();
        Path file = Files.write(folder.resolve("file"), out.toByteArray());

        try (TableLines lines = TableFile.of(file, name).open()) {
            assertThat(lines.next()).isEqualTo(new TableLine(1, List.of("一", "二", "三")));
            assertThat(lines.next()).isEqualTo(new TableLine(2, List.of("=1+1", "13800001234", "唐牧云")));
            assertThat(lines.next()).isEqualTo(new TableLine(3, List.of("-", "'x", "a,b\n\"c\"")));
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void isSentAsAFileToKeep() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new TableExport("会员名册", List.of("姓名"), List.<List<?>>of()).send(TableFormat.CSV, response);

        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getContentType()).isEqualTo(TableFormat.CSV.mediaType());
    }

    private static String csv(List<List<?>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableExport("表", List.of("列"), rows).write(TableFormat.CSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
