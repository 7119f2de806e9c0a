package home.engineers.portal.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.law.CalendarNotices;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Positions;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Everything is undone after each test: the house keeps no further administrator and no further year. */
@HouseTest
@Transactional
class CalendarPagesTests {
    private static final String NOTICE = """
            date,kind
            2048-01-01,off
            2048-05-01,off
            2048-10-01,off
            2048-10-02,off
            2048-10-03,off
            2048-10-10,work
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonRegister people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Positions positions;

    @Autowired
    private CalendarNotices notices;

    private PersonId person = new PersonId(new UUID(0, 0));

    @BeforeEach
    void enterSomeone() {
        person = ((Granted<PersonRegister.Entered>) people.enter(NewPerson.of("历小满", "19900002048", null), null)).value().person();
    }

    @Test
    void showsAVisitorTheWayInAndRefusesWhoeverMayNot() throws Exception {
        mvc.perform(get("/law/calendar")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrlPattern("/sign-in*"));
        mvc.perform(get("/law/calendar").with(signedIn())).andExpect(status().isForbidden());
        mvc.perform(post("/law/calendar").param("content", "").with(csrf()).with(signedIn())).andExpect(status().isForbidden());
    }

    @Test
    void showsWhatTheNoticeSaysBeforeKeepingIt() throws Exception {
        appoint();
        String preview = mvc.perform(multipart("/law/calendar/preview").file(file(NOTICE)).with(csrf()).with(signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2048年10月10日")))
                .andReturn().getResponse().getContentAsString();
        assertThat(covered(2048)).isFalse();

        mvc.perform(post("/law/calendar").param("content", hidden(preview)).with(csrf()).with(signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已保存 2048 年放假安排")));

        assertThat(covered(2048)).isTrue();
        mvc.perform(get("/law/calendar").with(signedIn())).andExpect(content().string(containsString("覆盖到 20")));
    }

    @Test
    void refusesAFaultyNoticeWithASentenceForEachFault() throws Exception {
        appoint();
        mvc.perform(multipart("/law/calendar/preview").file(file(NOTICE.replace("2048-10-02,off", "2048-10-32,off"))).with(csrf()).with(signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第 5 行的日期“2048-10-32”不存在或写法不对")));
        mvc.perform(multipart("/law/calendar/preview").with(csrf()).with(signedIn())).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/law/calendar").param("content", "%%%").with(csrf()).with(signedIn()))
                .andExpect(status().isUnprocessableContent());
    }

    private void appoint() {
        positions.appoint(
                new Positions.Appointment(person, organisations.municipalAssociation().id(), Role.ADMINISTRATOR, "系统管理员", LocalDate.of(2026, 1, 1), null),
                null);
    }

    private boolean covered(int year) {
        return notices.covered().stream().anyMatch(held -> held.calendar().year() == year);
    }

    private RequestPostProcessor signedIn() {
        return SignedInAs.person(person, "历小满");
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "2048.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hidden(String page) {
        Matcher field = Pattern.compile("name=\"content\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
