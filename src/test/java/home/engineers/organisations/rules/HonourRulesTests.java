package home.engineers.organisations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Honours.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HonourRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void anHonourOfTodayOrEarlierIsEnteredAndOneOfTomorrowIsNot() {
        assertThat(places(entry("先进工作者", "渝州市工程师协会", TODAY, "1号"), true)).isEmpty();
        assertThat(places(entry("先进工作者", "渝州市工程师协会", TODAY.plusDays(1), "1号"), true)).containsExactly("grantedOn");
    }

    @Test
    void saysAllThatIsMissingAtOnceEachAtItsField() {
        assertThat(places(entry(" ", "会", TODAY, ""), true)).containsExactly("title", "grantedBy", "document");
        assertThat(places(entry("荣".repeat(120), "授".repeat(120), TODAY, "文".repeat(120)), true)).isEmpty();
        assertThat(places(entry("荣".repeat(121), "授".repeat(121), TODAY, "文".repeat(121)), true))
                .containsExactly("title", "grantedBy", "document");
    }

    @Test
    void refusesTheHonourOfSomeoneWhoWasNeverAMember() {
        assertThat(HonourRules.against(entry("先进工作者", "协会", TODAY, "1号"), false, TODAY))
                .extracting(reason -> reason.key()).containsExactly("organisations.honour.noMember");
    }

    private static Entry entry(String title, String by, LocalDate on, String document) {
        return new Entry(
                new OrganisationId(new UUID(0, 1)), new PersonId(new UUID(0, 2)), null, title, by, on, document);
    }

    private static List<String> places(Entry entry, boolean member) {
        return HonourRules.against(entry, member, TODAY).stream().map(reason -> String.valueOf(reason.field())).toList();
    }
}
