package home.engineers.meetings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergedMinutesTests {
    private static String part(String left, String name, String signer) {
        return """
                # 评审会 会议记录
                - 地点：大川会议室
                ## 出席情况（评委会 2 人）
                - 评委甲（主任委员）：09:00 签到%s
                ## 评审对象、评议意见和结果
                - 第 1 件：%s，工程师
                - 第 1 件结果：通过
                ## 表决方式
                - 第 1 件：9 人有表决权
                ## 签字
                - %s，2026-11-23 10:00
                - （此处加盖评审委员会印章）
                """.formatted(left, name, signer);
    }

    @Test
    void onePartStaysWordForWord() {
        String one = part("", "白甲", "评委甲");

        assertThat(String.join("\n", MergedMinutes.of(List.of(one))) + "\n").isEqualTo(one);
    }

    @Test
    void partsAreReadAsOnePaperInWhichCasesAreCountedOn() {
        assertThat(MergedMinutes.of(List.of(part("", "白甲", "评委甲"), part("", "白乙", "评委甲"), part("，10:30 离场", "白丙", "评委乙"))))
                .containsExactly(
                        "# 评审会 会议记录", "- 地点：大川会议室", "## 出席情况（评委会 2 人）", "- 评委甲（主任委员）：09:00 签到，10:30 离场",
                        "## 评审对象、评议意见和结果", "- 第 1 件：白甲，工程师", "- 第 1 件结果：通过", "- 第 2 件：白乙，工程师", "- 第 2 件结果：通过",
                        "- 第 3 件：白丙，工程师", "- 第 3 件结果：通过", "## 表决方式", "- 第 1 件：9 人有表决权", "- 第 2 件：9 人有表决权",
                        "- 第 3 件：9 人有表决权", "## 签字", "- 评委甲，2026-11-23 10:00", "- 评委乙，2026-11-23 10:00", "- （此处加盖评审委员会印章）");
    }

    @Test
    void aPartThatIsNotThereLeavesNoGap() {
        List<String> parts = List.of(part("", "白甲", "评委甲"), part("", "白丙", "评委甲"));

        assertThat(MergedMinutes.of(parts)).contains("- 第 2 件：白丙，工程师").noneMatch(line -> line.contains("第 3 件"));
    }
}
