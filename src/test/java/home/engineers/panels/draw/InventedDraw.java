package home.engineers.panels.draw;

import home.engineers.panels.draw.DrawRecord.Committed;
import home.engineers.panels.draw.DrawRecord.Drawn;
import home.engineers.panels.draw.DrawRecord.Revealed;
import home.engineers.panels.draw.DrawRecord.Voided;
import home.engineers.panels.draw.solving.Lotteries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A small draw of invented experts by two witnesses, always the same. */
public final class InventedDraw {
    public static final String DRAW = "0193a0c0-0000-7000-8000-000000000001";
    public static final String SECRET = "5e".repeat(DrawHash.BYTES);
    public static final List<String> VALUES =
            List.of("a7".repeat(DrawHash.BYTES), "31415265354463316251426354126354361524361263544215");
    public static final byte[] KEY = HexFormat.of().parseHex("0b".repeat(DrawHash.BYTES));
    private static final Instant AT = Instant.parse("2026-11-27T01:00:00Z");
    private static final long HOUR = 3600;

    private InventedDraw() {}

    /** Five of fourteen; specialties, employers and levels, of which each expert has one. */
    public static Lottery lottery() {
        String large = DrawHash.pseudonym(KEY, "employer", "虚构设计院");
        List<Quota> quotas = List.of(
                new Quota("specialty", "桥梁", 1, 2), new Quota("specialty", "隧道", 1, 3), new Quota("employer", large, 0, 1),
                new Quota("level", "正高级", 2, 5));
        List<Candidate> pool = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            pool.add(new Candidate(DrawHash.pseudonym(KEY, "expert", "虚构专家" + i), Map.of(
                    "specialty", Set.of(i % 3 == 0 ? "桥梁" : i % 3 == 1 ? "隧道" : "岩土"),
                    "employer", Set.of(i % 4 == 0 ? large : "另一单位"),
                    "level", Set.of(i < 6 ? "正高级" : "副高级"))));
        }
        return ((LotteryResult.Made) Lotteries.of(5, quotas, pool, () -> 0, part -> {})).lottery();
    }

    public static Announcement announcement(Lottery lottery) {
        List<String> exclusions = IntStream.range(0, 2)
                .mapToObj(i -> DrawHash.exclusion(
                        DRAW, "0" + i + "c4".repeat(DrawHash.BYTES - 1), DrawHash.pseudonym(KEY, "expert", "虚构回避专家" + i)))
                .sorted()
                .toList();
        return new Announcement(
                DRAW, "2026年虚构职称评审委员会", lottery, exclusions, DrawHash.serverCommitment(DRAW, SECRET),
                List.of("虚构纪检监察组", "虚构区协会"), AT, AT.plusSeconds(24 * HOUR), AT.plusSeconds(48 * HOUR), null);
    }

    public static DrawRecord drawn(Lottery lottery) {
        Announcement announcement = announcement(lottery);
        return DrawRecord.drawn(announcement, commitments(announcement), SECRET, reveals(2));
    }

    public static DrawRecord drawn() {
        return drawn(lottery());
    }

    /** With two replacements, the second of whom came first. */
    public static DrawRecord replaced() {
        DrawRecord once = drawn().replacing(drawn().sitting().get(1), AT.plusSeconds(50 * HOUR)).orElseThrow();
        return once.replacing(once.sitting().get(1), AT.plusSeconds(51 * HOUR)).orElseThrow();
    }

    /** The second witness did not reveal. */
    public static DrawRecord voided() {
        Announcement announcement = announcement(lottery());
        return new DrawRecord(
                announcement, commitments(announcement), SECRET, reveals(1),
                new Voided(AT.plusSeconds(48 * HOUR + 1), List.of(2)));
    }

    /** The same seed and announcement with another panel. */
    public static DrawRecord withPanel(DrawRecord record, List<String> panel) {
        Drawn drawn = (Drawn) record.ending();
        return new DrawRecord(
                record.announcement(), record.commitments(), record.secret(), record.reveals(),
                new Drawn(drawn.seed(), panel, drawn.replacements()));
    }

    private static List<Committed> commitments(Announcement announcement) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(i -> new Committed(
                        i, DrawHash.witnessCommitment(announcement.hash(), i, VALUES.get(i - 1)), AT.plusSeconds(i * HOUR)))
                .toList();
    }

    private static List<Revealed> reveals(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> new Revealed(i, VALUES.get(i - 1), AT.plusSeconds((24 + i) * HOUR)))
                .toList();
    }
}
