package home.engineers.messages.circulars.internal;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Seal;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.messages.WaysOut;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.Kind;
import home.engineers.messages.circulars.Senders;
import home.engineers.organisations.Organisation;
import home.engineers.people.Consents;
import home.engineers.people.internal.ConsentDesk;
import home.engineers.testing.HouseTest;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Unsubscribing from news by the link of a mail, signed out. In the house of the notices, since their rows stay. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=notices")
class NewsUnsubscriptionTests {
    private static int addresses;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ConsentDesk consents;

    @Autowired
    private NewsLinks links;

    @Autowired
    private RecipientTable recipients;

    private NoticeHouse house;
    private Organisation committee;
    private Actor chair;
    private PersonId member;
    private String from;

    @BeforeEach
    void aReaderOfNews() {
        house = new NoticeHouse(context);
        committee = house.society.committee("资讯专委会");
        chair = house.officer(Role.COMMITTEE_CHAIR, committee);
        member = house.society.person();
        house.society.appoint(member, committee.id(), null);
        granted(consents.give(house.society.actor(member), "news", 1));
        from = "203.0.113." + ++addresses;
    }

    private Recipient told(Kind kind) {
        Circular sent = house.sent(chair, house.draft(chair, committee.id(), NoticeHouse.byAllWays(kind), List.of()));
        return recipients.of(sent.id(), member).orElseThrow();
    }

    /** As a program without cookies asks, whoever is signed in elsewhere. */
    private MockHttpServletRequestBuilder visitor(MockHttpServletRequestBuilder request) {
        return request.with(raw -> {
            raw.setRemoteAddr(from);
            return raw;
        });
    }

    private boolean agrees() {
        return context.getBean(Consents.class).given(member, "news");
    }

    /** Keeps what would leave the house. */
    private static final class Post implements WaysOut {
        private final List<Mail> mails = new ArrayList<>();

        @Override
        public boolean mail() {
            return true;
        }

        @Override
        public boolean texts() {
            return false;
        }

        @Override
        public void mail(UUID id, Addressee to, Mail mail) {
            mails.add(mail);
        }

        @Override
        public void text(UUID id, Addressee to, String text) {
            throw new AssertionError("no text message was asked for");
        }
    }

    private WaysOut.Mail mailed(Recipient recipient) throws Exception {
        Post post = new Post();
        HouseAddress known = new HouseAddress("https://house.example/", new MockEnvironment());
        CircularLetters letters = new CircularLetters(
                post, context.getBean(Senders.class), context.getBean(MessageSource.class),
                new NewsLinks(context.getBean(Seal.class), known), known);
        Delivery delivery = new Delivery(UUID.randomUUID(), recipient.circular(), recipient.id(), Delivery.Channel.MAIL, 0, 1);
        letters.handOver(delivery, context.getBean(CircularTable.class).find(recipient.circular()).orElseThrow(), recipient, "a@example.org");
        return post.mails.getFirst();
    }

    @Test
    void aMailOfNewsCarriesALinkThatUnsubscribesAtOneClickWithoutSigningIn() throws Exception {
        Recipient recipient = told(Kind.NEWS);
        WaysOut.Mail mail = mailed(recipient);
        assertThat(mail.unsubscribe()).startsWith("https://house.example/unsubscribe/");
        assertThat(mail.body()).contains(mail.unsubscribe());
        String path = mail.unsubscribe().substring("https://house.example".length());

        String page = mvc.perform(visitor(get(path))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(agrees()).as("looking changes nothing").isTrue();
        assertThat(page).contains("点下面的按钮").doesNotContain(recipient.name(), member.toString(), recipient.id().toString(), "资讯专委会");

        mvc.perform(visitor(post(path).param("List-Unsubscribe", "One-Click")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("已退订资讯")));
        assertThat(agrees()).isFalse();
        mvc.perform(visitor(post(path)).cookie(new Cookie("language", "en")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("You are unsubscribed from news")));
        assertThat(house.reading.sheet(chair, house.sent(chair, house.draft(chair, committee.id(), NoticeHouse.byAllWays(Kind.NEWS), List.of())).id())
                .counts().told()).isZero();
    }

    @Test
    void anOfficialNoticeSaysThatItCannotBeUnsubscribedFrom() throws Exception {
        Recipient recipient = told(Kind.OFFICIAL);
        WaysOut.Mail mail = mailed(recipient);
        assertThat(mail.unsubscribe()).isNull();
        assertThat(mail.body()).contains("不能退订").doesNotContain("/unsubscribe/");

        mvc.perform(visitor(post("/unsubscribe/" + links.token(recipient.id()))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这是协会的正式通知，不能退订")));
        assertThat(agrees()).isTrue();
    }

    @Test
    void linksTheHouseHasNotMadeAreRefusedAndSlowedDown() throws Exception {
        String token = links.token(told(Kind.NEWS).id());
        String forged = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        assertThat(links.token(UUID.randomUUID())).isNotEqualTo(links.token(UUID.randomUUID())).hasSameSizeAs(token);
        for (int i = 0; i < 11; i++) {
            mvc.perform(visitor(post("/unsubscribe/" + (i == 0 ? "x" : forged))))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("这个链接不完整")));
        }
        mvc.perform(visitor(post("/unsubscribe/" + token))).andExpect(status().isTooManyRequests());
        assertThat(agrees()).isTrue();
        from = "203.0.113.250";
        mvc.perform(visitor(post("/unsubscribe/" + token))).andExpect(status().isOk());
        assertThat(agrees()).isFalse();
    }
}
