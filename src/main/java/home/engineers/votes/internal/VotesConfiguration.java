package home.engineers.votes.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Role.VISITOR;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.web.NavigationItem.FOOT_OPEN;
import static home.engineers.kernel.web.NavigationItem.HANDLING;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.web.NavigationItem;
import home.engineers.votes.Act;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with public votes, where they are reached from, and what must always be true of them. */
@Configuration
class VotesConfiguration {
    @Bean
    Permissions permissionsOfVotes() {
        Permissions permissions = new Permissions();
        permissions.role(VISITOR).may(Act.VOTE_READ, Act.VOTE_CAST).within(EVERYWHERE);
        permissions.role(SECRETARY, DISTRICT_SECRETARY).may(Act.VOTE_HOLD, Act.REPORT_READ, Act.VOTE_ANNUL).within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.REPORT_READ).within(EVERYWHERE);
        return permissions;
    }

    @Bean
    NavigationItem publicVotesItem() {
        return new NavigationItem(
                HANDLING, 290, "votes.nav.votes", "/public-votes", "check", Set.of(SECRETARY, DISTRICT_SECRETARY, AUDITOR));
    }

    @Bean
    NavigationItem openPublicVotesItem() {
        return new NavigationItem(FOOT_OPEN, 65, "votes.nav.open", "/public-votes", "check", Set.of(VISITOR));
    }

    @Bean
    Invariant boxesOfPublicVotesHaveNoGap(JdbcClient jdbc) {
        return new SqlInvariant("the box of a public vote holds the votes from 1 to as many as it says, and ends with the hash of the last", """
                select 'public vote ' || b.vote from public_vote_box b
                where (select count(*) from public_vote_row r where r.vote = b.vote) <> b.rows
                   or (select coalesce(max(number), 0) from public_vote_row r where r.vote = b.vote) <> b.rows
                   or b.rows > 0 and (select hash from public_vote_row r where r.vote = b.vote and r.number = b.rows) <> b.head""", jdbc);
    }

    @Bean
    Invariant nobodyVotesMoreThanTheyMay(JdbcClient jdbc) {
        return new SqlInvariant("nobody has more votes in a public vote, in all or on a day, than one may have", """
                select distinct 'public vote ' || v.id from public_vote v join (
                    select vote, voter, sum(votes) as in_all, max(votes) as a_day from (
                        select vote, voter, (cast_at at time zone 'Asia/Shanghai')::date, count(*) as votes
                        from public_vote_row group by 1, 2, 3) d
                    group by 1, 2) o on o.vote = v.id
                where o.in_all > v.in_all or o.a_day > v.a_day""", jdbc);
    }

    @Bean
    Invariant votesAreCastWhileTheyRun(JdbcClient jdbc) {
        return new SqlInvariant("every vote of a public vote was cast between its beginning and its end", """
                select 'public vote ' || r.vote || ', vote ' || r.number from public_vote_row r join public_vote v on v.id = r.vote
                where r.cast_at < v.begins_at or r.cast_at >= v.ends_at""", jdbc);
    }

    @Bean
    Invariant publicVotesStandInTheLog(JdbcClient jdbc) {
        return new SqlInvariant("every public vote that was shut or published stands in the log of official acts with its hash", """
                select 'public vote ' || v.id from public_vote v join public_vote_box b on b.vote = v.id
                where v.closed_at is not null and not exists (
                    select 1 from evidence_entry e where e.subject = v.id and e.kind = 'public-vote-closed'
                      and e.facts::jsonb ->> 'head' = b.head)
                union all
                select 'public vote ' || v.id from public_vote v
                where v.recount_hash is not null and not exists (
                    select 1 from evidence_entry e where e.subject = v.id and e.facts::jsonb ->> 'recount' = v.recount_hash)""", jdbc);
    }
}
