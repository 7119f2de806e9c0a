package home.engineers.api;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialRequest;
import home.engineers.credentials.Credentials;
import home.engineers.credentials.verification.PresentationVerifier;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Society;
import home.engineers.people.internal.AccessTokens;
import home.engineers.people.rules.AccessScope;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Certificates through the API: one's own by a token of its scope, and anyone's by its number without a sign-in. */
@HouseTest
@Transactional
class CertificatesApiTests {
    @Autowired private ApplicationContext house;
    @Autowired private Credentials credentials;
    @Autowired private AccessTokens tokens;
    @Autowired private List<PersonalData> personalData;
    @Autowired private IdSource ids;
    @Autowired private HouseClock clock;
    @Autowired private MockMvc mvc;

    private Society society;
    private PersonId person;
    private Credential course;

    @BeforeEach
    void invent() {
        society = new Society(house);
        person = society.person("接口学员");
        course = granted(credentials.issue(
                new CredentialRequest(
                        "training", society.municipal().id(), person, null, new LocalizedText("疲劳设计研修班", "Course on fatigue"), 24,
                        clock.today(), null, Credential.SourceKind.OFFICE, ids.next(), List.of()),
                null));
    }

    private ResultActions anyone(String path) throws Exception {
        return mvc.perform(get("/api/v1/certificates/" + path));
    }

    @Test
    void everyoneChecksByNumberOrAddress() throws Exception {
        for (String code : List.of(course.number(), course.address())) {
            anyone(code).andExpect(jsonPath("$.valid").value(true)).andExpect(jsonPath("$.reasons").isEmpty())
                    .andExpect(jsonPath("$.certificate.holder").value("接口学员"))
                    .andExpect(jsonPath("$.certificate.page").value("/certificates/" + course.address()))
                    .andExpect(jsonPath("$.certificate.hours").value(24))
                    .andExpect(jsonPath("$.sentence.zh").value("接口学员完成疲劳设计研修班，共24学时。"));
        }
        anyone("Z2026-AAAA-AAAA-AAAA").andExpect(status().isNotFound());
    }

    @Test
    void theStatusTellsOfRevocationAndNamesNobody() throws Exception {
        credentials.revoke(course.id(), "考核记录有误", null);

        anyone(course.number()).andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.changes[0].state").value("revoked")).andExpect(jsonPath("$.changes[0].reason").value("考核记录有误"));
        MockHttpServletResponse status = anyone(course.number() + "/status")
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.state").value("revoked"))
                .andExpect(jsonPath("$.reasons[0].code").value("credentials.fault.revoked"))
                .andReturn().getResponse();
        assertThat(status.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("接口学员", "疲劳设计", "考核记录");
    }

    @Test
    void nothingIsToldOnceTheHolderIsErased() throws Exception {
        personalData.stream().filter(one -> one.getClass().getPackageName().startsWith("home.engineers.credentials"))
                .forEach(one -> one.erase(person));
        anyone(course.number()).andExpect(status().isNotFound());
        anyone(course.number() + "/status").andExpect(status().isNotFound());
    }

    @Test
    void theOwnAreReadByATokenOfTheirScopeAlone() throws Exception {
        withToken("credentials:read", "/api/v1/certificates").andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].number").value(course.number())).andExpect(jsonPath("$[0].state").value("standing"));
        withToken("people:read", "/api/v1/certificates").andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/certificates")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/certificates").with(SignedInAs.person(society.person()))).andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void thePassportIsPresentedToProgramsOfItsOwner() throws Exception {
        MockHttpServletResponse answer = withToken("careers:read", "/api/v1/passport/presentation").andReturn().getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/vp");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).satisfies(text -> assertThat(PresentationVerifier.isOne(text)).isTrue())
                .contains(course.number());
        mvc.perform(get("/api/v1/passport/presentation").with(SignedInAs.person(society.person())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:engineers-home:credentials.presentation.none"));
    }

    private ResultActions withToken(String scope, String path) throws Exception {
        String token = granted(tokens.issue(person, "程序", AccessScope.parse(scope), 30)).text();
        return mvc.perform(get(path).header("Authorization", "Bearer " + token));
    }
}
