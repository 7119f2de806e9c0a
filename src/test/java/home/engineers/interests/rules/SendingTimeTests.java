package home.engineers.interests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.interests.rules.Rhythm.Every;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When an interest may speak: rhythm, quiet hours and pause together. */
class SendingTimeTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Wish wish(Rhythm rhythm, Quiet quiet) {
        Wish plain = Wish.of("缆索", "缆索");
        return new Wish(plain.name(), plain.query(), plain.ipc(), plain.applicants(), plain.people(), plain.events(), false, "", rhythm, quiet, 10);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }

    private static Instant first(Wish wish, LocalDate paused, String now) {
        return SendingTime.first(wish, paused, at(now), ZONE);
    }

    @Test
    void atOnceIsNow() {
        assertThat(first(wish(Rhythm.AT_ONCE, Quiet.NONE), null, "2026-11-23T09:30:15")).isEqualTo(at("2026-11-23T09:30:15"));
    }

    @Test
    void quietHoursThatGoOverMidnightEndInTheMorning() {
        Wish night = wish(Rhythm.AT_ONCE, new Quiet(22, 7));
        assertThat(first(night, null, "2026-11-23T21:59:59")).isEqualTo(at("2026-11-23T21:59:59"));
        assertThat(first(night, null, "2026-11-23T22:00:00")).isEqualTo(at("2026-11-24T07:00:00"));
        assertThat(first(night, null, "2026-11-24T06:59:59")).isEqualTo(at("2026-11-24T07:00:00"));
        assertThat(first(night, null, "2026-11-24T07:00:00")).isEqualTo(at("2026-11-24T07:00:00"));
    }

    @Test
    void dailyAndWeeklyWaitForTheirHour() {
        Wish daily = wish(new Rhythm(Every.DAILY, 8, DayOfWeek.MONDAY), Quiet.NONE);
        assertThat(first(daily, null, "2026-11-23T08:00:00")).isEqualTo(at("2026-11-23T08:00:00"));
        assertThat(first(daily, null, "2026-11-23T08:00:01")).isEqualTo(at("2026-11-24T08:00:00"));
        Wish weekly = wish(new Rhythm(Every.WEEKLY, 8, DayOfWeek.FRIDAY), Quiet.NONE);
        assertThat(first(weekly, null, "2026-11-23T09:00:00")).isEqualTo(at("2026-11-27T08:00:00"));
        assertThat(first(weekly, null, "2026-11-27T08:00:01")).isEqualTo(at("2026-12-04T08:00:00"));
    }

    @Test
    void thePauseEndsWithItsLastDay() {
        Wish plain = wish(Rhythm.AT_ONCE, Quiet.NONE);
        LocalDate last = LocalDate.of(2026, 11, 23);
        assertThat(first(plain, last, "2026-11-22T10:00:00")).isEqualTo(at("2026-11-24T00:00:00"));
        assertThat(first(plain, last, "2026-11-23T23:59:59")).isEqualTo(at("2026-11-24T00:00:00"));
        assertThat(first(plain, last, "2026-11-24T00:00:00")).isEqualTo(at("2026-11-24T00:00:00"));
    }
}
