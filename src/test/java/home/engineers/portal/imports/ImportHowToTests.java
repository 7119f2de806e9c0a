package home.engineers.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.files.tables.ActingContext;
import home.engineers.files.tables.ImportListener;
import home.engineers.files.tables.ImportMode;
import home.engineers.files.tables.ImportOrder;
import home.engineers.files.tables.ImportReport;
import home.engineers.files.tables.Imports;
import home.engineers.kernel.Language;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked example of the how-to page, carried out. */
@HouseTest
class ImportHowToTests {
    private static final Path PAGE = Path.of("docs/how-to/import.md");

    @Autowired
    private Imports imports;

    @TempDir
    Path folder;

    @Test
    void theExampleComesOutAsThePageSays() throws IOException {
        Path file = Files.writeString(folder.resolve("engineers.csv"), block("csv"));

        ImportReport report = imports.run(imports.kind("persons").orElseThrow(), new ImportOrder(
                file, "engineers.csv", ImportMode.DRY_RUN, ActingContext.OPERATOR, Language.ZH, ImportListener.NONE));

        JsonNode told = new JsonMapper().readTree(block("json"));
        assertThat(report.read()).isEqualTo(told.get("read").asInt());
        assertThat(report.stored()).isEqualTo(told.get("stored").asInt());
        assertThat(report.unchanged()).isEqualTo(told.get("unchanged").asInt());
        assertThat(report.refused()).hasSize(1);
        assertThat(report.refused().getFirst().row()).isEqualTo(told.at("/refused/0/row").asInt());
        assertThat(report.refused().getFirst().column()).isEqualTo(told.at("/refused/0/column").asString());
        assertThat(report.ignored()).containsExactly("备注");
    }

    private static String block(String language) throws IOException {
        Matcher found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
