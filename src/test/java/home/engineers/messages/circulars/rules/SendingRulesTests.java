package home.engineers.messages.circulars.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Reason;
import home.engineers.messages.circulars.Circular.Content;
import home.engineers.messages.circulars.Circular.Kind;
import home.engineers.messages.circulars.Circular.Receipt;
import home.engineers.messages.circulars.rules.SendingRules.Ways;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendingRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 5);
    private static final Ways ALL = new Ways(true, true);

    private static Content content(String title, String body, Receipt receipt, List<String> choices, @Nullable LocalDate by) {
        return new Content(Kind.OFFICIAL, title, body, true, true, receipt, choices, by);
    }

    private static List<String> faults(Content content, Ways ways) {
        return SendingRules.faults(content, ways, TODAY).stream().map(SendingRulesTests::at).toList();
    }

    private static String at(Reason reason) {
        return reason.field() + " " + reason.key().substring("messages.circular.".length());
    }

    @Test
    void needsTitleAndTextWithinTheirLengths() {
        assertThat(faults(content("", " ", Receipt.NONE, List.of(), null), ALL)).containsExactly("title empty.title", "body empty.body");
        assertThat(faults(content("题".repeat(80), "文".repeat(10_000), Receipt.NONE, List.of(), null), ALL)).isEmpty();
        assertThat(faults(content("题".repeat(81), "文".repeat(10_001), Receipt.NONE, List.of(), null), ALL))
                .containsExactly("title long.title", "body long.body");
    }

    @Test
    void refusesAChannelWithoutAWayOut() {
        Content good = content("题", "文", Receipt.NONE, List.of(), null);
        assertThat(faults(good, ALL)).isEmpty();
        assertThat(faults(good, new Ways(false, true))).containsExactly("mail noMail");
        assertThat(faults(good, new Ways(true, false))).containsExactly("texts noTexts");
    }

    @Test
    void aReceiptNeedsALastDayThatIsNotPast() {
        for (Receipt receipt : List.of(Receipt.CONFIRM, Receipt.CHOICE)) {
            List<String> choices = List.of("参加", "不参加");
            assertThat(faults(content("题", "文", receipt, choices, null), ALL)).containsExactly("answerBy deadlineMissing");
            assertThat(faults(content("题", "文", receipt, choices, TODAY.minusDays(1)), ALL)).containsExactly("answerBy deadlinePast");
            assertThat(faults(content("题", "文", receipt, choices, TODAY), ALL)).isEmpty();
        }
        assertThat(faults(content("题", "文", Receipt.NONE, List.of(), TODAY.minusDays(1)), ALL)).isEmpty();
    }

    @Test
    void aChoiceIsOneOfTwoToEightDifferentAnswers() {
        assertThat(choice("参加")).containsExactly("choices choices");
        assertThat(choice("参加", "不参加")).isEmpty();
        assertThat(choice(numbered(8))).isEmpty();
        assertThat(choice(numbered(9))).containsExactly("choices choices");
        assertThat(choice("参加", "参加")).containsExactly("choices choicesTwice");
        assertThat(choice("参加", "不".repeat(30))).isEmpty();
        assertThat(choice("参加", "不".repeat(31))).containsExactly("choices choiceLong");
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toArray(String[]::new);
    }

    private static List<String> choice(String... choices) {
        return faults(content("题", "文", Receipt.CHOICE, List.of(choices), TODAY), ALL);
    }
}
