package home.engineers.cast;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.interests.Interests;
import home.engineers.interests.Interests.Foretold;
import home.engineers.interests.Interests.Kept;
import home.engineers.interests.Interests.Told;
import home.engineers.interests.Interests.Wanted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import home.engineers.patents.PatentSearch;
import home.engineers.people.Consents;
import home.engineers.testing.CastTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What the demo shows of interests. */
@CastTest
class InterestScenesTests {
    @Autowired private Cast cast;
    @Autowired private Interests interests;
    @Autowired private PatentImports imports;
    @Autowired private PatentSearch search;
    @Autowired private Consents consents;
    @Autowired private Seats seats;
    @Autowired private HouseClock clock;

    private Actor actor(String key) {
        PersonId person = cast.member(key).orElseThrow().person();
        return new Actor(person, seats.of(person, clock.today()));
    }

    private List<Told> told(String key, String name) {
        Actor actor = actor(key);
        Kept one = interests.own(actor).stream().filter(kept -> kept.name().equals(name)).findAny().orElseThrow();
        return interests.messages(actor, one.id(), 1);
    }

    @Test
    void aYearOfTheCityWasTakenInWithoutARefusal() {
        assertThat(imports.newest(5)).filteredOn(one -> one.name().startsWith("本市")).singleElement()
                .extracting(PatentImport::stored, PatentImport::refused).containsExactly(2_100L, 0L);
    }

    @Test
    void messagesArrivedAtOnceInADigestAndBeyondTheCapEachWithItsReason() {
        assertThat(told("engineer", "焊接变形和焊缝检测")).extracting(Told::kind).containsOnly("FAMILY");
        assertThat(told("engineer", "焊接变形和焊缝检测")).flatExtracting(Told::events).extracting(Told.Event::title)
                .contains("一种单轨道岔梁焊接变形的控制方法", "一种焊缝超声相控阵检测装置");
        assertThat(told("expert", "机器人和数控")).extracting(Told::kind).containsExactly("DIGEST");
        assertThat(told("secretary", "本市全部新专利")).extracting(Told::kind).containsExactlyInAnyOrder("FAMILY", "FAMILY", "FAMILY", "REST");
        assertThat(told("unit-hr", "曲水轨道的专利动态")).flatExtracting(Told::events).flatExtracting(Told.Event::why)
                .contains(new Told.Why("applicant", "曲水轨道装备"));
    }

    @Test
    void onePausesAndOneAskedForMoreThanAnyoneReads() {
        assertThat(interests.own(actor("waiting-engineer"))).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo("paused");
            assertThat(one.messages()).isZero();
            assertThat(one.waiting()).isPositive();
        });
        assertThat(search.catchUp()).isTrue();
        Foretold all = granted(interests.forecast(Wanted.of("全部", "类型:发明 OR 类型:实用新型")));
        assertThat(all.flood()).isTrue();
        assertThat(all.families()).isGreaterThan(2_000);
        assertThat(granted(interests.forecast(Wanted.of("焊接", "焊接变形 OR 焊缝"))).flood()).isFalse();
    }

    @Test
    void theSwitchOfSuggestionsStandsBothWays() {
        assertThat(consents.given(cast.member("engineer").orElseThrow().person(), Consents.PUSH)).isTrue();
        assertThat(consents.given(cast.member("expert").orElseThrow().person(), Consents.PUSH)).isFalse();
    }

    @Test
    @Transactional
    void aFloodIsShownBeforeItIsKept(@Autowired MockMvc mvc) throws Exception {
        assertThat(search.catchUp()).isTrue();
        Actor auditor = actor("auditor");
        MockHttpServletRequestBuilder sent = post("/interests").param("name", "全部").param("query", "类型:实用新型").param("events", "PUBLISHED")
                .with(SignedInAs.person(auditor.requirePerson())).with(csrf());
        MockHttpServletResponse shown = mvc.perform(sent).andReturn().getResponse();
        shown.setCharacterEncoding(StandardCharsets.UTF_8);
        assertThat(shown.getContentAsString()).contains("太多了", "仍然保存");
        assertThat(interests.own(auditor)).isEmpty();

        String seen = shown.getContentAsString().replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        assertThat(mvc.perform(sent.param("seen", seen)).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(interests.own(auditor)).singleElement().extracting(Kept::name).isEqualTo("全部");
    }
}
