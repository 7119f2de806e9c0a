package home.engineers.committees.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of committees. */
@Configuration
class CommitteeInvariants {
    @Bean
    Invariant committeesBeginAndEndByResolutionsOfTheirAssociation(JdbcClient jdbc) {
        return new SqlInvariant("every committee begins and ends by resolutions of its own association", """
                select 'committee ' || l.committee from committee_life l
                join committee_resolution r on r.id = l.founded_by or r.id = l.dissolved_by
                left join organisation o on o.id = l.committee and o.kind = 'COMMITTEE'
                where o.id is null or r.association <> o.association""", jdbc);
    }

    @Bean
    Invariant dissolvedCommitteesHaveEnded(JdbcClient jdbc) {
        return new SqlInvariant("a committee has ended exactly where its dissolution is on record, and nobody sits on it any more", """
                select 'committee ' || o.id from organisation o left join committee_life l on l.committee = o.id
                where o.kind = 'COMMITTEE' and (o.until is not null) <> (l.dissolved_by is not null)
                   or o.kind = 'COMMITTEE' and exists (
                       select 1 from organisation_position p
                       where p.organisation = o.id and (p.until is null or p.until > o.until))
                      and o.until is not null""", jdbc);
    }
}
