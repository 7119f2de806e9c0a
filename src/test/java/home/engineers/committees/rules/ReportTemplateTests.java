package home.engineers.committees.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.committees.rules.ReportTemplate.Prefill;
import home.engineers.committees.rules.ReportTemplate.Section;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import org.junit.jupiter.api.Test;

class ReportTemplateTests {
    @Test
    void everyLineIsASectionWithItsWordsInBothLanguagesAndItsFacts() {
        ReportTemplate.Read read = ReportTemplate.read("sections", "会议 | Meetings | 写会议 | Write meetings | meetings\n计划｜Plan｜写计划｜Write the plan｜\n");

        assertThat(read.reasons()).isEmpty();
        assertThat(read.template().sections()).containsExactly(
                new Section(new LocalizedText("会议", "Meetings"), new LocalizedText("写会议", "Write meetings"), Prefill.MEETINGS),
                new Section(new LocalizedText("计划", "Plan"), new LocalizedText("写计划", "Write the plan"), Prefill.NONE));
    }

    @Test
    void aLineWithAColumnMissingOrUnknownFactsIsNamed() {
        assertThat(ReportTemplate.read("sections", "会议 | Meetings | 写会议 | meetings\n计划 | Plan | 写 | Write | money").reasons())
                .containsExactly(
                        Reason.at("sections", "committees.template.columns", 1),
                        Reason.at("sections", "committees.template.prefill", 2, "money"));
        assertThat(ReportTemplate.read("sections", " \n").reasons())
                .containsExactly(Reason.at("sections", "committees.template.lines", 20));
    }
}
