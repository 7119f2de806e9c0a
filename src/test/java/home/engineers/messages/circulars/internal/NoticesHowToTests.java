package home.engineers.messages.circulars.internal;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.Content;
import home.engineers.messages.circulars.Circular.Kind;
import home.engineers.messages.circulars.Circular.Receipt;
import home.engineers.messages.circulars.internal.CircularPreview.Preview;
import home.engineers.messages.circulars.rules.SendingRules;
import home.engineers.messages.circulars.rules.SendingRules.Ways;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import home.engineers.testing.WorkedExample;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The notice of the how-to page, sent as it stands there, with what the page counts. In a house of their own, since their rows stay. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=notices")
class NoticesHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/notices.md");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theExampleCountsWhatThePageSays() {
        NoticeHouse house = new NoticeHouse(context);
        Organisation association = house.society.district("500241");
        Actor secretary = house.officer(Role.DISTRICT_SECRETARY, association);
        List<PersonId> members = house.members(association, 3);
        jdbc.sql("update people_person set mail = 'howto@example.org' where id = ?").param(members.getFirst().value()).update();
        String body = PAGE.blocks("text").getFirst().strip();
        Content content = new Content(
                Kind.OFFICIAL, "年会", body, true, true, Receipt.CHOICE, List.of("参加", "不参加"), house.clock.today().plusDays(9));

        Circular draft = house.draft(secretary, association.id(), content, List.of());
        Preview preview = house.preview.of(secretary, draft.id());
        assertThat(PAGE.table("| what | persons |")).containsExactly(
                row("recipients", preview.people().count()),
                row("no e-mail address, or not wanted", preview.noMail().count()),
                row("no mobile number, or not wanted", preview.noText().count()));

        Circular sent = house.sent(secretary, draft);
        Actor one = house.society.actor(members.get(0));
        Actor other = house.society.actor(members.get(1));
        assertThat(house.inbox.read(one, sent.id()).body()).startsWith("测").contains("（" + house.number(association, members.get(0)) + "）");
        granted(house.inbox.answer(one, sent.id(), "参加", ""));
        granted(house.inbox.answer(other, sent.id(), "不参加", ""));
        granted(house.inbox.answer(other, sent.id(), "参加", ""));
        granted(house.release.remind(secretary, sent.id(), 0));
        house.awaitSent(secretary, sent.id());

        Counts counts = house.reading.sheet(secretary, sent.id()).counts();
        assertThat(PAGE.table("| count | figure |")).containsExactly(
                row("told", counts.told()), row("参加", counts.answer("参加")), row("不参加", counts.answer("不参加")),
                row("not answered", counts.told() - counts.answered()),
                row("mails sent", counts.delivered("MAIL", "SENT")), row("text messages sent", counts.delivered("TEXT", "SENT")),
                row("in the inbox of who answered", house.inbox(members.get(0), sent.id())),
                row("in the inbox of who was reminded", house.inbox(members.get(2), sent.id())));
    }

    private static List<String> row(String what, long figure) {
        return List.of(what, String.valueOf(figure));
    }

    @Test
    void whatThePageCallsRefusedIsRefusedThere() {
        Content good = new Content(
                Kind.OFFICIAL, "年会", "请回执。", true, true, Receipt.CHOICE, List.of("参加", "不参加"), TODAY);
        assertThat(SendingRules.faults(good, new Ways(true, true), TODAY)).isEmpty();

        assertThat(PAGE.table("| written | refused at | because |")).containsExactly(
                refused("no text", with(good, "", good.choices(), TODAY), new Ways(true, true)),
                refused("`{姓明}` in the text", with(good, "{姓明}：您好", good.choices(), TODAY), new Ways(true, true)),
                refused("last day yesterday", with(good, good.body(), good.choices(), TODAY.minusDays(1)), new Ways(true, true)),
                refused("one answer to choose from", with(good, good.body(), List.of("参加"), TODAY), new Ways(true, true)),
                refused("e-mail without a mail server", good, new Ways(false, true)),
                refused("text message without a gateway", good, new Ways(true, false)));
    }

    private static Content with(Content good, String body, List<String> choices, LocalDate by) {
        return new Content(good.kind(), good.title(), body, good.mail(), good.texts(), good.receipt(), choices, by);
    }

    private static List<String> refused(String written, Content content, Ways ways) {
        var faults = SendingRules.faults(content, ways, TODAY);
        assertThat(faults).hasSize(1);
        return List.of(written, "`" + faults.getFirst().field() + "`", "`" + faults.getFirst().key() + "`");
    }
}
