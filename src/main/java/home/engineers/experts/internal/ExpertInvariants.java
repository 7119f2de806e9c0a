package home.engineers.experts.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of the pool. */
@Configuration
class ExpertInvariants {
    @Bean
    Invariant admissionsRestOnSeats(JdbcClient jdbc) {
        return new SqlInvariant("every admission in force rests on a seat as an expert of the same person in the same association", """
                select 'admission ' || a.id from expert_admission a join expert_entry e on e.id = a.entry
                where a.person <> e.person or a.state = 'ADMITTED' and not exists (select 1 from organisation_position p where p.id = a.seat
                    and p.role = 'EXPERT' and p.person = e.person and p.organisation = e.association)""", jdbc);
    }

    @Bean
    Invariant everySeatIsInThePool(JdbcClient jdbc) {
        return new SqlInvariant("whoever sits as an expert is in the pool, and the end of the term is written down", """
                select 'seat ' || p.id from organisation_position p where p.role = 'EXPERT' and (not exists (
                    select 1 from expert_entry e where e.person = p.person and e.association = p.organisation)
                    or p.until is not null and not exists (
                        select 1 from expert_term_due d where d.position = p.id and d.what = 'END' and d.last_day = p.until)
                    and p.until >= current_date)""", jdbc);
    }

    @Bean
    Invariant tiesStandInTheLog(JdbcClient jdbc) {
        return new SqlInvariant("every tie that was told, and every lifting that was decided, stands in the log of official acts", """
                select 'tie ' || t.id from conflict_tie t where not exists (
                    select 1 from evidence_entry v where v.subject = t.id and v.kind in ('conflict-declared', 'conflict-entered'))
                union all
                select 'lifting ' || l.id from conflict_lifting l where l.state in ('LIFTED', 'KEPT') and not exists (
                    select 1 from evidence_entry v where v.subject = l.id and v.kind in ('conflict-lifted', 'conflict-kept'))""", jdbc);
    }
}
