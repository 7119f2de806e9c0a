package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Language;
import home.engineers.law.Registers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeCheckTests {
    private static final ProgrammeCheck CHECK = new ProgrammeCheck(Registers.bundled());
    /** The edition before the present one: what was once adopted stays readable. */
    private static final String SOUND = text("/examples/title-review-2026-2.yaml");

    @Test
    void theBundledProgrammeIsSound() {
        assertThat(CHECK.faults(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "- stage: meeting            | - stage: gathering                | programmes.fault.unknownStage",
        "expr: \"hasDegree('doctor')\" | expr: \"hasDegree('docter')\"   | programmes.fault.unknownWord",
        "expr: \"hasDegree('doctor')\" | expr: \"hasDegree(1)\"          | programmes.fault.wrongArguments",
        "expr: \"!barred()\"         | expr: \"!barred() && salary > 1\" | programmes.fault.unknownField",
        "article: 附件·工程师         | article: 附件·总工程师             | programmes.fault.unknownCitation",
        "instrument: mohrss-74-2018  | instrument: mohrss-75-2018        | programmes.fault.unknownCitation",
        ", en: A doctor's degree}    | }                                 | programmes.fault.missingTranslation",
        "then: lapse                 | then: pass-on                     | programmes.fault.wrongEnd",
        "then: escalate              | then: forget                      | programmes.fault.unknownEnd",
        "quorum: title-review.quorum | quorum: title-review.kworum       | programmes.fault.unknownValue",
        "title-review.result-publicity.working-days | title-review.result-publicity.days | programmes.fault.unknownValue",
        "effects: [publication]      | effects: [applause]               | programmes.fault.unknownEffect",
        "shows: [name, employer      | shows: [mobile, employer          | programmes.fault.unknownShown",
        "- id: doctor                | - id: master-and-2-years          | programmes.fault.duplicateId",
        "edition: 2026-2             | edition: &e 2026-2                | none",
        "mark: ZC                    | mark: zc-1                        | programmes.fault.notAMark",
        "notices: title-review.supplement.notices | notices: title-review.supplement.letters | programmes.fault.unknownValue",
        "id: title-review            | id: Title Review                  | programmes.fault.notAnIdentifier",
        "counts: false               | counts: true                      | programmes.fault.judgedCounts",
        "actor: secretary            | actor: employer                   | programmes.fault.wrongActor"
    })
    void namesTheFaultAndItsLine(String right, String wrong, String fault) {
        assertThat(SOUND).contains(right);
        String broken = SOUND.replaceFirst(java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));
        int line = (int) SOUND.substring(0, SOUND.indexOf(right)).lines().count() + (SOUND.indexOf(right) == 0 ? 1 : 0);

        List<ProgrammeCheck.Fault> faults = CHECK.faults(broken);

        if (fault.equals("none")) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).extracting(found -> found.reason().key()).contains(fault);
            assertThat(faults).filteredOn(found -> found.reason().key().equals(fault)).first()
                    .satisfies(found -> assertThat(found.line()).isBetween(line - 6, line + 6))
                    .satisfies(found -> assertThat(found.reason().in(new BundledWords(Language.ZH))).isNotBlank())
                    .satisfies(found -> assertThat(found.reason().in(new BundledWords(Language.EN))).isNotBlank());
        }
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(ProgrammeCheckTests.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theBundledEditionIsSound() {
        assertThat(CHECK.faults(BundledProgrammes.text("title-review").orElseThrow())).isEmpty();
    }

    @Test
    void refusesAClauseWithoutCitationAtItsLine() {
        String broken = SOUND.replaceFirst("  - id: doctor\\R(.*)\\R.*\\R.*\\R", "  - id: doctor\n$1\n");
        int line = (int) broken.substring(0, broken.indexOf("- id: doctor")).lines().count();

        assertThat(CHECK.faults(broken))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(line))
                .satisfies(fault -> assertThat(fault.reason().key()).isEqualTo("programmes.fault.noCitation"));
    }

    @Test
    void refusesAStageThatCannotBeReached() {
        String broken = SOUND + "- stage: completeness\n  actor: secretary\n  instrument: mohrss-40-2019\n  article: \"18\"\n";

        assertThat(CHECK.faults(broken)).singleElement()
                .satisfies(fault -> assertThat(fault.reason().key()).isEqualTo("programmes.fault.stageTwice"))
                .satisfies(fault -> assertThat(fault.line()).isEqualTo((int) SOUND.lines().count() + 1));
    }

    @Test
    void refusesAStageBetweenTheResultAndItsConfirmation() {
        String screened = "- stage: completeness\n  actor: secretary\n  instrument: mohrss-40-2019\n  article: \"18\"\n";
        String sound = SOUND.replaceFirst("(?s)- stage: completeness.*?(?=- stage: supplement)", "")
                .replaceFirst("(?s)- stage: supplement.*?(?=- stage: meeting)", "");
        assertThat(CHECK.faults(sound)).isEmpty();

        assertThat(CHECK.faults(sound.replace("- stage: confirmation", screened + "- stage: confirmation")))
                .extracting(fault -> fault.reason().key())
                .containsExactly("programmes.fault.unreachableStage");
    }

    @Test
    void anUnknownStageIsOneFaultAndNotSeveral() {
        assertThat(CHECK.faults(SOUND.replace("- stage: meeting", "- stage: gathering")))
                .extracting(fault -> fault.reason().key())
                .containsExactly("programmes.fault.unknownStage");
    }

    @Test
    void theEditionBeforeThisOneIsStillReadable() {
        String before = SOUND.replace("edition: 2026-2\nmark: ZC\n", "edition: 2026-1\n")
                .replace("  notices: title-review.supplement.notices\n", "")
                .replace("    odd: true\n", "");

        assertThat(before).doesNotContain("mark:", "notices:", "odd:");
        assertThat(CHECK.faults(before)).isEmpty();
    }

    @Test
    void refusesWhatIsNoYamlAndWhatRefersToItself() {
        assertThat(CHECK.faults("id: [")).extracting(fault -> fault.reason().key()).containsExactly("programmes.fault.syntax");
        assertThat(CHECK.faults("a: &a [*a]")).extracting(fault -> fault.reason().key()).containsExactly("programmes.fault.alias");
        assertThat(CHECK.faults("")).isNotEmpty();
    }
}
