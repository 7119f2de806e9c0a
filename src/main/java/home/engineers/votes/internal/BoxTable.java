package home.engineers.votes.internal;

import home.engineers.votes.VoteId;
import home.engineers.votes.Way;
import home.engineers.votes.recount.BoxChain;
import home.engineers.votes.recount.BoxRow;
import home.engineers.votes.rules.CastRow;
import home.engineers.votes.rules.OwnTally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code public_vote_box} and {@code public_vote_row}: what was cast. Counts are given for closed votes alone. */
@Repository
public class BoxTable {
    private static final int AT_ONCE = 20_000;
    private final JdbcClient jdbc;

    BoxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(VoteId vote) {
        jdbc.sql("insert into public_vote_box (vote, head) values (?, ?)").params(vote.value(), BoxChain.begin(vote.toString())).update();
    }

    /** How far a box is filled, and the hash over it. */
    record Head(long rows, String hash) {}

    /** Holds the box until the transaction ends: only one adds votes at a time, and nobody once it is shut. */
    Head hold(VoteId vote) {
        return jdbc.sql("select rows, head from public_vote_box where vote = ? for update").param(vote.value())
                .query((row, n) -> new Head(row.getLong("rows"), row.getString("head"))).single();
    }

    Head head(ClosedVote closed) {
        return jdbc.sql("select rows, head from public_vote_box where vote = ?").param(closed.vote().id().value())
                .query((row, n) -> new Head(row.getLong("rows"), row.getString("head"))).single();
    }

    /** A vote to be added. */
    record NewRow(BoxRow row, UUID voter, Instant at, Way way, String network, String device, String hash) {}

    /** Adds votes at the end of a box that is held. @param after how far it is filled then */
    void add(VoteId vote, List<NewRow> rows, Head after) {
        jdbc.sql("""
                insert into public_vote_row (vote, number, voter, candidate, cast_at, way, network, device, receipt, hash)
                select ?, r.number, r.voter, r.candidate, r.cast_at, r.way, r.network, r.device, r.receipt, r.hash
                from unnest(?, ?, ?, cast(? as timestamptz[]), ?, ?, ?, ?, ?)
                    as r(number, voter, candidate, cast_at, way, network, device, receipt, hash)""")
                .params(
                        vote.value(), rows.stream().map(one -> one.row().number()).toArray(Long[]::new),
                        rows.stream().map(NewRow::voter).toArray(UUID[]::new),
                        rows.stream().map(one -> one.row().candidate()).toArray(Integer[]::new),
                        rows.stream().map(one -> one.at().toString()).toArray(String[]::new),
                        rows.stream().map(one -> one.way().name()).toArray(String[]::new),
                        rows.stream().map(NewRow::network).toArray(String[]::new),
                        rows.stream().map(NewRow::device).toArray(String[]::new),
                        rows.stream().map(one -> one.row().receipt()).toArray(String[]::new),
                        rows.stream().map(NewRow::hash).toArray(String[]::new))
                .update();
        jdbc.sql("update public_vote_box set rows = ?, head = ? where vote = ?").params(after.rows(), after.hash(), vote.value()).update();
    }

    /** What these voters have cast so far. @param day in Beijing */
    Map<UUID, OwnTally> tallies(VoteId vote, Collection<UUID> voters, LocalDate day) {
        Map<UUID, OwnTally> tallies = new HashMap<>();
        jdbc.sql("""
                select voter, candidate, (cast_at at time zone 'Asia/Shanghai')::date = ? as today, count(*) as votes
                from public_vote_row where vote = ? and voter = any(?) group by 1, 2, 3""")
                .params(day, vote.value(), voters.toArray(UUID[]::new))
                .query(row -> {
                    tallies.computeIfAbsent(row.getObject("voter", UUID.class), voter -> new OwnTally())
                            .add(row.getInt("candidate"), row.getInt("votes"), row.getBoolean("today"));
                });
        return tallies;
    }

    /** A vote as its own voter reads it. */
    public record OwnRow(int candidate, Instant at, String receipt) {}

    /** What one voter has cast, the latest first. @param voters pseudonyms of the same person */
    List<OwnRow> own(VoteId vote, Collection<UUID> voters) {
        return jdbc.sql("""
                select candidate, cast_at, receipt from public_vote_row where vote = ? and voter = any(?)
                order by cast_at desc, number desc""")
                .params(vote.value(), voters.toArray(UUID[]::new))
                .query((row, n) -> new OwnRow(row.getInt("candidate"), VoteTable.certain(row, "cast_at"), row.getString("receipt")))
                .list();
    }

    /** Votes and of them annulled ones, by candidate. */
    record Counted(long raw, long annulled) {}

    Map<Integer, Counted> counts(ClosedVote closed) {
        Map<Integer, Counted> counts = new HashMap<>();
        jdbc.sql("""
                select candidate, count(*) as raw, count(*) filter (where exists (
                    select 1 from public_vote_annulled d join public_vote_annulment a on a.id = d.annulment
                    where d.vote = r.vote and d.row = r.number and a.state = 'CONFIRMED')) as annulled
                from public_vote_row r where vote = ? group by candidate""")
                .param(closed.vote().id().value())
                .query(row -> {
                    counts.put(row.getInt("candidate"), new Counted(row.getLong("raw"), row.getLong("annulled")));
                });
        return counts;
    }

    /** Every vote for the forensic report, in the order of the box. */
    List<CastRow> cast(ClosedVote closed) {
        return jdbc.sql("""
                select number, voter, candidate, cast_at, network, device from public_vote_row where vote = ? order by number""")
                .param(closed.vote().id().value())
                .query((row, n) -> new CastRow(
                        row.getLong("number"), row.getObject("voter", UUID.class), row.getInt("candidate"),
                        VoteTable.certain(row, "cast_at"), row.getString("network"), row.getString("device")))
                .list();
    }

    /** The numbers of votes with these receipts, in no order; those not in the box are left out. */
    Map<String, Long> numbers(ClosedVote closed, Collection<String> receipts) {
        Map<String, Long> numbers = new HashMap<>();
        jdbc.sql("select receipt, number from public_vote_row where vote = ? and receipt = any(?)")
                .params(closed.vote().id().value(), receipts.toArray(String[]::new))
                .query(row -> {
                    numbers.put(row.getString("receipt"), row.getLong("number"));
                });
        return numbers;
    }

    /** Hands out every vote with the number of the first annulment that holds for it, or nothing, in the order of the box. */
    void each(ClosedVote closed, BiConsumer<BoxRow, String> to) {
        long after = 0;
        int found;
        do {
            List<Map.Entry<BoxRow, String>> part = part(closed.vote().id(), after);
            part.forEach(one -> to.accept(one.getKey(), one.getValue()));
            found = part.size();
            after += found;
        } while (found == AT_ONCE);
    }

    private List<Map.Entry<BoxRow, String>> part(VoteId vote, long after) {
        return jdbc.sql("""
                select number, voter, candidate, cast_at, receipt, coalesce((
                    select min(a.number)::text from public_vote_annulled d
                    join public_vote_annulment a on a.id = d.annulment
                    where d.vote = r.vote and d.row = r.number and a.state = 'CONFIRMED'), '') as annulment
                from public_vote_row r where vote = ? and number > ? order by number limit ?""")
                .params(vote.value(), after, AT_ONCE)
                .query((row, n) -> Map.entry(
                        BoxRow.of(
                                row.getLong("number"), VoteTable.certain(row, "cast_at"), row.getInt("candidate"),
                                row.getObject("voter", UUID.class), row.getString("receipt")),
                        row.getString("annulment")))
                .list();
    }

    /** Forgets where the votes came from. */
    void forgetTraces(VoteId vote) {
        jdbc.sql("update public_vote_row set network = '', device = '' where vote = ?").param(vote.value()).update();
    }
}
