package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.programmes.rules.CaseSheet.Coded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MappingReaderTests {
    private static final MappingReader READER = new MappingReader(CaseVocabulary.base());

    private static List<String> faults(String text) {
        return READER.read(text).faults().stream().map(fault -> fault.line() + " " + fault.reason().key()).toList();
    }

    @Test
    void theSampleThatComesWithTheProductHasNoFault() throws IOException {
        try (InputStream in = Objects.requireNonNull(MappingReaderTests.class.getResourceAsStream("/official/sample.yaml"))) {
            assertThat(faults(new String(in.readAllBytes(), StandardCharsets.UTF_8))).isEmpty();
        }
    }

    @Test
    void namesEveryFaultWithItsLine() {
        assertThat(faults("""
                title: 表
                columns:
                - {title: 姓名, source: applicant.nmae, required: true}
                - {title: 姓名, source: applicant.name}
                - {title: 生日, source: applicant.born, format: hh}
                - {title: 层级, source: case.level, format: yyyy}
                - {title: 系列}
                - {title: 地区, constant: 渝, lorem: x}
                - {title: 学校, source: degrees.school}
                """)).containsExactly(
                        "3 programmes.mapping.source", "4 programmes.mapping.twice", "5 programmes.mapping.format",
                        "6 programmes.mapping.format", "7 programmes.mapping.from", "8 programmes.fault.unknownKey",
                        "9 programmes.mapping.source");
        assertThat(faults("title: 表\ncolumns: []\n")).containsExactly("2 programmes.mapping.columns");
        assertThat(faults("title: [")).containsExactly("1 programmes.fault.syntax");
    }

    @Test
    void fillsARowAndNamesWhatItLacks() {
        OfficialMapping mapping = READER.read("""
                title: 表
                columns:
                - {title: 姓名, source: applicant.name, required: true}
                - {title: 生日, source: applicant.born, format: yyyy.MM, required: true}
                - {title: 层级, source: case.level}
                - {title: 代码, source: case.level, format: code}
                - {title: 系列, constant: 工程}
                - {title: 现职称, source: applicant.title, required: true}
                """).sound();
        CaseSheet sheet = new CaseSheet(
                Map.of("applicant.name", "白乙", "applicant.born", LocalDate.of(1990, 3, 4), "case.level", new Coded("engineer", "工程师")),
                Map.of());

        assertThat(mapping.row(sheet)).containsExactly("白乙", "1990.03", "工程师", "engineer", "工程", null);
        assertThat(mapping.lacking(sheet)).containsExactly("现职称");
    }
}
