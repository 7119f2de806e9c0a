package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Language;
import home.engineers.law.Registers;
import home.engineers.programmes.BundledProgrammes;
import home.engineers.programmes.BundledWords;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormDocumentTests {
    private static final String SOUND = WorkshopAward.text();

    @Test
    void readsEveryKindOfField() {
        FormRule form = WorkshopAward.form();

        assertThat(form.groups()).extracting(FormGroup::id).containsExactly("person", "achievements", "design", "papers");
        assertThat(form.field("field").orElseThrow().prefill()).isEqualTo(Prefill.SPECIALTIES);
        assertThat(form.field("born").orElseThrow().type()).isInstanceOf(FormType.Day.class);
        assertThat(form.field("track").orElseThrow().type()).isInstanceOfSatisfying(FormType.Choice.class, choice ->
                assertThat(choice.options()).extracting(FormType.Choice.Option::value).containsExactly("design", "making"));
        assertThat(form.field("summary").orElseThrow().type()).isInstanceOfSatisfying(FormType.Text.class, text -> {
            assertThat(text.isLong()).isTrue();
            assertThat(text.least()).isEqualTo(20);
        });
        assertThat(form.field("works").orElseThrow().type()).isInstanceOfSatisfying(FormType.Rows.class, rows -> {
            assertThat(rows.fields()).extracting(FormField::name).containsExactly("title", "finished", "share");
            assertThat(rows.required()).containsExactly("title");
        });
        assertThat(form.field("proof").orElseThrow().type()).isInstanceOfSatisfying(FormType.Files.class, files -> {
            assertThat(files.kinds()).containsExactly(FileKind.PDF, FileKind.PNG);
            assertThat(files.bytes()).isEqualTo(1_048_576);
        });
        assertThat(form.field("concept").orElseThrow().condition()).isNotNull();
        assertThat(form.field("nothing")).isEmpty();
        assertThat(form.schema().json()).contains("https://json-schema.org/draft/2020-12/schema", "x-prefill");
    }

    @Test
    void aDocumentWithoutAFormHasNone() {
        String text = WorkshopAward.text().replaceFirst("(?m)^form:\\R(?:[ ].*\\R|\\R)*", "");

        assertThat(new ProgrammeReader(Registers.bundled()).read(text).sound().form()).isSameAs(FormRule.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "x-names: {zh: 业绩摘要, en: Summary}        | x-names: {zh: 业绩摘要}             | programmes.fault.missingTranslation",
        "x-names: {zh: 业绩摘要, en: Summary}        | x-title: 业绩摘要                   | programmes.fault.missing",
        "x-names: {zh: 业绩摘要, en: Summary}        | x-title: 业绩摘要                   | programmes.fault.unknownKey",
        "help: {zh: 写清本人起的作用。, en: Say what your own part was.} | help: {en: Say what your own part was.} | programmes.fault.missingTranslation",
        "minLength: 20                              | minlength: 20                      | programmes.fault.misspeltKey",
        "x-group: design                            | x-group: drawing                   | form.fault.unknownGroup",
        "type: integer                              | type: whole                        | form.fault.unknownType",
        "format: date                               | format: email                      | form.fault.unknownFormat",
        "enum: [design, making]                     | enum: [design, making, selling]    | form.fault.choiceUnlabelled",
        "x-choices:                                 | x-labels:                          | form.fault.choicesUnlabelled",
        "x-prefill: specialties                     | x-prefill: salary                  | form.fault.unknownPrefill",
        "x-prefill: specialties                     | x-prefill: born                    | form.fault.prefillType",
        "x-prefill: works                           | x-prefill: posts                   | form.fault.prefillType",
        "x-prefill: specialties                     | x-prefill: work-title              | form.fault.prefillType",
        "if: {properties: {track: {const: design}}, required: [track]} | if: {properties: {trade: {const: design}}, required: [trade]} | form.fault.ifUnknownField",
        "if: {properties: {track: {const: design}}, required: [track]} | if: {properties: {track: {const: design}}} | form.fault.ifNotRequired",
        "if: {properties: {track: {const: design}}, required: [track]} | if: {properties: {track: {const: selling}}, required: [track]} | form.fault.ifNever",
        "if: {properties: {track: {const: design}}, required: [track]} | if: {properties: {summary: {const: design}}, required: [summary]} | form.fault.ifNever",
        "required: [concept]                        | required: [conzept]                | form.fault.requiredUnknown",
        "required: [field, born                     | required: [concept, born           | form.fault.requiredUnknown",
        "required: [title]                          | required: [name]                   | form.fault.requiredUnknown",
        "types: [pdf, png]                          | types: [pdf, exe]                  | form.fault.unknownFileKind",
        "bytes: 1048576                             | bytes: 99999999999                 | form.fault.notACount",
        "minimum: 1                                 | minimum: one                       | form.fault.notANumber",
        "maxLength: 2000                            | maxLength: 2000000                 | form.fault.notACount",
        "pattern: ~^[0-9-]{7,20}$~                  | pattern: ~^[0-9~                   | form.fault.pattern",
        "pattern: ~^[0-9-]{7,20}$~                  | pattern: ~^([0-9]+)*$~             | form.fault.endlessPattern",
        "title: {type: string, minLength: 2, maxLength: 60 | title: {type: array, x-files: {types: [pdf]} | form.fault.nested",
        "          concept:                         |           summary:                 | form.fault.fieldTwice",
        "      years:                               |       Years:                       | form.fault.name",
        "- id: achievements                         | - id: person                       | programmes.fault.duplicateId"
    })
    void namesTheFaultAndItsLine(String right, String wrong, String fault) {
        String sound = right.replace('~', '"');
        assertThat(SOUND).contains(sound);
        String broken = SOUND.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(wrong.replace('~', '"')));
        int line = (int) SOUND.substring(0, SOUND.indexOf(sound)).lines().count();

        List<DocumentFault> faults = new ProgrammeReader(Registers.bundled()).read(broken).faults();

        assertThat(faults).extracting(found -> found.reason().key()).contains(fault);
        assertThat(faults).filteredOn(found -> found.reason().key().equals(fault)).first()
                .satisfies(found -> assertThat(found.line()).isBetween(line - 6, line + 8))
                .satisfies(found -> assertThat(found.reason().in(new BundledWords(Language.ZH))).isNotBlank())
                .satisfies(found -> assertThat(found.reason().in(new BundledWords(Language.EN))).isNotBlank());
    }

    @Test
    void aWrongWordInAFormIsOneFaultOnItsOwnLine() {
        String broken = SOUND.replace("x-prefill: specialties", "x-prefill: salary");
        int line = (int) broken.substring(0, broken.indexOf("x-prefill: salary")).lines().count();

        assertThat(new ProgrammeReader(Registers.bundled()).read(broken).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(line));
    }
}
