package home.engineers.evidence.internal;

import home.engineers.evidence.rules.Link;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of hashes that the record was before it became a Merkle log. Nothing is added to it. */
@Repository
class FormerChain {
    private final JdbcClient jdbc;

    FormerChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param link null where the act was erased; its hash still ties the neighbours together */
    record Kept(long number, String previousHash, String hash, @Nullable Link link) {}

    /** The next links after this number, oldest first. */
    List<Kept> following(long number, int limit) {
        return jdbc.sql("""
                select c.number, c.previous_hash, c.hash, e.at, e.kind, e.subject, e.facts
                from evidence_chain c left join evidence_entry e on e.id = c.number
                where c.number > :number order by c.number limit :limit""")
                .param("number", number)
                .param("limit", limit)
                .query((row, at) -> new Kept(
                        row.getLong("number"),
                        row.getString("previous_hash"),
                        row.getString("hash"),
                        row.getString("kind") == null
                                ? null
                                : new Link(
                                        row.getLong("number"),
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("kind"),
                                        row.getObject("subject", UUID.class),
                                        row.getString("facts"),
                                        row.getString("previous_hash"))))
                .list();
    }
}
