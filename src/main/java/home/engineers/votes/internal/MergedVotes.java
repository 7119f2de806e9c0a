package home.engineers.votes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import home.engineers.kernel.SqlHindrance;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Public votes held and annulments made, when two records of a person are merged. Votes cast keep their pseudonyms: those of
 * both records count together for the limits ({@code VoteBox.Voter.former}).
 */
@Component
class MergedVotes implements PersonMerge {
    private final JdbcClient jdbc;

    MergedVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("public_vote", "prepared_by", "votes.merge.held"),
                Column.moves("public_vote", "approved_by", "votes.merge.held"),
                Column.moves("public_vote", "published_by", "votes.merge.held"),
                Column.moves("public_vote_annulment", "proposed_by", "votes.merge.annulled"),
                Column.moves("public_vote_annulment", "decided_by", "votes.merge.annulled"));
    }

    /** Where two had to act, one person cannot have been both. */
    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        return new SqlHindrance(jdbc, """
                select v.title from public_vote v
                where (v.prepared_by, v.approved_by) in ((:merged, :kept), (:kept, :merged)) or exists (
                    select 1 from public_vote_annulment a where a.vote = v.id
                    and (a.proposed_by, a.decided_by) in ((:merged, :kept), (:kept, :merged)))
                order by v.prepared_at, v.id""", "votes.merge.both").of(merged, kept);
    }
}
