package home.engineers.messages.circulars.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circulars;
import home.engineers.messages.circulars.internal.NoticeHouse;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The lists of notices ask the database as much for thirty rows as for one. */
@HouseTest
@Transactional
class NoticeQueryTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Circulars notices;

    private NoticeHouse house;
    private Organisation committee;
    private Actor chair;

    @BeforeEach
    void aCommittee() {
        house = new NoticeHouse(context);
        committee = house.society.committee("计数专委会");
        chair = house.officer(Role.COMMITTEE_CHAIR, committee);
    }

    private List<String> asked(PersonId by, String path) throws Exception {
        return Statements.of(() -> mvc.perform(get(path).with(SignedInAs.person(by))).andExpect(status().isOk()));
    }

    private Circular draft() {
        return house.draft(chair, committee.id(), NoticeHouse.words("例会", "请参加。"), List.of());
    }

    /** Told, with a mail and a text message each. */
    private void recipients(Circular circular, int from, int to) {
        house.jdbc.sql("""
                insert into circular_recipient (id, circular, person, name, number, association, state, told_at)
                select gen_random_uuid(), ?, gen_random_uuid(), '收信人', 'Q' || n, '', 'TOLD', now() from generate_series(?, ?) n""")
                .params(circular.id().value(), from, to).update();
        house.jdbc.sql("""
                insert into circular_delivery (id, circular, recipient, channel, round, state, due_at)
                select gen_random_uuid(), r.circular, r.id, c, 0, 'SENT', now()
                from circular_recipient r cross join unnest(array['MAIL', 'TEXT']) c
                where r.circular = ? on conflict do nothing""").params(circular.id().value()).update();
    }

    @Test
    void theListOfNoticesAsksTheSameForThirty() throws Exception {
        recipients(draft(), 1, 1);
        List<String> forOne = asked(chair.requirePerson(), "/notices");
        for (int i = 1; i < 30; i++) {
            recipients(draft(), 1, 2);
        }
        assertThat(asked(chair.requirePerson(), "/notices")).isNotEmpty().isEqualTo(forOne);
    }

    @Test
    void theRecipientsOfANoticeAndItsPageAskTheSameForThirty() throws Exception {
        Circular notice = draft();
        house.jdbc.sql("update circular set state = 'SENT', sent_by = written_by, sent_at = now(), send_at = now() where id = ?")
                .param(notice.id().value()).update();
        recipients(notice, 1, 1);
        String page = "/notices/" + notice.id();
        List<String> pageForOne = asked(chair.requirePerson(), page);
        List<String> listForOne = asked(chair.requirePerson(), page + "/recipients");
        recipients(notice, 2, 30);
        assertThat(asked(chair.requirePerson(), page)).isNotEmpty().isEqualTo(pageForOne);
        assertThat(asked(chair.requirePerson(), page + "/recipients")).isNotEmpty().isEqualTo(listForOne);
    }

    @Test
    void theInboxAsksTheSameForThirty() throws Exception {
        PersonId reader = house.society.person();
        tell(reader, 1);
        List<String> forOne = asked(reader, "/inbox");
        tell(reader, 29);
        assertThat(asked(reader, "/inbox")).isNotEmpty().isEqualTo(forOne);
    }

    @Test
    void theApiAsksTheSameForThirtyNotices() throws Exception {
        PersonId reader = house.society.person();
        told(reader);
        List<String> listForOne = Statements.of(() -> notices.list(chair, 50));
        List<String> receivedForOne = Statements.of(() -> notices.received(house.society.actor(reader), 50));
        for (int i = 1; i < 30; i++) {
            told(reader);
        }
        assertThat(notices.list(chair, 50)).hasSize(30).allSatisfy(one -> {
            assertThat(one.told()).isEqualTo(1);
            assertThat(one.answers()).containsExactly(Map.entry("CONFIRMED", 1L));
        });
        assertThat(notices.received(house.society.actor(reader), 50)).hasSize(30)
                .allSatisfy(one -> assertThat(one.sender()).isEqualTo(committee.name()));
        assertThat(Statements.of(() -> notices.list(chair, 50))).isNotEmpty().isEqualTo(listForOne);
        assertThat(Statements.of(() -> notices.received(house.society.actor(reader), 50))).isNotEmpty().isEqualTo(receivedForOne);
    }

    private void told(PersonId reader) {
        house.jdbc.sql("""
                insert into circular_recipient (id, circular, person, name, number, association, state, told_at, read_at, answer, answered_at)
                values (gen_random_uuid(), ?, ?, '收信人', '', '', 'TOLD', now(), now(), 'CONFIRMED', now())""")
                .params(draft().id().value(), reader.value()).update();
    }

    @Test
    void thePreviewAsksTheSameForAThousandMembersAsForTwo() throws Exception {
        Organisation association = house.society.district("500114");
        Actor secretary = house.officer(Role.DISTRICT_SECRETARY, association);
        house.members(association, 2);
        String draft = "/notices/" + house.draft(secretary, association.id(), NoticeHouse.words("年会", "请参加。"), List.of()).id();
        List<String> forTwo = asked(secretary.requirePerson(), draft + "/preview");
        another(998, association);
        mvc.perform(get(draft + "/preview").with(SignedInAs.person(secretary.requirePerson())))
                .andExpect(content().string(containsString("1000")));
        assertThat(asked(secretary.requirePerson(), draft + "/preview")).isNotEmpty().isEqualTo(forTwo);
    }

    private void another(int many, Organisation association) {
        house.jdbc.sql("insert into people_person (id, name, mobile, entered_at)"
                + " select gen_random_uuid(), '收信人', '1429' || lpad(n::text, 7, '0'), now() from generate_series(1, ?) n").param(many).update();
        house.jdbc.sql("""
                insert into membership (id, association, person, state, number, applied_on, admitted_on, term_from, term_to, version, changed_at)
                select gen_random_uuid(), ?, id, 'ACTIVE', 'N' || right(mobile, 7), current_date, current_date, current_date,
                    current_date + 900, 1, now() from people_person where mobile like '1429%'""").param(association.id().value()).update();
    }

    @Test
    void whoeverSendsToManyIsToldThatTheListIsBeingDrawnUp() throws Exception {
        Organisation association = house.society.district("500114");
        Actor secretary = house.officer(Role.DISTRICT_SECRETARY, association);
        another(600, association);
        Circular draft = house.draft(secretary, association.id(), NoticeHouse.words("年会", "请参加。"), List.of());

        mvc.perform(post("/notices/" + draft.id() + "/send").param("version", String.valueOf(draft.version()))
                        .with(SignedInAs.person(secretary.requirePerson())).with(csrf()))
                .andExpect(redirectedUrl("/notices/" + draft.id()))
                .andExpect(flash().attribute("flash", containsString("正在整理收件人名单")));
        mvc.perform(get("/notices/" + draft.id()).with(SignedInAs.person(secretary.requirePerson())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("600")));
    }

    private void tell(PersonId reader, int times) {
        house.jdbc.sql("""
                insert into messages_notice (id, person, title_key, body_key, arguments, link, sent_at)
                select gen_random_uuid(), ?, 'messages.circular.told.title', 'messages.circular.told.body',
                    array['例会', '计数专委会'], '/inbox/notices/' || gen_random_uuid(), now() from generate_series(1, ?)""")
                .params(reader.value(), times).update();
    }
}
