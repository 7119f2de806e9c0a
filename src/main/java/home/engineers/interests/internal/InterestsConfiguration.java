package home.engineers.interests.internal;

import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.UNIT_HR;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;
import static home.engineers.kernel.web.NavigationItem.MINE;

import home.engineers.interests.Act;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with interests, where they are reached from, and what must always be true of them. */
@Configuration
class InterestsConfiguration {
    @Bean
    Permissions permissionsOfInterests() {
        Permissions permissions = new Permissions();
        permissions.role(ENGINEER).may(Act.OWN).within(SELF);
        permissions.role(UNIT_HR).may(Act.UNIT).within(OWN_ORGANISATION);
        permissions.role(VISITOR).may(Act.BY_LINK).within(EVERYWHERE);
        return permissions;
    }

    @Bean
    NavigationItem interestsItem() {
        return new NavigationItem(MINE, 136, "interests.nav", "/interests", "bell", Set.of(ENGINEER));
    }

    @Bean
    Invariant whatMatchedIsToldOrWaits(JdbcClient jdbc) {
        return new SqlInvariant("what an interest matched was told by a message of its own, or waits with a time to be told", """
                select 'match ' || m.id || ' of interest ' || i.id from interest_match m join interest i on i.id = m.interest
                left join interest_message s on s.id = m.message
                where m.message is not null and s.interest <> m.interest
                   or m.message is null and (i.ended_at is not null or i.due_at is null)""", jdbc);
    }

    @Bean
    Invariant messagesOfInterestsCountTheirFamilies(JdbcClient jdbc) {
        return new SqlInvariant("a message of an interest tells of as many families as it says", """
                select 'message ' || s.id from interest_message s left join interest_match m on m.message = s.id
                group by s.id, s.families having count(distinct m.family) <> s.families""", jdbc);
    }

    @Bean
    Invariant interestsBelongToSomeoneOnRecord(JdbcClient jdbc) {
        return new SqlInvariant("whoever keeps an interest that stands, or a saved search, is a person on record", """
                select kept.what from (
                    select 'interest ' || id as what, owner from interest where ended_at is null
                    union all select 'saved search ' || id, owner from interest_saved_query) kept
                where not exists (select 1 from people_person p where p.id = kept.owner)""", jdbc);
    }
}
