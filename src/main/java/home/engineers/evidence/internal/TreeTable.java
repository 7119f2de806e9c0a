package home.engineers.evidence.internal;

import home.engineers.evidence.log.EntryBundle;
import home.engineers.evidence.log.Hash;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.Tile;
import home.engineers.evidence.log.TileSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The tree over the leaves: its size, its tiles, its signed head, and the queue of leaves that wait for their places. */
@Repository
class TreeTable implements TileSource {
    private final JdbcClient jdbc;

    TreeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param checkpoint the signed head; null until the house first opened */
    record Head(long size, @Nullable String origin, @Nullable String checkpoint) {}

    record Waiting(long entry, byte[] leaf) {}

    /** Whether there is anything to sequence or to sign; asked without holding anything. */
    boolean waits() {
        return jdbc.sql("select exists (select 1 from evidence_pending) or checkpoint is null from evidence_tree").query(Boolean.class).single();
    }

    /** The head, held until the transaction ends: only who holds it gives places. */
    Head lock() {
        return jdbc.sql("select size, origin, checkpoint from evidence_tree for update").query(Head.class).single();
    }

    Head head() {
        return jdbc.sql("select size, origin, checkpoint from evidence_tree").query(Head.class).single();
    }

    void keep(Head head) {
        jdbc.sql("update evidence_tree set size = :size, origin = :origin, checkpoint = :checkpoint")
                .param("size", head.size())
                .param("origin", head.origin())
                .param("checkpoint", head.checkpoint())
                .update();
    }

    /** Takes the leaves of committed entries out of the queue, in the order of their entries. */
    List<Waiting> take(int most) {
        return jdbc.sql("""
                with taken as (
                    delete from evidence_pending where entry in (select entry from evidence_pending order by entry limit :most)
                    returning entry, leaf)
                select entry, leaf from taken order by entry""")
                .param("most", most)
                .query(Waiting.class)
                .list();
    }

    /** @param size leaves that stand already */
    void add(long size, List<Waiting> leaves) {
        jdbc.sql("""
                insert into evidence_leaf (number, entry, leaf)
                select * from unnest(:number::bigint[], :entry::bigint[], :leaf)""")
                .param("number", new SqlArrayValue("bigint", LongStream.rangeClosed(size + 1, size + leaves.size()).boxed().toArray()))
                .param("entry", new SqlArrayValue("bigint", leaves.stream().map(Waiting::entry).toArray()))
                .param("leaf", new SqlArrayValue("bytea", (Object[]) leaves.stream().map(Waiting::leaf).toArray(byte[][]::new)))
                .update();
    }

    void keep(Map<Tile, byte[]> tiles) {
        jdbc.sql("""
                insert into evidence_tile (level, place, hashes) select * from unnest(:level::smallint[], :place::bigint[], :hashes)
                on conflict (level, place) do update set hashes = excluded.hashes""")
                .param("level", new SqlArrayValue("smallint", tiles.keySet().stream().map(Tile::level).toArray()))
                .param("place", new SqlArrayValue("bigint", tiles.keySet().stream().map(Tile::index).toArray()))
                .param("hashes", new SqlArrayValue("bytea", (Object[]) tiles.values().toArray(byte[][]::new)))
                .update();
    }

    /** The hashes of a tile; those at the edge may have grown since, of which the beginning is meant. */
    Optional<byte[]> hashes(Tile tile) {
        return jdbc.sql("select hashes from evidence_tile where level = :level and place = :place")
                .param("level", tile.level())
                .param("place", tile.index())
                .query((row, at) -> row.getBytes("hashes"))
                .optional()
                .filter(hashes -> hashes.length >= tile.width() * Hash.LENGTH)
                .map(hashes -> Arrays.copyOf(hashes, tile.width() * Hash.LENGTH));
    }

    /** The leaves of a bundle; empty where the log does not reach so far. */
    Optional<byte[]> bundle(Tile tile) {
        List<byte[]> leaves = jdbc.sql("select leaf from evidence_leaf where number > :first and number <= :last order by number")
                .param("first", tile.first())
                .param("last", tile.first() + tile.width())
                .query((row, at) -> row.getBytes("leaf"))
                .list();
        return leaves.size() == tile.width() ? Optional.of(EntryBundle.of(leaves)) : Optional.empty();
    }

    @Override
    public byte[] read(Tile tile) throws LogFault {
        return (tile.level() == Tile.ENTRIES ? bundle(tile) : hashes(tile)).orElseThrow(() -> LogFault.of("missing", tile.path()));
    }
}
