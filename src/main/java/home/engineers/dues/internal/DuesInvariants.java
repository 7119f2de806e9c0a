package home.engineers.dues.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of dues. */
@Configuration
class DuesInvariants {
    @Bean
    Invariant receiptsHaveNoGap(JdbcClient jdbc) {
        return new SqlInvariant("the receipts of a year are numbered 1, 2, 3 … without a gap", """
                select 'association ' || y.association || ', year ' || y.year from dues_year y
                left join dues_receipt r on r.association = y.association and r.year = y.year
                group by y.association, y.year, y.last_receipt
                having count(r.id) <> y.last_receipt or coalesce(max(r.number), 0) <> y.last_receipt""", jdbc);
    }

    @Bean
    Invariant paidIsWhatReceiptsSay(JdbcClient jdbc) {
        return new SqlInvariant("what counts as paid is the sum of the valid receipts", """
                select 'charge ' || c.id from dues_charge c
                left join dues_receipt r on r.charge = c.id and r.kind = 'PAYMENT' and r.annulled_at is null
                group by c.id having c.paid_cents <> coalesce(sum(r.cents), 0)""", jdbc);
    }

    @Bean
    Invariant chargesBelongToMembers(JdbcClient jdbc) {
        return new SqlInvariant("every charge is for a membership of the same person or unit", """
                select 'charge ' || c.id from dues_charge c left join membership m on m.id = c.membership
                where m.id is null or m.person is distinct from c.person or m.unit is distinct from c.unit""", jdbc);
    }

    @Bean
    Invariant closedYearsLeaveNothingBehind(JdbcClient jdbc) {
        return new SqlInvariant("what was unpaid in a closed year was carried over once and whole", """
                select 'charge ' || c.id from dues_charge c
                join dues_year y on y.association = c.association and y.year = c.year and y.state = 'CLOSED'
                left join dues_charge n on n.carried_from = c.id
                where (c.paid_cents < c.cents) <> (n.id is not null) or n.full_cents <> c.cents - c.paid_cents""", jdbc);
    }

    @Bean
    Invariant sharesAddUp(JdbcClient jdbc) {
        return new SqlInvariant("the shares of a closed year add up to what was received", """
                select 'closing ' || k.id from dues_closing k join dues_closing_share s on s.closing = k.id
                where k.state = 'DONE' group by k.id having sum(s.cents) <> k.paid_cents""", jdbc);
    }

    @Bean
    Invariant districtsOfChargesAreDistricts(JdbcClient jdbc) {
        return new SqlInvariant("the district of a charge is the association of a district, and that of the charge it was made from", """
                select 'charge ' || c.id from dues_charge c left join organisation o on o.id = c.district
                left join dues_receipt r on r.id = c.revived_from
                left join dues_charge f on f.id = coalesce(c.carried_from, r.charge)
                where c.district is not null and o.kind is distinct from 'DISTRICT_ASSOCIATION'
                   or f.id is not null and c.district is distinct from f.district""", jdbc);
    }

    @Bean
    Invariant linesAreBookedOnce(JdbcClient jdbc) {
        return new SqlInvariant("what is booked of a line of a statement is the sum of its valid receipts", """
                select 'line ' || l.id from dues_statement_line l
                left join dues_receipt r on r.line = l.id and r.annulled_at is null
                    and not exists (select 1 from dues_receipt k where k.corrects = r.id)
                group by l.id having l.booked_cents <> coalesce(sum(r.cents), 0)""", jdbc);
    }
}
