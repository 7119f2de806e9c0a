package home.engineers.ballots.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts that a person has in elections when two records are merged. Two parts in one election cannot become one. */
@Component
class MergedBallots implements PersonMerge {
    private static final String DONE = "ballots.merge.done";
    private static final String BOTH = """
            with part as (
                select election, person from ballot_trustee union all select election, person from ballot_voter
                union all select id, supervisor from ballot_election)
            select count(*) from part a join part b on b.election = a.election
            where a.person = :merged and b.person = :kept""";
    private final JdbcClient jdbc;

    MergedBallots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("ballot_voter", "person", "ballots.merge.voter"),
                Column.moves("ballot_trustee", "person", "ballots.merge.trustee"),
                Column.moves("ballot_election", "supervisor", "ballots.merge.supervisor"),
                Column.moves("ballot_election", "set_up_by", DONE),
                Column.moves("ballot_election", "annulled_by", DONE));
    }

    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        int both = jdbc.sql(BOTH).params(Map.of("merged", merged.value(), "kept", kept.value())).query(Integer.class).single();
        return both == 0 ? List.of() : List.of(Reason.of("ballots.merge.both"));
    }
}
