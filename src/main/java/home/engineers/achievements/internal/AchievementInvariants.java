package home.engineers.achievements.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of the library. */
@Configuration
class AchievementInvariants {
    @Bean
    Invariant numbersOfAchievementsHaveNoGap(JdbcClient jdbc) {
        return new SqlInvariant("registration numbers of achievements run through each year without a gap", """
                select 'year ' || y.year || ': ' || count(a.serial) || ' numbers, the last is ' || y.last_serial
                from achievement_year y left join achievement a on a.year = y.year
                group by y.year, y.last_serial
                having count(a.serial) <> y.last_serial or coalesce(max(a.serial), 0) <> y.last_serial""", jdbc);
    }

    @Bean
    Invariant registeredAchievementsHaveAPublishedVersion(JdbcClient jdbc) {
        return new SqlInvariant("an achievement is registered once a version of it is published, and versions are counted without a gap", """
                select 'achievement ' || a.id from achievement a
                left join achievement_version v on v.achievement = a.id and v.state = 'PUBLISHED'
                group by a.id having (a.serial is null) <> (count(v.id) = 0) or coalesce(max(v.number), 0) <> count(v.id)""", jdbc);
    }

    @Bean
    Invariant registeredAchievementsAreInTheRecord(JdbcClient jdbc) {
        return new SqlInvariant("what the library registered or withdrew is in the record of official acts", """
                select 'achievement ' || a.year || '-' || a.serial from achievement a
                where a.serial is not null and not exists (
                    select 1 from evidence_entry e where e.subject = a.id and e.kind = 'achievement-registered')
                   or a.withdrawn_at is not null and not exists (
                    select 1 from evidence_entry e where e.subject = a.id and e.kind = 'achievement-withdrawn')""", jdbc);
    }

    @Bean
    Invariant reviewedVersionsRestOnTheirCase(JdbcClient jdbc) {
        return new SqlInvariant("every submitted version is that of a case, and a version is published only by a case that was granted once", """
                select 'version ' || v.id from achievement_version v
                left join achievement_review r on r.version = v.id left join review_case c on c.id = r.case_id
                where v.state <> 'DRAFT' group by v.id, v.state
                having bool_and(c.id is null) or v.state = 'PUBLISHED' and bool_and(c.status not in ('granted', 'revoked'))""", jdbc);
    }

    @Bean
    Invariant partiesOfAchievementsAreOnRecord(JdbcClient jdbc) {
        return new SqlInvariant("depositors and linked parties of achievements are persons on record", """
                select 'achievement ' || a.id from achievement a
                where a.depositor is not null and not exists (select 1 from people_person p where p.id = a.depositor)
                union all select 'party of version ' || t.version from achievement_party t
                where coalesce(t.person, t.asked) is not null
                  and not exists (select 1 from people_person p where p.id = coalesce(t.person, t.asked))""", jdbc);
    }
}
