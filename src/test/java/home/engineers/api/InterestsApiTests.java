package home.engineers.api;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Society;
import home.engineers.people.internal.AccessTokens;
import home.engineers.people.rules.AccessScope;
import home.engineers.testing.HouseTest;
import home.engineers.testing.WorkedExample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A program keeps the interests of the person it speaks for. */
@HouseTest
@Transactional
class InterestsApiTests {
    private static final String ALL = "/api/v1/interests";
    private static final String BRIDGES = """
            {"name": "桥", "query": "斜拉索", "ipc": ["E01D"], "events": ["PUBLISHED", "ENDED"], "every": "WEEKLY", "day": 5, "hour": 7}""";

    @Autowired private ApplicationContext house;
    @Autowired private AccessTokens tokens;
    @Autowired private HouseClock clock;
    @Autowired private MockMvc mvc;

    private PersonId person;

    @BeforeEach
    void anEngineer() {
        person = new Society(house).person("接口工程师");
    }

    private ResultActions by(PersonId whom, String scope, MockHttpServletRequestBuilder request) throws Exception {
        String token = granted(tokens.issue(whom, "程序", AccessScope.parse(scope), 30)).text();
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }

    private ResultActions read(String path) throws Exception {
        return by(person, "interests:read", get(ALL + path));
    }

    private ResultActions write(String path, String body) throws Exception {
        return by(person, "interests:write", post(ALL + path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private String made() throws Exception {
        return "/" + JsonPath.<String>read(write("", BRIDGES).andReturn().getResponse().getContentAsString(), "$.interest.id");
    }

    @Test
    void anInterestIsForetoldMadeAndListed() throws Exception {
        write("/forecast", BRIDGES).andExpect(status().isOk()).andExpect(jsonPath("$.exact").value(true)).andExpect(jsonPath("$.months.length()").value(13));
        read("").andExpect(jsonPath("$.length()").value(0));

        write("", BRIDGES).andExpect(status().isCreated()).andExpect(header().string("Location", org.hamcrest.Matchers.startsWith(ALL + "/")))
                .andExpect(jsonPath("$.forecast.flood").value(false)).andExpect(jsonPath("$.interest.state").value("standing"));
        read("").andExpect(jsonPath("$.length()").value(1)).andExpect(jsonPath("$[0].name").value("桥")).andExpect(jsonPath("$[0].ipc[0]").value("E01D"))
                .andExpect(jsonPath("$[0].events[1]").value("ENDED")).andExpect(jsonPath("$[0].day").value(5)).andExpect(jsonPath("$[0].cap").value(10));
    }

    @Test
    void theCallOfTheHowToPageMakesOne() throws Exception {
        String call = WorkedExample.of("how-to/api.md").blocks("sh").get(1);
        write("", call.replaceAll("(?s).*-d '([^']+)'.*", "$1")).andExpect(status().isCreated()).andExpect(jsonPath("$.interest.every").value("DAILY"));
    }

    @Test
    void itIsPausedResumedAndEnded() throws Exception {
        String one = made();
        String day = clock.today().plusDays(3).toString();
        write(one + "/pause", "{\"until\": \"" + day + "\"}").andExpect(jsonPath("$.state").value("paused")).andExpect(jsonPath("$.pausedUntil").value(day));
        write(one + "/pause", "{\"until\": \"soon\"}").andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:engineers-home:interests.refused.date"));
        write(one + "/pause", "{\"until\": \"2020-01-01\"}").andExpect(status().isUnprocessableContent());
        write(one + "/resume", "").andExpect(jsonPath("$.state").value("standing"));

        by(person, "interests:write", delete(ALL + one)).andExpect(status().isNoContent());
        read(one).andExpect(jsonPath("$.state").value("ended"));
        read(one + "/messages").andExpect(status().isOk()).andExpect(jsonPath("$.length()").value(0));
        write(one + "/resume", "").andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"name\": \"x\"}                                              | interests.refused.everything",
        "{\"query\": \"桥\"}                                            | interests.refused.noName",
        "{\"name\": \"x\", \"query\": \"*桥\"}                          | search.query.leading-wildcard",
        "{\"name\": \"x\", \"query\": \"桥\", \"events\": [\"BORN\"]}   | interests.refused.event",
        "{\"name\": \"x\", \"query\": \"桥\", \"events\": []}           | interests.refused.noEvent",
        "{\"name\": \"x\", \"query\": \"桥\", \"every\": \"HOURLY\"}    | interests.refused.every",
        "{\"name\": \"x\", \"query\": \"桥\", \"cap\": 900}             | interests.refused.number"
    })
    void whatCannotBeKeptIsRefusedWithTheReasonOfThePageAndNothingIsWritten(String body, String reason) throws Exception {
        for (String path : new String[] {"", "/forecast"}) {
            write(path, body).andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.type").value("urn:engineers-home:" + reason));
        }
        read("").andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void aTokenThatReadsWritesNothingAndAnothersInterestIsAbsent() throws Exception {
        String one = made();
        by(person, "interests:read", post(ALL).contentType(MediaType.APPLICATION_JSON).content(BRIDGES)).andExpect(status().isForbidden());
        by(person, "interests:read", delete(ALL + one)).andExpect(status().isForbidden());
        by(person, "people:read", get(ALL)).andExpect(status().isForbidden());
        mvc.perform(get(ALL)).andExpect(status().isUnauthorized());

        PersonId other = new Society(house).person("别人");
        by(other, "interests:read", get(ALL + one)).andExpect(status().isNotFound());
        by(other, "interests:write", delete(ALL + one)).andExpect(status().isNotFound());
        read(one).andExpect(jsonPath("$.state").value("standing"));
        assertThat(write("", "{").andReturn().getResponse().getStatus()).isEqualTo(400);
    }
}
