package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Language;
import home.engineers.kernel.Reason;
import home.engineers.programmes.BundledWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormCheckTests {
    private static final FormRule FORM = WorkshopAward.form();

    private static List<Reason> faults(FormAnswers answers) {
        return FormCheck.faults(FORM, answers);
    }

    private static String said(Reason reason, Language language) {
        return new BundledWords(language).of(reason.key(), reason.arguments(language));
    }

    @Test
    void findsNothingWrongWithSoundAnswers() {
        assertThat(faults(WorkshopAward.making())).isEmpty();
    }

    private static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("field", null, "/field", "form.missing", "请填写“申报专业”。"),
                Arguments.of("track", null, "/track", "form.unchosen", "请选择“赛道”。"),
                Arguments.of("track", "selling", "/track", "form.notAChoice", "“赛道”没有这个选项，请重新选择。"),
                Arguments.of("summary", "太短", "/summary", "form.short", "“业绩摘要”至少要写 20 个字，现在是 2 个字。"),
                Arguments.of("summary", "长".repeat(2001), "/summary", "form.long", "“业绩摘要”最多写 2,000 个字，现在是 2,001 个字，没有保存。"),
                Arguments.of("born", "1990-02-30", "/born", "form.notADay", "“出生日期”应是日期，例如 2026-06-30。"),
                Arguments.of("born", "三月", "/born", "form.notADay", "“出生日期”应是日期，例如 2026-06-30。"),
                Arguments.of("phone", "call me", "/phone", "form.pattern", "“单位电话”的格式不对：只写数字和连字符"),
                Arguments.of("years", 0L, "/years", "form.small", "“从业年数”不能小于 1。"),
                Arguments.of("years", 51L, "/years", "form.large", "“从业年数”不能大于 50。"),
                Arguments.of("years", "many", "/years", "form.notWhole", "“从业年数”应是整数，例如 12。"),
                Arguments.of("years", new BigDecimal("1.5"), "/years", "form.notWhole", "“从业年数”应是整数，例如 12。"),
                Arguments.of("saving", "much", "/saving", "form.notANumber", "“节约金额（万元）”应是数字，例如 12.5。"),
                Arguments.of("saving", new BigDecimal("-0.5"), "/saving", "form.small", "“节约金额（万元）”不能小于 0。"),
                Arguments.of("works", List.of(), "/works", "form.fewRows", "“代表作”至少要填 1 项，现在有 0 项。"),
                Arguments.of("works", null, "/works", "form.fewRows", "“代表作”至少要填 1 项，现在有 0 项。"),
                Arguments.of("works", Collections.nCopies(4, Map.of("title", "夹具")), "/works", "form.manyRows", "“代表作”最多填 3 项，现在有 4 项。"),
                Arguments.of("works", "夹具", "/works", "form.shape", "“代表作”的内容形式不对，请重新填写。"),
                Arguments.of("proof", List.of(), "/proof", "form.fewFiles", "“业绩证明”至少要上传 1 个文件，现在有 0 个。"),
                Arguments.of("proof", List.of("a", "b", "c"), "/proof", "form.manyFiles", "“业绩证明”最多上传 2 个文件，现在有 3 个。"),
                Arguments.of("consent", null, "/consent", "form.unconfirmed", "请确认“同意公示”。"),
                Arguments.of("consent", false, "/consent", "form.unconfirmed", "请确认“同意公示”。"),
                Arguments.of("salary", "much", "/salary", "form.unknown", "这张申报表没有“salary”这一项。"),
                Arguments.of("concept", "不该问的内容，这里没有选设计。", "/concept", "form.unknown", "这张申报表没有“concept”这一项。"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatIsWrongInItsOwnWordsAtThePlace(
            String name, @Nullable Object value, String pointer, String key, String chinese) {
        List<Reason> faults = faults(WorkshopAward.making().with(name, value));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(pointer);
            assertThat(fault.key()).isEqualTo(key);
            assertThat(said(fault, Language.ZH)).isEqualTo(chinese);
            assertThat(said(fault, Language.EN)).isNotBlank().doesNotContainPattern("\\p{IsHan}|\\{");
        });
    }

    @Test
    void bothSidesOfEveryBoundAreAllowed() {
        for (String summary : List.of("字".repeat(20), "字".repeat(2000), "𠮷".repeat(2000))) {
            assertThat(faults(WorkshopAward.making().with("summary", summary))).isEmpty();
        }
        for (long years : new long[] {1, 50}) {
            assertThat(faults(WorkshopAward.making().with("years", years))).isEmpty();
        }
    }

    @Test
    void aConditionalFieldIsRequiredOnlyWhereItIsAsked() {
        FormAnswers design = WorkshopAward.making().with("track", "design");

        assertThat(FORM.asked(WorkshopAward.making())).extracting(FormField::name).doesNotContain("concept", "patent");
        assertThat(FORM.asked(design)).extracting(FormField::name).contains("concept", "patented").doesNotContain("patent");
        assertThat(FORM.required(design)).contains("concept").doesNotContain("patent");
        assertThat(faults(design)).extracting(Reason::key, Reason::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("form.missing", "/concept"));
        FormAnswers patented = design.with("concept", "以快换结构减少停机时间。").with("patented", true);
        assertThat(faults(patented)).extracting(Reason::field).containsExactly("/patent");
        assertThat(faults(patented.with("patent", "ZL202510000001.1"))).isEmpty();
    }

    @Test
    void whatIsNoLongerAskedIsLeftOut() {
        FormAnswers changed = WorkshopAward.making().with("track", "design").with("patented", true).with("patent", "ZL1")
                .with("track", "making");

        assertThat(FORM.asAsked(changed).values()).doesNotContainKeys("patented", "patent").containsEntry("track", "making");
        assertThat(faults(FORM.asAsked(changed))).isEmpty();
    }

    @Test
    void aFaultInARowNamesTheRow() {
        List<Object> rows = new ArrayList<>();
        rows.add(Map.of("title", "快换夹具"));
        rows.add(Map.of("finished", "去年", "share", 101L, "prize", "一等"));

        List<Reason> faults = faults(WorkshopAward.making().with("works", rows));

        assertThat(faults).extracting(Reason::field)
                .containsExactlyInAnyOrder("/works/1/title", "/works/1/finished", "/works/1/share", "/works/1/prize");
        assertThat(faults).extracting(fault -> said(fault, Language.ZH))
                .contains("请填写“代表作第 2 项的名称”。", "“代表作第 2 项的本人贡献（%）”不能大于 100。");
        assertThat(faults).extracting(fault -> said(fault, Language.EN)).contains("Fill in “Works no. 2, Title”.");
    }

    @Test
    void everyFaultIsNamedAtOnceInTheOrderOfTheForm() {
        assertThat(faults(FormAnswers.EMPTY)).extracting(Reason::field)
                .containsExactly("/field", "/born", "/track", "/summary", "/works", "/proof", "/consent");
    }

    @Test
    void whileItIsBeingFilledInNothingIsMissedYet() {
        assertThat(FormCheck.faultsSoFar(FORM, FormAnswers.EMPTY)).isEmpty();
        assertThat(FormCheck.faultsSoFar(FORM, FormAnswers.EMPTY.with("summary", "太短")))
                .extracting(Reason::key).containsExactly("form.short");
    }

    @Test
    void aTextOfTenMegabytesIsRefusedBeforeAnyPatternIsTriedOnIt() {
        String huge = "1".repeat(10 * 1024 * 1024);

        for (String name : List.of("summary", "phone", "track", "years", "salary")) {
            assertThat(faults(WorkshopAward.making().with(name, huge))).singleElement()
                    .satisfies(fault -> assertThat(fault.key()).isEqualTo("form.long"))
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("/" + name));
        }
        assertThat(faults(WorkshopAward.making().with("works", Collections.nCopies(100_000, Map.of("title", "夹具")))))
                .extracting(Reason::key).containsExactly("form.manyRows");
    }

    @Test
    void answersAreWrittenAndReadAsTheyWere() {
        FormAnswers answers = WorkshopAward.making().with("saving", new BigDecimal("12.5")).with("years", 12L);

        assertThat(FormAnswers.of(answers.json())).isEqualTo(answers);
    }
}
