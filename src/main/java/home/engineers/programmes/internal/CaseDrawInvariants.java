package home.engineers.programmes.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of cases and the draws that serve them. */
@Configuration
class CaseDrawInvariants {
    @Bean
    Invariant casesKnowHowTheirDrawsEnded(JdbcClient jdbc) {
        return new SqlInvariant("how a draw ended stands alike with the draw and with the cases that it serves", """
                select c.number from case_draw s join review_case c on c.id = s.case_id left join panel_draw d on d.id = s.draw
                where d.id is null or s.ended is distinct from
                    case when d.state in ('DRAWN', 'VOID', 'REFUSED') then lower(d.state) end
                order by c.number""", jdbc);
    }

    @Bean
    Invariant casesGoOnWithTheirPanels(JdbcClient jdbc) {
        return new SqlInvariant("a case goes on from its draw once for each panel that was drawn for it", """
                select c.number from review_case c
                join case_event e on e.case_id = c.id and e.act = 'panel-drawn'
                left join case_draw s on s.case_id = c.id and s.ended = 'drawn' and s.draw::text = e.facts ->> 'draw'
                group by c.id, c.number
                having count(s.draw) <> count(*) or count(distinct s.draw) <> count(*)
                order by c.number""", jdbc);
    }
}
