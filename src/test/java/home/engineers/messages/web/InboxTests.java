package home.engineers.messages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.messages.Messages;
import home.engineers.messages.internal.Inbox;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class InboxTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Messages messages;

    @Autowired
    private Inbox inbox;

    @Autowired
    private IdSource ids;

    private PersonId reader;

    @BeforeEach
    void aReader() {
        reader = new PersonId(ids.next());
    }

    @Test
    void showsNoticesInTheLanguageOfTheReaderAndCountsTheUnread() throws Exception {
        tell(reader, "<b>唐牧云</b>", "/inbox");

        mvc.perform(get("/inbox").with(SignedInAs.person(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("去办理：&lt;b&gt;唐牧云&lt;/b&gt;")))
                .andExpect(content().string(containsString("未读")));
        mvc.perform(get("/inbox").with(SignedInAs.person(reader)).cookie(new Cookie("language", "en")))
                .andExpect(content().string(containsString("Open: &lt;b&gt;唐牧云&lt;/b&gt;")));
        assertThat(messages.unread(reader)).isEqualTo(1);
    }

    @Test
    void readingLeadsToWhereTheReaderCanAct() throws Exception {
        tell(reader, "x", "/workplace");
        var notice = inbox.page(reader, 1).getFirst();

        mvc.perform(post("/inbox/{id}/read", notice.id()).with(SignedInAs.person(reader)).with(csrf()))
                .andExpect(redirectedUrl("/workplace"));

        assertThat(messages.unread(reader)).isZero();
    }

    @Test
    void nobodyReadsTheInboxOfAnother() throws Exception {
        tell(reader, "只给一个人", null);
        var notice = inbox.page(reader, 1).getFirst();
        PersonId stranger = new PersonId(ids.next());

        mvc.perform(get("/inbox").with(SignedInAs.person(stranger)))
                .andExpect(content().string(not(containsString("只给一个人"))));
        mvc.perform(post("/inbox/{id}/read", notice.id()).with(SignedInAs.person(stranger)).with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(messages.unread(reader)).isEqualTo(1);
    }

    @Test
    void marksAllAsRead() throws Exception {
        tell(reader, "1", null);
        tell(reader, "2", null);

        mvc.perform(post("/inbox/read").with(SignedInAs.person(reader)).with(csrf())).andExpect(redirectedUrl("/inbox"));

        assertThat(messages.unread(reader)).isZero();
    }

    @Test
    void aVisitorIsShownTheWayIn() throws Exception {
        mvc.perform(get("/inbox")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theMaildropShowsWhatWouldBeSent() throws Exception {
        messages.sendCode(reader, "13900005678", "482913", Language.ZH);
        messages.send(new Messages.Notice(
                reader, "messages.inbox.title", "messages.mail.link", List.of("公示"), "/inbox", "bailu@example.org"));

        mvc.perform(get("/maildrop"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("验证码 482913")))
                .andExpect(content().string(containsString("bailu@example.org")));
        mvc.perform(get("/maildrop").param("address", "13900005678"))
                .andExpect(content().string(not(containsString("bailu@example.org"))));
    }

    private void tell(PersonId person, String argument, String link) {
        messages.send(new Messages.Notice(person, "messages.inbox.title", "messages.mail.link", List.of(argument), link, null));
    }
}
