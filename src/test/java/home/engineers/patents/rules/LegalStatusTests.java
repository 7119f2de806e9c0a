package home.engineers.patents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.law.CoversClause;
import home.engineers.patents.EventKind;
import home.engineers.patents.PatentStatus;
import home.engineers.patents.PatentStatus.State;
import home.engineers.patents.rules.LegalStatus.Dated;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegalStatusTests {
    private static final LocalDate FILED = LocalDate.of(2006, 11, 24);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 23);
    private static final Dated PUBLISHED = new Dated(EventKind.PUBLISHED, LocalDate.of(2008, 5, 28));
    private static final Dated GRANTED = new Dated(EventKind.GRANTED, LocalDate.of(2010, 3, 3));

    @Test
    @CoversClause("PAT-20")
    void aTermCountsTheDayOfFilingAndEndsTheDayBefore() {
        assertThat(PatentTerm.lastDay(FILED, 20)).isEqualTo(LAST);
        assertThat(PatentTerm.lastDay(LocalDate.of(2024, 2, 29), 10)).isEqualTo(LocalDate.of(2034, 2, 27));
    }

    @Test
    @CoversClause({"PAT-US-1", "PAT-US-2"})
    void anAmericanTermEndsOnTheSameDayOfTheYear() {
        LocalDate reform = LocalDate.of(1995, 6, 8);
        LocalDate filed = LocalDate.of(2001, 4, 10);

        assertThat(PatentTerm.anniversary(filed, 20, 0)).isEqualTo(LocalDate.of(2021, 4, 10));
        assertThat(PatentTerm.anniversary(filed, 20, 802)).isEqualTo(LocalDate.of(2023, 6, 21));
        assertThat(PatentTerm.fromGrant(reform.minusDays(1), reform.plusYears(1), reform)).isTrue();
        assertThat(PatentTerm.fromGrant(reform, reform.plusDays(1), reform)).isFalse();
        assertThat(PatentTerm.fromGrant(reform.plusDays(1), reform.plusDays(1), reform)).isFalse();
        assertThat(PatentTerm.fromGrant(reform.plusDays(2), reform.plusDays(1), reform)).isTrue();
        assertThat(PatentTerm.extension(List.of("802 days", "补偿 120 天"))).hasValue(922);
        assertThat(PatentTerm.extension(List.of())).hasValue(0);
        assertThat(PatentTerm.extension(List.of("802 days", "期限补偿"))).isEmpty();
    }

    @Test
    void isInForceOnTheLastDayAndExpiredOnTheNext() {
        assertThat(on(LAST.minusDays(1), PUBLISHED, GRANTED).state()).isEqualTo(State.IN_FORCE);
        assertThat(on(LAST, PUBLISHED, GRANTED).state()).isEqualTo(State.IN_FORCE);
        assertThat(on(LAST.plusDays(1), PUBLISHED, GRANTED))
                .isEqualTo(new PatentStatus(State.ENDED, EventKind.EXPIRED, LAST.plusDays(1), null, LAST));
    }

    @Test
    void isPendingUntilTheGrantItself() {
        assertThat(on(GRANTED.on().minusDays(1), PUBLISHED, GRANTED).state()).isEqualTo(State.PENDING);
        assertThat(on(GRANTED.on(), PUBLISHED, GRANTED).state()).isEqualTo(State.IN_FORCE);
        assertThat(on(LAST, PUBLISHED)).isEqualTo(new PatentStatus(State.PENDING, null, null, EventKind.PUBLISHED, null));
        assertThat(LegalStatus.on(LAST, List.of(), true, LAST).state()).isEqualTo(State.IN_FORCE);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "DEEMED_WITHDRAWN", "REJECTED", "DEEMED_ABANDONED", "ABANDONED", "DOUBLE_GRANT", "FEE_UNPAID", "EXPIRED", "INVALIDATED"})
    void endsByEachEndingUntilARestoration(EventKind ending) {
        Dated ended = new Dated(ending, LocalDate.of(2020, 1, 3));
        PatentStatus after = on(LocalDate.of(2020, 1, 3), PUBLISHED, GRANTED, ended);

        assertThat(after).extracting(PatentStatus::state, PatentStatus::reason, PatentStatus::endedOn).containsExactly(State.ENDED, ending, ended.on());
        assertThat(on(ended.on().minusDays(1), PUBLISHED, GRANTED, ended).state()).isEqualTo(State.IN_FORCE);
        Dated restored = new Dated(EventKind.RESTORED, LocalDate.of(2020, 6, 1));
        assertThat(on(restored.on(), ended, restored, GRANTED).state()).isEqualTo(State.IN_FORCE);
        assertThat(on(restored.on(), ended, restored, GRANTED, new Dated(ending, restored.on().plusDays(9))).state()).isEqualTo(State.IN_FORCE);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFERRED", "PLEDGED", "PLEDGE_ENDED", "LICENSED", "LICENCE_ENDED", "OPEN_LICENCE", "TERM_EXTENDED", "BIBLIOGRAPHY", "PARTLY_INVALIDATED", "OTHER"})
    void staysWhatItWasByEveryOtherEvent(EventKind kind) {
        assertThat(on(LAST, PUBLISHED, GRANTED, new Dated(kind, LocalDate.of(2020, 1, 3))).state()).isEqualTo(State.IN_FORCE);
        assertThat(on(LAST, PUBLISHED, new Dated(kind, LocalDate.of(2020, 1, 3))).state()).isEqualTo(State.PENDING);
    }

    @ParameterizedTest
    @CsvSource({
        "公布,PUBLISHED", "实质审查的生效,EXAMINATION", "授权,GRANTED", "发明专利申请公布后的撤回,WITHDRAWN", "发明专利申请公布后的驳回,REJECTED",
        "发明专利申请公布后的视为撤回,DEEMED_WITHDRAWN", "专利权的视为放弃,DEEMED_ABANDONED", "专利申请权、专利权的转移,TRANSFERRED",
        "未缴年费专利权终止,FEE_UNPAID", "专利权有效期届满,EXPIRED", "避免重复授权放弃专利权,DOUBLE_GRANT", "专利权的主动放弃,ABANDONED",
        "专利权全部无效,INVALIDATED", "专利权部分无效,PARTLY_INVALIDATED", "专利权期限补偿,TERM_EXTENDED", "专利权质押合同登记的生效,PLEDGED", "专利权质押合同登记的注销,PLEDGE_ENDED",
        "专利实施许可合同备案的生效,LICENSED", "专利实施许可合同备案的注销,LICENCE_ENDED", "著录事项变更,BIBLIOGRAPHY", "恢复权利,RESTORED",
        "CF01,FEE_UNPAID", "gr01,GRANTED", "别的,OTHER"
    })
    void namesEveryEventOfTheGazette(String words, EventKind kind) {
        assertThat(EventWords.kind(words)).isEqualTo(kind);
        assertThat(EventWords.code(kind)).matches("[A-Z0-9-]{2,12}");
    }

    private static PatentStatus on(LocalDate day, Dated... events) {
        return LegalStatus.on(day, List.of(events), false, LAST);
    }
}
