package home.engineers.organisations.internal;

import home.engineers.kernel.Invariant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of organisations, positions and memberships. */
@Configuration
class OrganisationInvariants {
    private record Sql(String statement, String question, JdbcClient jdbc) implements Invariant {
        @Override
        public List<String> violations() {
            return jdbc.sql(question).query(String.class).list();
        }
    }

    @Bean
    Invariant activeMembersExist(JdbcClient jdbc) {
        return new Sql("every active membership belongs to a person or unit that exists", """
                select 'membership ' || m.id from membership m
                where m.state = 'ACTIVE'
                  and not exists (select 1 from people_card p where p.person = m.person)
                  and not exists (select 1 from organisation o where o.id = m.unit and o.kind = 'UNIT')""", jdbc);
    }

    @Bean
    Invariant oneActiveMembership(JdbcClient jdbc) {
        return new Sql("nobody has two active memberships in one association", """
                select 'association ' || association || ', member ' || coalesce(person, unit) from membership
                where state = 'ACTIVE' group by association, person, unit having count(*) > 1""", jdbc);
    }

    @Bean
    Invariant membersBelongToAssociations(JdbcClient jdbc) {
        return new Sql("every membership is one in an association", """
                select 'membership ' || m.id from membership m join organisation o on o.id = m.association
                where o.kind not in ('MUNICIPAL_ASSOCIATION', 'DISTRICT_ASSOCIATION')""", jdbc);
    }

    @Bean
    Invariant seatsHavePersons(JdbcClient jdbc) {
        return new Sql("whoever holds a position that has not ended exists", """
                select 'position ' || s.id from organisation_position s
                where s.until is null and not exists (select 1 from people_card p where p.person = s.person)""", jdbc);
    }

    @Bean
    Invariant positionsKeepWithinTheirTerms(JdbcClient jdbc) {
        return new Sql("no term ends before it begins and no committee has two chairs on one day", """
                select 'position ' || a.id from organisation_position a
                where a.until < a.since
                   or a.role = 'COMMITTEE_CHAIR' and exists (
                       select 1 from organisation_position b
                       where b.organisation = a.organisation and b.role = a.role and b.id <> a.id
                         and daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]'))""", jdbc);
    }

    @Bean
    Invariant districtsAreGuidedNotOwned(JdbcClient jdbc) {
        return new Sql("every district association is guided by the municipal one and part of none", """
                select 'organisation ' || d.id from organisation d
                where d.kind = 'DISTRICT_ASSOCIATION' and d.until is null
                  and (d.association is not null or not exists (
                       select 1 from organisation_relation r join organisation m on m.id = r.guide
                       where r.guided = d.id and r.until is null and m.kind = 'MUNICIPAL_ASSOCIATION'))""", jdbc);
    }
}
