package home.engineers.panels.draw;

import home.engineers.kernel.json.CanonicalJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The published record of a draw that has ended, whether it was drawn or voided.
 *
 * @param announcement what was fixed first
 * @param commitments of the witnesses, by their number
 * @param secret of the server, 64 letters of hex
 * @param reveals the values of the witnesses, by their number
 * @param ending what came out
 */
public record DrawRecord(
        Announcement announcement, List<Committed> commitments, String secret, List<Revealed> reveals, Ending ending) {

    /** A witness, numbered from 1, has committed. */
    public record Committed(int witness, String commitment, Instant at) {
        Map<String, Object> facts() {
            return Map.of("at", at, "commitment", commitment, "witness", witness);
        }
    }

    /** A witness, numbered from 1, has revealed. */
    public record Revealed(int witness, String value, Instant at) {
        Map<String, Object> facts() {
            return Map.of("at", at, "value", value, "witness", witness);
        }
    }

    /** One member went and another came. */
    public record Replaced(String left, String joined, Instant at) {
        Map<String, Object> facts() {
            return Map.of("at", at, "joined", joined, "left", left);
        }
    }

    /** How a draw ended. */
    public sealed interface Ending {}

    /**
     * With a panel.
     *
     * @param panel as first drawn, in the order of drawing
     */
    public record Drawn(String seed, List<String> panel, List<Replaced> replacements) implements Ending {
        public Drawn {
            panel = List.copyOf(panel);
        }
    }

    /**
     * Without one: someone did not commit, or did not reveal, in time.
     *
     * @param missing the numbers of those witnesses, ascending
     */
    public record Voided(Instant at, List<Integer> missing) implements Ending {}

    /** Draws by what was revealed. @param reveals of every witness, in their order */
    public static DrawRecord drawn(
            Announcement announcement, List<Committed> commitments, String secret, List<Revealed> reveals) {
        String seed = DrawHash.seed(announcement.hash(), secret, reveals.stream().map(Revealed::value).toList());
        Selection selection = Selection.draw(announcement.lottery(), new DrawStream(seed));
        return new DrawRecord(announcement, commitments, secret, reveals, new Drawn(seed, selection.panel(), List.of()));
    }

    /**
     * The record with one more replacement, drawn on the same stream; empty where nobody could come.
     *
     * @throws IllegalStateException where nothing was drawn
     */
    public Optional<DrawRecord> replacing(String left, Instant at) {
        if (!(ending instanceof Drawn(String seed, List<String> panel, List<Replaced> before))) {
            throw new IllegalStateException("nothing was drawn");
        }
        return selection().replace(left).map(joined -> {
            List<Replaced> all = new ArrayList<>(before);
            all.add(new Replaced(left, joined, at));
            return new DrawRecord(announcement, commitments, secret, reveals, new Drawn(seed, panel, List.copyOf(all)));
        });
    }

    /** The members as they sit after the replacements. */
    public List<String> sitting() {
        return selection().panel();
    }

    /** The hash of everything in the record, its own left out. */
    public String hash() {
        return DrawHash.ofText(CanonicalJson.of(facts()));
    }

    /** The file that is published: one line of canonical JSON (RFC 8785) without a line feed. */
    public String text() {
        Map<String, Object> facts = facts();
        facts.put("record", hash());
        return CanonicalJson.of(facts);
    }

    /** Draws again, with every replacement made so far. */
    private Selection selection() {
        if (!(ending instanceof Drawn drawn)) {
            throw new IllegalStateException("nothing was drawn");
        }
        Selection selection = Selection.draw(announcement.lottery(), new DrawStream(drawn.seed()));
        drawn.replacements().forEach(replaced -> selection.replace(replaced.left()));
        return selection;
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("announcement", announcement.facts());
        facts.put("commitment", announcement.hash());
        facts.put("commitments", commitments.stream().map(Committed::facts).toList());
        facts.put("format", DrawHash.FORMAT);
        facts.put("reveals", reveals.stream().map(Revealed::facts).toList());
        facts.put("secret", secret);
        switch (ending) {
            case Drawn drawn -> {
                facts.put("panel", drawn.panel());
                facts.put("replacements", drawn.replacements().stream().map(Replaced::facts).toList());
                facts.put("seed", drawn.seed());
            }
            case Voided voided -> facts.put("voided", Map.of("at", voided.at(), "missing", voided.missing()));
        }
        return facts;
    }
}
