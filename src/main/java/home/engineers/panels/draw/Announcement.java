package home.engineers.panels.draw;

import home.engineers.kernel.json.CanonicalJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is fixed before the first witness commits; its hash is what they bind themselves to.
 *
 * @param draw id of the draw
 * @param title what is drawn for, in the words of whoever draws
 * @param lottery pool, quotas and how often each composition is taken
 * @param exclusions commitments to those left out, ascending ({@link DrawHash#exclusion})
 * @param server commitment to the secret of the server ({@link DrawHash#serverCommitment})
 * @param witnesses for whom each witness stands, in their order; at least one
 * @param at when it was announced
 * @param commitBy until when the witnesses may commit
 * @param revealBy until when they may reveal
 * @param repeats the void draw that this one repeats
 */
public record Announcement(
        String draw,
        String title,
        Lottery lottery,
        List<String> exclusions,
        String server,
        List<String> witnesses,
        Instant at,
        Instant commitBy,
        Instant revealBy,
        @Nullable Repeated repeats) {

    /**
     * A draw that was voided and is held again.
     *
     * @param draw its id
     * @param record hash of its record
     * @param reason why it is repeated
     */
    public record Repeated(String draw, String record, String reason) {
        Map<String, Object> facts() {
            return Map.of("draw", draw, "reason", reason, "record", record);
        }
    }

    /** Reads back what {@link #text} wrote. */
    public static Announcement of(String text) {
        return RecordReader.announcement(RecordReader.parse(text));
    }

    /** The canonical form, as it stands in the record. */
    public String text() {
        return CanonicalJson.of(facts());
    }

    /** What every commitment of a witness is bound to: SHA-256 of the canonical form, in hex. */
    public String hash() {
        return DrawHash.ofText(text());
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("announcedAt", at);
        facts.put("commitBy", commitBy);
        facts.put("compositions", lottery.compositions().stream().map(Announcement::composition).toList());
        facts.put("draw", draw);
        facts.put("exclusions", exclusions);
        facts.put("quotas", lottery.quotas().stream().map(Announcement::quota).toList());
        if (repeats != null) {
            facts.put("repeats", repeats.facts());
        }
        facts.put("revealBy", revealBy);
        facts.put("server", server);
        facts.put("size", lottery.size());
        facts.put("strata", strata());
        facts.put("title", title);
        facts.put("witnesses", witnesses);
        return facts;
    }

    private List<Map<String, Object>> strata() {
        List<Share> shares = lottery.probabilities();
        return java.util.stream.IntStream.range(0, shares.size()).mapToObj(i -> stratum(lottery.strata().get(i), shares.get(i))).toList();
    }

    private static Map<String, Object> stratum(Stratum stratum, Share share) {
        return Map.of(
                "experts", stratum.experts(),
                "probability", List.of(share.numerator(), share.denominator()),
                "quotas", stratum.quotas());
    }

    private static Map<String, Object> composition(Composition composition) {
        return Map.of("counts", composition.pairs(), "weight", composition.weight());
    }

    private static Map<String, Object> quota(Quota quota) {
        return Map.of("attribute", quota.attribute(), "max", quota.max(), "min", quota.min(), "value", quota.value());
    }
}
