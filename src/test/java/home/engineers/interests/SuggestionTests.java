package home.engineers.interests;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.cast.Cast;
import home.engineers.interests.Interests.Wanted;
import home.engineers.interests.internal.Suggestions;
import home.engineers.interests.internal.Suggestions.Offers;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import home.engineers.patents.PatentSearch;
import home.engineers.people.Consents;
import home.engineers.people.PersonData;
import home.engineers.testing.CastTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What is suggested, and the switch for suggestions that are not based on the person. */
@CastTest
@Transactional
class SuggestionTests {
    /** Tables in which that lies which the switch lets the house read of a person. */
    private static final String OF_A_PERSON = "(?s).*(from|join)\\s+(people_specialty|people_person|patent_party|interest)\\b.*";

    @Autowired private Cast cast;
    @Autowired private Seats seats;
    @Autowired private HouseClock clock;
    @Autowired private MockMvc mvc;
    @Autowired private Interests interests;
    @Autowired private Suggestions suggestions;
    @Autowired private Consents consents;
    @Autowired private PersonData data;
    @Autowired private PatentSearch search;
    @Autowired private JdbcClient jdbc;

    private Actor welder;
    private Actor designer;

    @BeforeEach
    void twoOfOtherTradesNeitherOfWhomHasAgreed() {
        assertThat(search.catchUp()).isTrue();
        welder = actor("expert");
        designer = actor("waiting-engineer");
    }

    private Actor actor(String key) {
        PersonId person = cast.member(key).orElseThrow().person();
        return new Actor(person, seats.of(person, clock.today()));
    }

    private void agree(Actor actor) {
        granted(suggestions.personal(actor, consents.line(actor.requirePerson(), Consents.PUSH).version()));
    }

    private static List<String> queries(Offers offers) {
        return offers.offers().stream().map(offer -> offer.suggestion().query()).toList();
    }

    private MockHttpServletResponse answered(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.with(SignedInAs.person(welder.requirePerson())).with(csrf())).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        return response;
    }

    @Test
    void untilSomeoneAgreesEveryoneIsSuggestedTheSame() {
        Offers one = suggestions.of(welder);
        assertThat(one.consent().given()).isNull();
        assertThat(queries(one)).hasSize(6).startsWith("ipc:B25J").allMatch(query -> query.startsWith("ipc:"));
        assertThat(one.offers()).allSatisfy(offer -> assertThat(offer.newest()).hasSize(3));
        assertThat(suggestions.of(designer).offers()).isEqualTo(one.offers());

        granted(interests.save(welder, Wanted.of("桥", queries(one).getFirst())));
        assertThat(suggestions.of(welder).offers()).as("what someone follows is not looked at either").isEqualTo(one.offers());
    }

    @Test
    void withTheSwitchOffNothingOfThePersonIsRead() throws Exception {
        List<String> off = Statements.of(() -> suggestions.of(welder));
        assertThat(off).isNotEmpty().noneMatch(statement -> statement.toLowerCase(Locale.ROOT).matches(OF_A_PERSON));

        agree(welder);
        List<String> on = Statements.of(() -> suggestions.of(welder));
        assertThat(on).anyMatch(statement -> statement.toLowerCase(Locale.ROOT).matches(OF_A_PERSON));
    }

    @Test
    void whoAgreedIsSuggestedByOwnSpecialtiesAndPatentsEachWithItsReason() {
        jdbc.sql("""
                update patent_party set person_id = :person, confirmed_by = :person, confirmed_at = now()
                where role = 'INVENTOR' and name = '邓怀瑾'""").param("person", welder.requirePerson().value()).update();
        agree(welder);
        agree(designer);

        assertThat(queries(suggestions.of(welder))).containsExactly("\"材料加工\"", "\"焊接\" OR \"结构检测\"", "ipc:B25J", "ipc:G09B");
        assertThat(suggestions.of(welder).offers()).extracting(offer -> offer.suggestion().why().key()).containsExactly(
                "interests.suggested.specialty", "interests.suggested.specialty", "interests.suggested.invented", "interests.suggested.invented");
        assertThat(queries(suggestions.of(designer))).containsExactly("\"电力电子\"");

        granted(interests.save(welder, Wanted.of("机器人", "ipc:B25J")));
        assertThat(queries(suggestions.of(welder))).doesNotContain("ipc:B25J").hasSize(3);
    }

    @Test
    void thePageTurnsItOnAndOffAndTheRecordOfConsentHasBoth() throws Exception {
        assertThat(answered(get("/interests/suggestions")).getContentAsString())
                .contains("不按个人情况的推荐", "近十二个月公开的专利里，B25J 有", "第24条", "原文已核对").doesNotContain("焊接与结构检测");
        assertThat(answered(post("/interests/suggestions/personal").param("version", "1")).getStatus()).isEqualTo(422);

        int version = consents.line(welder.requirePerson(), Consents.PUSH).version();
        assertThat(answered(post("/interests/suggestions/personal").param("version", "" + version)).getRedirectedUrl())
                .isEqualTo("/interests/suggestions");
        assertThat(answered(get("/interests/suggestions")).getContentAsString()).contains("按您的情况推荐", "您登记的专长里有“焊接与结构检测”");

        answered(post("/interests/suggestions/impersonal"));
        assertThat(answered(get("/interests/suggestions")).getContentAsString()).contains("不按个人情况的推荐").doesNotContain("焊接与结构检测");
        assertThat(data.shown(welder)).filteredOn(part -> part.name().equals("people.part.consent")).singleElement()
                .satisfies(part -> assertThat(part.machineRows()).filteredOn(row -> row.toString().contains("push")).singleElement()
                        .satisfies(row -> assertThat(row).hasSize(4).doesNotContainValue(null)));
    }
}
