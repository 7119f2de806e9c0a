package home.engineers.organisations.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of organisations, positions and memberships. */
@Configuration
class OrganisationInvariants {
    @Bean
    Invariant activeMembersExist(JdbcClient jdbc) {
        return new SqlInvariant("every active membership belongs to a person or unit that exists", """
                select 'membership ' || m.id from membership m
                where m.state = 'ACTIVE'
                  and not exists (select 1 from people_card p where p.person = m.person)
                  and not exists (select 1 from organisation o where o.id = m.unit and o.kind = 'UNIT')""", jdbc);
    }

    @Bean
    Invariant oneActiveMembership(JdbcClient jdbc) {
        return new SqlInvariant("nobody has two active memberships in one association", """
                select 'association ' || association || ', member ' || coalesce(person, unit) from membership
                where state = 'ACTIVE' group by association, person, unit having count(*) > 1""", jdbc);
    }

    @Bean
    Invariant membersBelongToAssociations(JdbcClient jdbc) {
        return new SqlInvariant("every membership is one in an association", """
                select 'membership ' || m.id from membership m join organisation o on o.id = m.association
                where o.kind not in ('MUNICIPAL_ASSOCIATION', 'DISTRICT_ASSOCIATION')""", jdbc);
    }

    @Bean
    Invariant noticesHaveSenders(JdbcClient jdbc) {
        return new SqlInvariant("every notice is sent by an organisation on record", """
                select 'notice ' || c.id from circular c where not exists (select 1 from organisation o where o.id = c.sender)""", jdbc);
    }

    @Bean
    Invariant seatsHavePersons(JdbcClient jdbc) {
        return new SqlInvariant("whoever holds a position that has not ended exists", """
                select 'position ' || s.id from organisation_position s
                where s.until is null and not exists (select 1 from people_card p where p.person = s.person)""", jdbc);
    }

    @Bean
    Invariant supervisorsStandApart(JdbcClient jdbc) {
        return new SqlInvariant("no supervisor of an association sits on its council or handles its money on the same day", """
                select 'positions ' || a.id || ' and ' || b.id from organisation_position a
                join organisation_position b on b.person = a.person and b.organisation = a.organisation and b.id <> a.id
                where a.organ = 'SUPERVISORS' and (b.organ = 'COUNCIL' or b.role = 'TREASURER')
                  and daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]')""", jdbc);
    }

    @Bean
    Invariant positionsKeepWithinTheirTerms(JdbcClient jdbc) {
        return new SqlInvariant("no term ends before it begins and no committee has two chairs on one day", """
                select 'position ' || a.id from organisation_position a
                where a.until < a.since
                   or a.role = 'COMMITTEE_CHAIR' and exists (
                       select 1 from organisation_position b
                       where b.organisation = a.organisation and b.role = a.role and b.id <> a.id
                         and daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]'))""", jdbc);
    }

    @Bean
    Invariant districtsAreGuidedNotOwned(JdbcClient jdbc) {
        return new SqlInvariant("every district association is guided by the municipal one and part of none", """
                select 'organisation ' || d.id from organisation d
                where d.kind = 'DISTRICT_ASSOCIATION' and d.until is null
                  and (d.association is not null or not exists (
                       select 1 from organisation_relation r join organisation m on m.id = r.guide
                       where r.guided = d.id and r.until is null and m.kind = 'MUNICIPAL_ASSOCIATION'))""", jdbc);
    }

    @Bean
    Invariant standingsHaveNeitherGapNorOverlap(JdbcClient jdbc) {
        return new SqlInvariant("how a membership stood is known of every day since its first, once", """
                select 'membership ' || membership || ' on ' || end_day from (
                    select membership, end_day, lead(first_day) over (partition by membership order by first_day) as next
                    from membership_standing) s
                where end_day <> next or end_day is null and next is not null""", jdbc);
    }

    @Bean
    Invariant standingsEndInTheState(JdbcClient jdbc) {
        return new SqlInvariant("every membership that is not over, or set aside by a merge, stands in the history as it stands today", """
                select 'membership ' || m.id from membership m
                left join membership_standing s on s.membership = m.id and s.end_day is null
                where s.state <> m.state or s.association <> m.association
                   or s.state is null and m.state in ('APPLIED', 'IN_REVIEW', 'ACTIVE')""", jdbc);
    }

    @Bean
    Invariant membersStandOnceADay(JdbcClient jdbc) {
        return new SqlInvariant("nobody was a member in force twice in one association on one day", """
                select 'membership ' || membership || ' on ' || next from (
                    select s.membership, s.end_day, lead(s.first_day) over (
                        partition by m.association, coalesce(m.person, m.unit) order by s.first_day) as next
                    from membership_standing s join membership m on m.id = s.membership where s.state = 'ACTIVE') s
                where next < coalesce(end_day, 'infinity')""", jdbc);
    }

    @Bean
    Invariant continuationsFollowOn(JdbcClient jdbc) {
        return new SqlInvariant("a membership goes on from one of the same member that had ended, and keeps no foreign number", """
                select 'membership ' || m.id from membership m join membership e on e.id = m.continues
                where (m.person is distinct from e.person or m.unit is distinct from e.unit)
                   or e.state not in ('LEFT', 'TRANSFERRED')
                   or m.number_kept and not exists (
                       select 1 from membership k where k.association = m.association and k.number = m.number and k.id <> m.id
                         and k.person is not distinct from m.person and k.unit is not distinct from m.unit)""", jdbc);
    }

    @Bean
    Invariant transfersDoneAreContinued(JdbcClient jdbc) {
        return new SqlInvariant("a transfer that is done ended one membership and began the other on its day", """
                select 'transfer ' || t.id from membership_transfer t
                join membership o on o.id = t.membership join membership n on n.id = t.continued_by
                where o.ended_on <> t.effective_on or n.admitted_on <> t.effective_on or n.association <> t.to_association
                   or n.continues <> o.id""", jdbc);
    }
}
