package home.engineers.panels.draw;

import home.engineers.panels.draw.DrawRecord.Committed;
import home.engineers.panels.draw.DrawRecord.Drawn;
import home.engineers.panels.draw.DrawRecord.Ending;
import home.engineers.panels.draw.DrawRecord.Replaced;
import home.engineers.panels.draw.DrawRecord.Revealed;
import home.engineers.panels.draw.DrawRecord.Voided;
import home.engineers.panels.draw.RecordFault.Found;
import home.engineers.panels.draw.RecordFault.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a record of {@code docs/draw.schema.json}; what it reads may still be false, which {@link DrawReplay} finds out. */
final class RecordReader {
    /** A value of a witness: 32 bytes made by a machine, or at least 50 throws of a die (129 bits). */
    static final Pattern WITNESS_VALUE = Pattern.compile("[0-9a-f]{64}|[1-6]{50,200}");

    static final int LARGEST_POOL = 100_000;
    private static final int MOST_WITNESSES = 100;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> RECORD = Set.of(
            "announcement", "commitment", "commitments", "format", "panel", "record", "replacements", "reveals", "secret", "seed",
            "voided");
    private static final Set<String> ANNOUNCEMENT = Set.of(
            "announcedAt", "commitBy", "compositions", "draw", "exclusions", "quotas", "repeats", "revealBy", "server", "size",
            "strata", "title", "witnesses");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecordReader() {}

    /** The text as plain values. @throws Found where it is no JSON object */
    static RecordPart parse(String text) {
        try {
            RecordPart whole = new RecordPart("", MAPPER.readValue(text, Object.class));
            if (!(whole.value() instanceof Map<?, ?>)) {
                throw new Found("", Problem.WRONG_KIND);
            }
            return whole;
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            throw new Found(at == null ? "" : at.getLineNr() + ":" + at.getColumnNr(), Problem.NOT_JSON);
        }
    }

    static DrawRecord record(RecordPart whole) {
        if (!whole.field("format").line().equals(DrawHash.FORMAT)) {
            throw new Found("/format", Problem.OTHER_FORMAT);
        }
        whole.demandOnly(RECORD);
        return new DrawRecord(
                announcement(whole.field("announcement")),
                whole.field("commitments").each(RecordReader::committed),
                whole.field("secret").digest(),
                whole.field("reveals").each(RecordReader::revealed),
                ending(whole));
    }

    static Announcement announcement(RecordPart part) {
        part.demandOnly(ANNOUNCEMENT);
        return new Announcement(
                part.field("draw").text(ID),
                part.field("title").line(),
                lottery(part),
                part.field("exclusions").each(RecordPart::digest),
                part.field("server").digest(),
                witnesses(part.field("witnesses")),
                part.field("announcedAt").instant(),
                part.field("commitBy").instant(),
                part.field("revealBy").instant(),
                part.optional("repeats").map(RecordReader::repeated).orElse(null));
    }

    private static List<String> witnesses(RecordPart part) {
        List<String> witnesses = part.each(RecordPart::line);
        if (witnesses.isEmpty() || witnesses.size() > MOST_WITNESSES) {
            throw new Found(part.place(), Problem.OUT_OF_RANGE);
        }
        return witnesses;
    }

    private static Announcement.Repeated repeated(RecordPart part) {
        part.demandOnly(Set.of("draw", "reason", "record"));
        return new Announcement.Repeated(
                part.field("draw").text(ID), part.field("record").digest(), part.field("reason").line());
    }

    private static Lottery lottery(RecordPart part) {
        int size = part.field("size").small(1, LARGEST_POOL);
        List<Quota> quotas = part.field("quotas").each(RecordReader::quota);
        List<Stratum> strata = part.field("strata").each(stratum -> stratum(stratum, quotas.size()));
        List<Composition> compositions =
                part.field("compositions").each(composition -> composition(composition, strata.size()));
        return new Lottery(size, quotas, strata, compositions);
    }

    private static Quota quota(RecordPart part) {
        part.demandOnly(Set.of("attribute", "max", "min", "value"));
        return new Quota(
                part.field("attribute").line(),
                part.field("value").line(),
                part.field("min").small(0, LARGEST_POOL),
                part.field("max").small(0, LARGEST_POOL));
    }

    private static Stratum stratum(RecordPart part, int quotas) {
        part.demandOnly(Set.of("experts", "probability", "quotas"));
        part.field("probability").each(number -> number.whole(0, RecordPart.LARGEST));
        List<String> experts = part.field("experts").each(expert -> expert.text(RecordPart.PSEUDONYM));
        if (experts.isEmpty()) {
            throw new Found(part.place() + "/experts", Problem.OUT_OF_RANGE);
        }
        return new Stratum(part.field("quotas").each(number -> number.small(0, quotas - 1)), experts);
    }

    private static Composition composition(RecordPart part, int strata) {
        part.demandOnly(Set.of("counts", "weight"));
        int[] counts = new int[strata];
        int before = -1;
        for (RecordPart pair : part.field("counts").each(each -> each)) {
            List<RecordPart> both = pair.each(each -> each);
            if (both.size() != 2) {
                throw new Found(pair.place(), Problem.WRONG_FORM);
            }
            int stratum = both.getFirst().small(before + 1, strata - 1);
            counts[stratum] = both.getLast().small(1, LARGEST_POOL);
            before = stratum;
        }
        return Composition.of(part.field("weight").whole(1, RecordPart.LARGEST), counts);
    }

    private static Committed committed(RecordPart part) {
        part.demandOnly(Set.of("at", "commitment", "witness"));
        return new Committed(
                part.field("witness").small(1, MOST_WITNESSES), part.field("commitment").digest(), part.field("at").instant());
    }

    private static Revealed revealed(RecordPart part) {
        part.demandOnly(Set.of("at", "value", "witness"));
        return new Revealed(
                part.field("witness").small(1, MOST_WITNESSES), part.field("value").text(WITNESS_VALUE), part.field("at").instant());
    }

    private static Ending ending(RecordPart whole) {
        if (whole.optional("voided").isPresent()) {
            whole.demandOnly(Set.of("announcement", "commitment", "commitments", "format", "record", "reveals", "secret", "voided"));
            RecordPart voided = whole.field("voided").demandOnly(Set.of("at", "missing"));
            return new Voided(voided.field("at").instant(), voided.field("missing").each(one -> one.small(1, MOST_WITNESSES)));
        }
        return new Drawn(
                whole.field("seed").digest(),
                whole.field("panel").each(expert -> expert.text(RecordPart.PSEUDONYM)),
                whole.field("replacements").each(RecordReader::replaced));
    }

    private static Replaced replaced(RecordPart part) {
        part.demandOnly(Set.of("at", "joined", "left"));
        return new Replaced(
                part.field("left").text(RecordPart.PSEUDONYM),
                part.field("joined").text(RecordPart.PSEUDONYM),
                part.field("at").instant());
    }
}
