package home.engineers.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.PersonRegister.Entered;
import home.engineers.people.internal.AccessTokens;
import home.engineers.people.internal.AccessTokens.Issued;
import home.engineers.people.rules.AccessScope;
import home.engineers.testing.HouseTest;
import home.engineers.testing.WorkedExample;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The calls of the how-to page, made as they stand there, with what they answer. */
@HouseTest
@Transactional
class ApiHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/api.md");
    private static final Pattern CALL = Pattern.compile("curl -s (-H \"Authorization: Bearer \\$TOKEN\" )?'?http://127\\.0\\.0\\.1:8080([^' ]+)'?");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonRegister register;

    @Autowired
    private AccessTokens tokens;

    @Test
    void theCallsAnswerAsThePageSays() throws Exception {
        String token = token("people:read");
        for (String line : PAGE.blocks("sh").getFirst().lines().toList()) {
            Matcher call = CALL.matcher(line);
            assertThat(call.matches()).as(line).isTrue();
            var request = get(call.group(2));
            if (call.group(1) != null) {
                request.header("Authorization", "Bearer " + token);
            }

            int status = mvc.perform(request).andReturn().getResponse().getStatus();
            assertThat(List.of("`" + call.group(2) + "`", String.valueOf(status))).isIn(PAGE.table("| path | status |"));
        }
        assertThat(PAGE.table("| path | status |")).hasSameSizeAs(PAGE.blocks("sh").getFirst().lines().toList());
    }

    @Test
    void thePageNamesEveryScope() {
        assertThat(PAGE.table("| scope | opens |"))
                .extracting(List::getFirst)
                .containsExactlyElementsOf(Arrays.stream(AccessScope.values()).map(scope -> "`" + scope.wireName() + "`").toList());
    }

    @Test
    void aFaultReadsAsThePageSays() throws Exception {
        String answer = mvc.perform(get("/api/v1/districts").param("on", "2016-12-31")).andReturn().getResponse().getContentAsString();

        assertThat(answer).isEqualTo(PAGE.blocks("json").getFirst().strip());
    }

    private String token(String scope) {
        PersonId person = ((Granted<Entered>) register.enter(NewPerson.of("读接口", "13800000499", null).markedInvented(), null))
                .value().person();
        return ((Granted<Issued>) tokens.issue(person, "报表程序", AccessScope.parse(scope), 30)).value().text();
    }
}
