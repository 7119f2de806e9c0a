package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Language;
import home.engineers.law.LawRegister;
import home.engineers.law.Registers;
import home.engineers.programmes.BundledProgrammes;
import home.engineers.programmes.BundledWords;
import home.engineers.programmes.rules.FlowPicture.Box;
import home.engineers.programmes.rules.FlowPicture.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlowPictureTests {
    private static final LawRegister REGISTER = Registers.bundled();
    private static final ProgrammeDocument TITLE_REVIEW =
            new ProgrammeReader(REGISTER).read(BundledProgrammes.text("title-review").orElseThrow()).sound();

    private static FlowPicture picture(Language language) {
        ProgrammeGuide guide = ProgrammeGuide.of(TITLE_REVIEW, REGISTER, LocalDate.of(2026, 11, 23));
        return FlowPicture.of(guide, new BundledWords(language), language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStageHasABoxAndTheStraightWayGoesDown(Language language) {
        FlowPicture picture = picture(language);
        List<Box> straight = picture.boxes().stream().filter(box -> !box.aside()).toList();

        assertThat(picture.boxes()).hasSameSizeAs(TITLE_REVIEW.course());
        assertThat(straight).hasSameSizeAs(TITLE_REVIEW.way());
        for (int place = 1; place < straight.size(); place++) {
            Box above = straight.get(place - 1);
            assertThat(straight.get(place).y()).isGreaterThan(above.y() + above.height());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingLeavesTheSheetOrLiesOnSomethingElse(Language language) {
        FlowPicture picture = picture(language);
        List<Label> all = Stream.concat(
                        picture.labels().stream(), picture.boxes().stream().flatMap(box -> box.lines().stream()))
                .toList();

        assertThat(picture.boxes()).allSatisfy(box -> {
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(picture.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(picture.height());
        });
        assertThat(all).allSatisfy(label -> {
            assertThat(label.y()).isLessThan(picture.height());
            assertThat(label.x() + width(label)).as(label.text()).isLessThanOrEqualTo(picture.width() + 4.0);
        });
        assertThat(all).doesNotHaveDuplicates();
        for (Label one : all) {
            assertThat(all.stream().filter(other -> other != one && other.x() == one.x() && Math.abs(other.y() - one.y()) < 16))
                    .as(one.text())
                    .isEmpty();
        }
    }

    @Test
    void tellsTheTimesTheEndsAndTheWaysAside() {
        assertThat(picture(Language.ZH).described())
                .contains("2 单位公示：所在单位；5 个工作日，期满自动进入下一步。")
                .contains("补正：申报人；10 个工作日，逾期视为放弃；补正后重新核验（回到材料核验）；逾期不补则结束。")
                .contains("6 评审会：秘书处；只适用于：评审；未通过则结束。", "复查成立则退回重办（回到材料核验）");
        assertThat(picture(Language.EN).described()).contains("10 working days, after that it lapses").doesNotMatch(".*\\p{IsHan}.*");
    }

    @Test
    void aLineIsBrokenBetweenWordsAndNeverBeforeAComma() {
        assertThat(TextLines.of("逾期视为放弃，结束", 6)).containsExactly("逾期视为放弃，", "结束");
        assertThat(TextLines.of("not endorsed: it ends", 8)).containsExactly("not endorsed:", "it ends");
        assertThat(TextLines.of("5 个工作日", 20)).containsExactly("5 个工作日");
    }

    private static double width(Label label) {
        return label.text().codePoints().mapToDouble(letter -> letter >= 0x2E80 ? 13 : 7.3).sum();
    }
}
