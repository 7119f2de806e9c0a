package home.engineers.messages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.messages.Messages;
import home.engineers.messages.internal.Maildrop;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

/** A house that is no demo and in which no way out is set up yet. */
@HouseTest
@ContextConfiguration(initializers = RealHouseTests.NoDemo.class)
class RealHouseTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectProvider<Maildrop> maildrop;

    @Autowired
    private Messages messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdSource ids;

    @Test
    void hasNoMaildrop() throws Exception {
        assertThat(maildrop.getIfAvailable()).isNull();
        mvc.perform(get("/maildrop").with(SignedInAs.person(new PersonId(ids.next())))).andExpect(status().isNotFound());
    }

    @Test
    void keepsNoticesAndStoresNoCodeItCannotSend() {
        PersonId reader = new PersonId(ids.next());

        messages.send(new Messages.Notice(
                reader, "messages.inbox.title", "messages.mail.link", List.of("x"), null, "tang@example.org"));
        messages.sendCode(reader, "13800001234", "482913", Language.ZH);

        assertThat(messages.unread(reader)).isEqualTo(1);
        assertThat(messages.reaches("13800001234")).isFalse();
        assertThat(jdbc.sql("select count(*) from messages_outgoing").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from messages_maildrop").query(Integer.class).single()).isZero();
    }

    @Test
    void saysAtTheDoorThatNoCodeCanBeSent() throws Exception {
        for (String address : List.of("13800001234", "tang@example.org")) {
            String said = mvc.perform(post("/sign-in/code").param("name", address).with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(said).contains("还没有设好");
        }
    }

    static final class NoDemo implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment().getPropertySources().addFirst(
                    new MapPropertySource("no-demo", Map.of("house.demo", "false")));
        }
    }
}
