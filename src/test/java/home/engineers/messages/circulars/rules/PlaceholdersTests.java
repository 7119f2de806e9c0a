package home.engineers.messages.circulars.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Reason;
import home.engineers.messages.circulars.rules.Placeholders.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceholdersTests {
    private static final Values VALUES = new Values("唐牧云", "CQ$1", "渝州市工程师协会");

    @Test
    void putsInWhatBelongsToTheRecipientInEitherLanguage() {
        assertThat(Placeholders.fill("{姓名}（{ 会员号 }），{协会}：{姓名}", VALUES)).isEqualTo("唐牧云（CQ$1），渝州市工程师协会：唐牧云");
        assertThat(Placeholders.fill("{name} {number} {association}", VALUES)).isEqualTo("唐牧云 CQ$1 渝州市工程师协会");
    }

    @Test
    void namesWhatItDoesNotKnowWithItsLine() {
        List<Reason> faults = Placeholders.faults("body", "{姓名}：\n{姓明}您好\n请于{日期}到");

        assertThat(faults).extracting(Reason::key).containsOnly("messages.circular.placeholder");
        assertThat(faults).extracting(Reason::field).containsOnly("body");
        assertThat(faults).extracting(one -> one.arguments().subList(0, 2)).containsExactly(List.of(2, "{姓明}"), List.of(3, "{日期}"));
    }

    @Test
    void namesABraceWithoutPartner() {
        assertThat(Placeholders.faults("body", "{姓名")).extracting(Reason::key).containsExactly("messages.circular.brace");
        assertThat(Placeholders.faults("body", "姓名}")).extracting(Reason::key).containsExactly("messages.circular.brace");
        assertThat(Placeholders.faults("body", "{姓名}")).isEmpty();
        assertThat(Placeholders.faults("body", "没有占位")).isEmpty();
    }

    @Test
    void aNameWithBracesIsNotReadAsAPlaceholder() {
        assertThat(Placeholders.fill("{姓名}", new Values("{会员号}", "1", ""))).isEqualTo("{会员号}");
    }
}
