package home.engineers.districts;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.districts.Supports.Entry;
import home.engineers.districts.Supports.Filter;
import home.engineers.districts.Supports.Receiving;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.Statements;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/** What the governments of the districts give; the clock stands at 23 November 2026. */
@HouseTest
@Transactional
class SupportTests {
    private static final String DISTRICT = "500118";

    @Autowired private ApplicationContext house;
    @Autowired private Supports supports;
    @Autowired private EvidenceLog evidence;

    private Society society;
    private Actor district;

    @BeforeEach
    void aDistrictSecretary() {
        society = new Society(house);
        district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
    }

    @Test
    void whatIsPromisedIsReceivedLaterAndBothAreOnTheRecord() {
        Support promised = granted(supports.enter(district, entry("永财〔2026〕7号", "120000")));
        assertThat(promised.status()).isEqualTo(Support.Status.PROMISED);
        Support received = granted(supports.receive(district, promised.id(), new Receiving("2026-11-20", "90000.50", promised.version())));

        assertThat(received.receivedFen()).isEqualTo(9_000_050L);
        assertThat(evidence.of(promised.id())).extracting(one -> one.kind())
                .containsExactly("district-support-promised", "district-support-received");
        Supports.Page page = supports.list(district, new Filter(DISTRICT, "2026", "FUNDS", "RECEIVED"), 1);
        assertThat(page.lines()).extracting(Support::id).containsExactly(promised.id());
        assertThat(page.promisedFen()).isEqualTo(12_000_000L);
        assertThat(page.receivedFen()).isEqualTo(9_000_050L);
        assertThat(supports.list(district, new Filter(DISTRICT, "2025", "", ""), 1).lines()).isEmpty();
    }

    @Test
    void oneDocumentIsEnteredOnceForADistrictYearAndKind() {
        granted(supports.enter(district, entry("永财〔2026〕7号", "1")));

        assertThat(reasons(supports.enter(district, entry("永财〔2026〕7号", "1")))).containsExactly("districts.support.already");
    }

    @Test
    void aStaleFormIsRefused() {
        Support promised = granted(supports.enter(district, entry("永财〔2026〕7号", "1")));

        assertThatThrownBy(() -> supports.receive(district, promised.id(), new Receiving("2026-11-20", "", 7)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void theObserverReadsTheFiguresOfAllWithoutNamesAndEntersNone() {
        Support promised = granted(supports.enter(district, entry("永财〔2026〕7号", "1")));
        Actor observer = society.actor(society.holder(Role.OBSERVER));

        assertThat(supports.sheet(observer, promised.id()).enteredBy()).isEmpty();
        assertThat(supports.sheet(society.actor(society.holder(Role.AUDITOR)), promised.id()).enteredBy()).isNotEmpty();
        assertThat(supports.list(observer, Filter.NONE, 1).lines()).extracting(Support::id).contains(promised.id());
        assertThatThrownBy(() -> supports.enter(observer, entry("永财〔2026〕8号", "1"))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void theListAsksAsManyQuestionsForThirtyEntriesAsForOne() throws Exception {
        granted(supports.enter(district, entry("永财〔2026〕100号", "1")));
        List<String> forOne = Statements.of(() -> supports.list(district, Filter.NONE, 1));
        for (int i = 1; i < 30; i++) {
            granted(supports.enter(district, entry("永财〔2026〕" + (100 + i) + "号", "1")));
        }

        assertThat(forOne).isNotEmpty();
        assertThat(Statements.of(() -> supports.list(district, Filter.NONE, 1))).isEqualTo(forOne);
        assertThat(supports.list(district, Filter.NONE, 2).lines()).hasSize(5);
        assertThat(supports.all(district, Filter.NONE)).hasSize(30);
    }

    private static Entry entry(String document, String amount) {
        return new Entry(DISTRICT, "FUNDS", "2026", "永川区财政局", "年度工作经费", document, amount, List.of());
    }
}
