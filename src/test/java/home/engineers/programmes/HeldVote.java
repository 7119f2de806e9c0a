package home.engineers.programmes;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A published vote of one candidate and one cast vote, whose annulment one proposed and the other refused. */
final class HeldVote {
    private final JdbcClient jdbc;
    private final UUID vote;

    private HeldVote(JdbcClient jdbc, UUID vote) {
        this.jdbc = jdbc;
        this.vote = vote;
    }

    static void by(JdbcClient jdbc, IdSource ids, EvidenceLog evidence, OrganisationId association, PersonId first, PersonId second) {
        HeldVote held = new HeldVote(jdbc, ids.next());
        held.cast(association, first, ids.next());
        held.publish(first, second);
        held.annul(ids.next(), first, second);
        evidence.append("public-vote-result-published", held.vote, Map.of("recount", "0".repeat(64)));
    }

    private void cast(OrganisationId association, PersonId first, UUID voter) {
        write("insert into public_vote (id, association, kind, title, description, begins_at, ends_at, ways, in_all, a_day, a_candidate,"
                + " a_candidate_a_day, from_network, state, prepared_by, prepared_at) values (?, ?, 'COMPETITION', '虚构决赛', '',"
                + " '2026-01-02', '2026-01-03', 'MOBILE', 1, 1, 1, 1, 100, 'DRAFT', ?, '2026-01-01')", vote, association.value(), first.value());
        write("insert into public_vote_candidate (vote, number, name, text) values (?, 1, '虚构的作品', '')", vote);
        write("insert into public_vote_row (vote, number, voter, candidate, cast_at, way, network, device, receipt, hash)"
                + " values (?, 1, ?, 1, '2026-01-02', 'MOBILE', '', '', repeat('a', 16), repeat('0', 64))", vote, voter);
    }

    private void publish(PersonId first, PersonId second) {
        write("update public_vote set state = 'PUBLISHED', approved_by = ?, approved_at = '2026-01-01', closed_at = '2026-01-03',"
                + " forgotten_at = '2026-07-03', published_by = ?, published_at = '2026-01-04', recount_hash = repeat('0', 64) where id = ?",
                second.value(), first.value(), vote);
    }

    private void annul(UUID annulment, PersonId first, PersonId second) {
        write("insert into public_vote_annulment (id, vote, reason, state, proposed_by, proposed_at, decided_by, decided_at)"
                + " values (?, ?, '虚构的理由', 'REJECTED', ?, '2026-01-03', ?, '2026-01-04')", annulment, vote, first.value(), second.value());
        write("insert into public_vote_annulled (vote, row, annulment) values (?, 1, ?)", vote, annulment);
    }

    private void write(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }
}
