package home.engineers.votes.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Votes of invented people, the same for the same seed: honest ones with the rhythm of the day, loyal voters who come back,
 * candidates of unequal favour, networks of unequal size and common devices, none of which has to do with the choice; and
 * planted fraud of two kinds.
 */
public final class InventedVoters {
    private static final Instant FIRST_DAY = Instant.parse("2026-11-01T16:00:00Z");
    private static final int DAYS = 6;
    private static final int DAY_SECONDS = 86_400;
    private static final int CANDIDATES = 12;
    private static final int NETWORKS = 400;
    private static final List<String> DEVICES =
            List.of("WeChat, Android", "WeChat, iPhone", "Chrome, Windows", "WeChat, HarmonyOS", "Edge, Windows", "Safari, iPhone");
    private static final double[] DEVICE_SHARES = {0.38, 0.27, 0.12, 0.12, 0.07, 0.04};
    /** Shares of the hours of a day, of votes cast on phones: little at night, most at noon and in the evening. */
    private static final double[] HOURS = {
        1.2, .5, .3, .2, .2, .4, 1.1, 2.6, 4.4, 5.4, 5.6, 5.5, 7.6, 6.2, 5.0, 5.0, 5.1, 5.3, 5.8, 7.1, 8.4, 8.6, 6.1, 2.4
    };
    private final SplittableRandom random;
    private final List<CastRow> rows = new ArrayList<>();

    private InventedVoters(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** As many honest voters, each with one to five sittings. */
    public static List<CastRow> honest(long seed, int voters) {
        return new InventedVoters(seed).honest(voters).inOrder();
    }

    /** The same with so many votes for candidate 7 within ten minutes of an evening, from three networks and one device. */
    public static List<CastRow> withBurst(long seed, int voters, int planted) {
        InventedVoters all = new InventedVoters(seed).honest(voters);
        Instant start = FIRST_DAY.plusSeconds(3L * DAY_SECONDS + 20 * 3_600 + 420);
        for (int i = 0; i < planted; i++) {
            all.add(all.id(true), 7, start.plusSeconds(all.random.nextInt(600)), "10.9." + i % 3 + ".0/24", "Chrome, Linux");
        }
        return all.inOrder();
    }

    /** The same with so many votes for candidate 9 from one network, spread over all days like honest ones. */
    public static List<CastRow> withDrip(long seed, int voters, int planted) {
        InventedVoters all = new InventedVoters(seed).honest(voters);
        for (int i = 0; i < planted; i++) {
            all.add(all.id(true), 9, all.instant(all.random.nextInt(DAYS)), "10.8.0.0/24", all.device());
        }
        return all.inOrder();
    }

    /** Whether it was planted by one of these. */
    public static boolean planted(CastRow row) {
        return row.voter().getMostSignificantBits() == 0;
    }

    private InventedVoters honest(int voters) {
        for (int i = 0; i < voters; i++) {
            UUID voter = id(false);
            int favourite = candidate();
            String network = network();
            String device = device();
            int sittings = 1 + (int) (4.99 * random.nextDouble() * random.nextDouble());
            for (int day : random.ints(sittings, 0, DAYS).distinct().toArray()) {
                Instant at = instant(day);
                add(voter, favourite, at, network, device);
                if (random.nextDouble() < .3) {
                    int second = candidate();
                    if (second != favourite) {
                        add(voter, second, at.plusSeconds(1), network, device);
                    }
                }
            }
        }
        return this;
    }

    private void add(UUID voter, int candidate, Instant at, String network, String device) {
        rows.add(new CastRow(0, voter, candidate, at, network, device));
    }

    private UUID id(boolean planted) {
        return new UUID(planted ? 0 : random.nextLong() | 1, random.nextLong());
    }

    private Instant instant(int day) {
        return FIRST_DAY.plusSeconds((long) day * DAY_SECONDS + pick(HOURS) * 3_600L + random.nextInt(3_598));
    }

    private int candidate() {
        return 1 + (int) (CANDIDATES * Math.pow(random.nextDouble(), 1.6));
    }

    private String network() {
        int place = (int) (NETWORKS * Math.pow(random.nextDouble(), 3));
        return "10.1." + place / 256 + "." + place % 256;
    }

    private String device() {
        return DEVICES.get(pick(DEVICE_SHARES));
    }

    private int pick(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < shares.length; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }

    private List<CastRow> inOrder() {
        rows.sort(Comparator.comparing(CastRow::at).thenComparing(CastRow::voter).thenComparing(CastRow::candidate));
        List<CastRow> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(new CastRow(
                numbered.size() + 1L, row.voter(), row.candidate(), row.at(), row.network(), row.device())));
        return numbered;
    }
}
