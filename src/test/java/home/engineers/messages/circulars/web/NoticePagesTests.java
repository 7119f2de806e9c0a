package home.engineers.messages.circulars.web;

import static home.engineers.messages.circulars.internal.NoticeHouse.asking;
import static home.engineers.messages.circulars.internal.NoticeHouse.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.internal.NoticeHouse;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages on which notices are written and answered, as a browser without script uses them. In a house of their own, since their rows stay. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=notices")
class NoticePagesTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private NoticeHouse house;
    private Organisation committee;
    private Actor chair;
    private PersonId member;

    @BeforeEach
    void aCommitteeOfTwo() {
        house = new NoticeHouse(context);
        committee = house.society.committee("通知专委会");
        chair = house.officer(Role.COMMITTEE_CHAIR, committee);
        member = house.society.person();
        house.society.appoint(member, committee.id(), null);
    }

    private ResultActions as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(person)).with(csrf()));
    }

    private ResultActions chair(MockHttpServletRequestBuilder request) throws Exception {
        return as(chair.requirePerson(), request);
    }

    @Test
    void theChairWritesToTheOwnCommitteeFromTheFormToTheReceipt() throws Exception {
        String draft = chair(post("/notices").param("sender", committee.id().toString()))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        String address = draft.substring(0, draft.length() - "/draft".length());
        chair(get(draft)).andExpect(status().isOk()).andExpect(content().string(containsString("本专委会的成员")));

        as(chair.requirePerson(), post(draft).param("version", "0").param("kind", "OFFICIAL").param("title", "例会")
                        .param("body", "{姓名}：请参加。").param("receipt", "CHOICE").param("choices", "参加\r\n不参加")
                        .param("answerBy", house.clock.today().plusDays(2).toString()).param("how", "FILTER").param("preview", "1"))
                .andExpect(redirectedUrl(address + "/preview"));
        chair(get(address + "/preview")).andExpect(content().string(containsString("发给 2 人")));
        chair(post(address + "/send").param("version", "1")).andExpect(redirectedUrl(address));
        chair(get(address)).andExpect(content().string(containsString("前可以整份撤回")));

        house.settled(chair, home.engineers.messages.circulars.CircularId.of(address.substring("/notices/".length())));
        String notice = "/inbox" + address;
        as(member, get("/inbox")).andExpect(content().string(containsString("通知：例会")));
        as(member, get(notice)).andExpect(status().isOk()).andExpect(content().string(containsString("提交回执")));
        as(member, post(notice + "/receipt").param("answer", "")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请从列出的答复里选一个")));
        as(member, post(notice + "/receipt").param("answer", "参加").param("remark", "准时到")).andExpect(redirectedUrl(notice));

        chair(get(address + "/recipients").param("view", "answered")).andExpect(content().string(containsString("准时到")));
        chair(get(address + "/recipients").param("view", "unanswered")).andExpect(content().string(not(containsString("准时到"))));
        String csv = chair(get(address + "/recipients").param("format", "csv")).andReturn().getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).contains("准时到", "参加");
        as(member, get(address)).andExpect(status().isForbidden());
    }

    @Test
    void aFaultStandsAtItsFieldAndWhatWasTypedIsKept() throws Exception {
        Circular draft = house.draft(chair, committee.id(), words("", "{姓明}"), List.of());
        chair(get("/notices/" + draft.id() + "/preview"))
                .andExpect(content().string(containsString("还没有标题")))
                .andExpect(content().string(containsString("第 1 行的“{姓明}”不能替换。可以写的有{姓名}、{会员号}、{协会}。")));
        chair(post("/notices/" + draft.id() + "/send").param("version", String.valueOf(draft.version()))).andExpect(status().isUnprocessableContent());
        as(chair.requirePerson(), post("/notices/" + draft.id() + "/draft").param("version", "1").param("title", "留着我").param("answerBy", "明天"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“明天”不是日期")))
                .andExpect(content().string(containsString("留着我")));
    }

    @Test
    void theSecretaryOfTheAssociationReadsWhatACommitteeSendsAndTheAuditorOnlyCounts() throws Exception {
        Circular sent = house.sent(chair, house.draft(chair, committee.id(), asking(house.clock.today().plusDays(1)), List.of()));
        Actor secretary = house.officer(Role.SECRETARY, house.society.municipal());
        Actor auditor = house.officer(Role.AUDITOR, house.society.municipal());
        String address = "/notices/" + sent.id();

        as(secretary.requirePerson(), get(address)).andExpect(status().isOk()).andExpect(content().string(not(containsString("发更正通知"))));
        as(secretary.requirePerson(), post(address + "/reminder").param("seen", "0")).andExpect(status().isForbidden());
        as(auditor.requirePerson(), get(address)).andExpect(status().isOk());
        as(auditor.requirePerson(), get(address + "/recipients")).andExpect(status().isForbidden());
        as(house.officer(Role.COMMITTEE_CHAIR, house.society.committee("别的专委会")).requirePerson(), get(address)).andExpect(status().isNotFound());
    }

    @Test
    void theInterfaceGivesCountsToSendersAndTheOwnNoticesToRecipients() throws Exception {
        Circular sent = house.sent(chair, house.draft(chair, committee.id(), words("例会", "{姓名}：请参加。"), List.of()));

        chair(get("/api/v1/notices/{id}", sent.id())).andExpect(jsonPath("$.told").value(2)).andExpect(jsonPath("$.state").value("sent"));
        chair(get("/api/v1/notices")).andExpect(jsonPath("$[0].id").value(sent.id().toString()));
        as(member, get("/api/v1/me/notices")).andExpect(jsonPath("$[0].title").value("例会")).andExpect(jsonPath("$[0].readAt").doesNotExist());
        as(member, get("/api/v1/notices/{id}", sent.id())).andExpect(status().isForbidden());
    }

    @Test
    void everyPageReadsInEnglishToo() throws Exception {
        Circular sent = house.sent(chair, house.draft(chair, committee.id(), asking(house.clock.today().plusDays(1), "参加", "不参加"), List.of()));
        Circular draft = house.draft(chair, committee.id(), words("草稿", "文"), List.of());
        for (String page : List.of("/notices", "/notices/" + sent.id(), "/notices/" + sent.id() + "/recipients", "/notices/" + draft.id() + "/draft",
                "/notices/" + draft.id() + "/preview", "/inbox/notices/preferences")) {
            mvc.perform(get(page).with(SignedInAs.person(chair.requirePerson())).cookie(new Cookie("language", "en")))
                    .andExpect(status().isOk());
        }
        mvc.perform(get("/inbox/notices/" + sent.id()).with(SignedInAs.person(member)).cookie(new Cookie("language", "en")))
                .andExpect(content().string(containsString("Send answer")));
    }

    @Test
    void tickedRowsOfTheListOfMembersBecomeADraft() throws Exception {
        Actor secretary = house.officer(Role.SECRETARY, house.society.municipal());
        String row = house.society.member(house.society.municipal().id(), house.society.person()).id().toString();

        String draft = as(secretary.requirePerson(), post("/notices/chosen").param("ids", row))
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        as(secretary.requirePerson(), get(draft)).andExpect(content().string(containsString("已选定 1 人")));
        as(secretary.requirePerson(), post("/notices/chosen")).andExpect(status().isUnprocessableContent());
    }
}
