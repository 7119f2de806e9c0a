package home.engineers.ballots.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;
import static home.engineers.kernel.web.NavigationItem.HANDLING;
import static home.engineers.kernel.web.NavigationItem.MINE;

import home.engineers.ballots.Act;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.web.NavigationItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with elections, where it is reached from, and what must always be true of them. */
@Configuration
class BallotsConfiguration {
    @Bean
    Permissions permissionsOfBallots() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR).may(Act.BOX_READ).within(EVERYWHERE);
        permissions.role(ENGINEER).may(Act.ELECTION_TAKE_PART).within(SELF);
        permissions.role(SECRETARY, DISTRICT_SECRETARY).may(Act.ELECTION_HOLD, Act.ELECTION_LIST).within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.ELECTION_LIST, Act.SEALED_READ).within(EVERYWHERE);
        return permissions;
    }

    @Bean
    NavigationItem ownElectionsItem() {
        return new NavigationItem(MINE, 165, "ballots.nav.mine", "/elections/mine", "check", Set.of(ENGINEER));
    }

    @Bean
    NavigationItem electionsItem() {
        return new NavigationItem(
                HANDLING, 260, "ballots.nav.elections", "/elections", "check", Set.of(SECRETARY, DISTRICT_SECRETARY, AUDITOR));
    }

    @Bean
    Invariant asManyBallotsAsHaveVoted(JdbcClient jdbc) {
        return new SqlInvariant("an election has as many ballots in its box as voters who have voted", """
                select 'election ' || e.id from ballot_election e
                where (select count(*) from ballot_event b where b.election = e.id and b.type = 'BALLOT')
                   <> (select count(*) from ballot_voter v where v.election = e.id and v.voted)""", jdbc);
    }

    @Bean
    Invariant chainsHaveNoGap(JdbcClient jdbc) {
        return new SqlInvariant("every event of an election but the first names the one before", """
                select 'election ' || b.election || ', event ' || b.height from ballot_event b
                left join ballot_event p on p.election = b.election and p.height = b.height - 1
                where b.height > 0 and b.parent is distinct from p.hash""", jdbc);
    }

    @Bean
    Invariant sealedCountsAreNotPublic(JdbcClient jdbc) {
        return new SqlInvariant("the chain of a sealed or annulled election shows no decryption", """
                select 'election ' || e.id from ballot_election e join ballot_event b on b.election = e.id
                where e.state in ('SEALED', 'ANNULLED') and b.type in ('PARTIAL_DECRYPTION', 'RESULT')""", jdbc);
    }
}
