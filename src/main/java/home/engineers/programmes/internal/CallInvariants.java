package home.engineers.programmes.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of calls, of their public votes, and of what comes back from the authority. */
@Configuration
class CallInvariants {
    @Bean
    Invariant casesAreFiledWithinTheirCalls(JdbcClient jdbc) {
        return new SqlInvariant("every case of a call was filed on its days, under its edition and counted on its day", """
                select c.number from review_case c left join programme_call k on k.id = c.call
                where c.call is not null and (k.id is null or k.programme <> c.programme or k.edition <> c.edition
                    or k.counts_on <> c.counted_on
                    or (c.filed_at at time zone 'Asia/Shanghai')::date not between k.opens_on and k.closes_on
                    or c.filed_at > k.closed_at)
                order by c.number""", jdbc);
    }

    @Bean
    Invariant certificatesAreOfGrantedCases(JdbcClient jdbc) {
        return new SqlInvariant("a certificate is recorded for a case that was granted", """
                select c.number from review_case c join official_result r on r.case_id = c.id
                where c.status not in ('granted', 'revoked') and r.ordinal = 1 order by c.number""", jdbc);
    }

    @Bean
    Invariant casesInPublicVotesStandInOneWithoutResult(JdbcClient jdbc) {
        return new SqlInvariant("a case that stands in a public vote is a candidate of one of its call that was announced and has no result", """
                select c.number from review_case c
                where c.status = 'open' and c.stage = 'public-vote' and c.publicity = 'running' and not exists (
                    select 1 from public_vote_candidate k join public_vote v on v.id = k.vote
                    where k.case_id = c.id and v.call = c.call and v.state in ('APPROVED', 'CLOSED'))
                order by c.number""", jdbc);
    }
}
