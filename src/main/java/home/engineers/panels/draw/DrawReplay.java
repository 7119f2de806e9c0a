package home.engineers.panels.draw;

import home.engineers.kernel.json.CanonicalJson;
import home.engineers.panels.draw.Difference.Kind;
import home.engineers.panels.draw.DrawRecord.Committed;
import home.engineers.panels.draw.DrawRecord.Drawn;
import home.engineers.panels.draw.DrawRecord.Replaced;
import home.engineers.panels.draw.DrawRecord.Revealed;
import home.engineers.panels.draw.DrawRecord.Voided;
import home.engineers.panels.draw.RecordFault.Found;
import home.engineers.panels.draw.RecordFault.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a published draw from nothing but its file: hashes, probabilities, seed, panel and replacements
 * ({@code docs/draw.md}).
 */
public final class DrawReplay {
    /** In this order differences are looked for, causes before their effects. */
    private static final List<String> ORDER = List.of(
            "format", "announcement", "commitment", "secret", "commitments", "reveals", "seed", "panel", "replacements", "voided",
            "record");

    private DrawReplay() {}

    /** @param text the whole file */
    public static ReplayResult of(String text) {
        try {
            RecordPart published = RecordReader.parse(text);
            DrawRecord record = RecordReader.record(published);
            published.field("commitment").digest();
            published.field("record").digest();
            demandReckonable(record.announcement().lottery());
            return firstDifference(text, published, record)
                    .<ReplayResult>map(ReplayResult.Different::new)
                    .orElseGet(() -> new ReplayResult.Same(record));
        } catch (Found found) {
            return new ReplayResult.NoRecord(found.fault());
        }
    }

    private static Optional<Difference> firstDifference(String text, RecordPart published, DrawRecord record) {
        return notCanonical(text, (Map<?, ?>) published.value())
                .or(() -> RecordOrder.firstBreach(record))
                .or(() -> between("", published.value(), RecordReader.parse(again(record).text()).value()));
    }

    /** The record as it comes out from what was announced, committed and revealed. */
    private static DrawRecord again(DrawRecord record) {
        Announcement announced = record.announcement();
        Announcement announcement = new Announcement(
                announced.draw(), announced.title(), announced.lottery(), announced.exclusions(),
                DrawHash.serverCommitment(announced.draw(), record.secret()), announced.witnesses(), announced.at(),
                announced.commitBy(), announced.revealBy(), announced.repeats());
        List<Committed> commitments =
                record.commitments().stream().map(committed -> again(committed, announcement.hash(), record.reveals())).toList();
        return switch (record.ending()) {
            case Voided voided -> new DrawRecord(announcement, commitments, record.secret(), record.reveals(), voided);
            case Drawn drawn -> {
                DrawRecord again = DrawRecord.drawn(announcement, commitments, record.secret(), record.reveals());
                for (Replaced replaced : drawn.replacements()) {
                    // Who never sat cannot have left: what comes out then ends before this replacement.
                    again = again.sitting().contains(replaced.left())
                            ? again.replacing(replaced.left(), replaced.at()).orElse(again)
                            : again;
                }
                yield again;
            }
        };
    }

    private static Committed again(Committed committed, String announcement, List<Revealed> reveals) {
        return reveals.stream()
                .filter(revealed -> revealed.witness() == committed.witness())
                .findFirst()
                .map(revealed -> new Committed(
                        committed.witness(),
                        DrawHash.witnessCommitment(announcement, committed.witness(), revealed.value()),
                        committed.at()))
                .orElse(committed);
    }

    private static Optional<Difference> notCanonical(String text, Map<?, ?> value) {
        Map<String, Object> fields = new java.util.HashMap<>();
        value.forEach((name, item) -> fields.put((String) name, item));
        String canonical = CanonicalJson.of(fields);
        if (canonical.equals(text)) {
            return Optional.empty();
        }
        int at = 0;
        while (at < Math.min(text.length(), canonical.length()) && text.charAt(at) == canonical.charAt(at)) {
            at++;
        }
        return Optional.of(new Difference(
                Integer.toString(at), Kind.NOT_CANONICAL, near(text, at), near(canonical, at)));
    }

    private static String near(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 20));
    }

    private static Optional<Difference> between(String place, @Nullable Object published, @Nullable Object expected) {
        if (published instanceof Map<?, ?> one && expected instanceof Map<?, ?> other) {
            Set<Object> names = new LinkedHashSet<>(place.isEmpty() ? ORDER : List.of());
            names.addAll(one.keySet());
            names.addAll(other.keySet());
            return names.stream()
                    .flatMap(name -> between(place + "/" + name, one.get(name), other.get(name)).stream())
                    .findFirst();
        }
        if (published instanceof List<?> one && expected instanceof List<?> other) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                Optional<Difference> found = between(
                        place + "/" + i, i < one.size() ? one.get(i) : null, i < other.size() ? other.get(i) : null);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return java.util.Objects.equals(published, expected)
                ? Optional.empty()
                : Optional.of(new Difference(place, Kind.VALUE, shown(published), shown(expected)));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "—" : value.toString();
    }

    /** All that is reckoned must stay within whole numbers that every reader of JSON takes exactly. */
    private static void demandReckonable(Lottery lottery) {
        List<BigInteger> weights = new ArrayList<>();
        lottery.compositions().forEach(composition -> weights.add(BigInteger.valueOf(composition.weight())));
        BigInteger all = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        int largest = lottery.strata().stream().mapToInt(Stratum::size).max().orElse(1);
        if (all.multiply(BigInteger.valueOf(Math.max(largest, lottery.size()))).compareTo(BigInteger.valueOf(RecordPart.LARGEST)) > 0) {
            throw new Found("/announcement/compositions", Problem.OUT_OF_RANGE);
        }
    }
}
