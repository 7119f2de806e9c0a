package home.engineers.votes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Reason;
import home.engineers.votes.Candidate;
import home.engineers.votes.VoteId;
import home.engineers.votes.VoteKind;
import home.engineers.votes.VoteLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VotingRulesTests {
    private static final VoteLimits LIMITS = new VoteLimits(5, 3, 2, 1);
    private static final Map<Integer, String> NAMES = Map.of(1, "甲", 2, "乙", 3, "丙", 4, "丁");
    private static final VoteId VOTE = VoteId.of("0193a0c0-0000-7000-8000-000000000001");
    /** Upper 0.1 % point of chi-square with 49 degrees of freedom (7 × 7). */
    private static final double CHI_SQUARE_49 = 85.35;
    /** The same with 23 degrees of freedom (24 orders of four). */
    private static final double CHI_SQUARE_23 = 49.73;

    private static String refusal(OwnTally own, Integer... chosen) {
        return VotingRule.refusal(LIMITS, own, NAMES, List.of(chosen)).map(Reason::key).orElse("");
    }

    private static OwnTally tally(int[]... votes) {
        OwnTally own = new OwnTally();
        for (int[] one : votes) {
            own.add(one[0], one[1], one[2] == 1);
        }
        return own;
    }

    @Test
    void everyLimitHoldsOnBothItsSides() {
        assertThat(refusal(tally(), 1, 2, 3)).isEmpty();
        assertThat(refusal(tally(), 1, 2, 3, 4)).isEqualTo("votes.cast.aDay");
        assertThat(refusal(tally(new int[] {1, 2, 0}, new int[] {2, 2, 0}), 3)).isEmpty();
        assertThat(refusal(tally(new int[] {1, 2, 0}, new int[] {2, 2, 0}), 3, 4)).isEqualTo("votes.cast.inAll");
        assertThat(refusal(tally(new int[] {1, 1, 0}), 1)).isEmpty();
        assertThat(refusal(tally(new int[] {1, 2, 0}), 1)).isEqualTo("votes.cast.aCandidate");
        assertThat(refusal(tally(new int[] {1, 1, 1}), 1)).isEqualTo("votes.cast.aCandidateADay");
        assertThat(refusal(tally(new int[] {1, 1, 1}), 2)).isEmpty();
    }

    @Test
    void whatIsNoChoiceIsRefusedInItsOwnWords() {
        assertThat(refusal(tally())).isEqualTo("votes.cast.none");
        assertThat(refusal(tally(), 9)).isEqualTo("votes.cast.noCandidate");
        assertThat(refusal(tally(), 1, 1)).isEqualTo("votes.cast.twice");
    }

    @Test
    void saysHowManyAreLeftToday() {
        assertThat(VotingRule.leftToday(LIMITS, tally())).isEqualTo(3);
        assertThat(VotingRule.leftToday(LIMITS, tally(new int[] {1, 2, 0}, new int[] {2, 2, 0}))).isEqualTo(1);
        assertThat(VotingRule.leftToday(LIMITS, tally(new int[] {1, 1, 1}, new int[] {2, 1, 1}, new int[] {3, 1, 1}))).isZero();
    }

    @Test
    void limitsThatContradictEachOtherAreNotSound() {
        assertThat(LIMITS.sound()).isTrue();
        assertThat(new VoteLimits(3, 5, 2, 1).sound()).isFalse();
        assertThat(new VoteLimits(5, 3, 6, 1).sound()).isFalse();
        assertThat(new VoteLimits(5, 3, 2, 3).sound()).isFalse();
        assertThat(new VoteLimits(1, 1, 1, 0).sound()).isFalse();
    }

    private static List<Candidate> candidates(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> new Candidate(number, "候选人" + number, "", null, null, false)).toList();
    }

    @Test
    void aViewerSeesTheSameOrderEachTimeWhateverTheListsOrder() {
        List<Candidate> all = candidates(9);
        assertThat(CandidateOrder.of(VOTE, "a", all.reversed())).isEqualTo(CandidateOrder.of(VOTE, "a", all)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(CandidateOrder.of(VOTE, "b", all)).isNotEqualTo(CandidateOrder.of(VOTE, "a", all));
    }

    @Test
    void overViewersEveryCandidateStandsInEveryPlaceEquallyOften() {
        int viewers = 16_000;
        int[][] seen = new int[8][8];
        SplittableRandom random = new SplittableRandom(20_261_127);
        for (int i = 0; i < viewers; i++) {
            List<Candidate> order = CandidateOrder.of(VOTE, Long.toString(random.nextLong(), 36), candidates(8));
            for (int place = 0; place < 8; place++) {
                seen[order.get(place).number() - 1][place]++;
            }
        }
        double expected = viewers / 8.0;
        double chiSquare = 0;
        for (int[] candidate : seen) {
            for (int times : candidate) {
                chiSquare += (times - expected) * (times - expected) / expected;
            }
        }
        assertThat(chiSquare).isLessThan(CHI_SQUARE_49);
    }

    @Test
    void overViewersEveryOrderComesEquallyOften() {
        int viewers = 24_000;
        Map<List<Integer>, Integer> seen = new HashMap<>();
        SplittableRandom random = new SplittableRandom(20_261_128);
        for (int i = 0; i < viewers; i++) {
            seen.merge(CandidateOrder.of(VOTE, Long.toString(random.nextLong(), 36), candidates(4)).stream().map(Candidate::number).toList(), 1, Integer::sum);
        }
        double chiSquare = seen.values().stream().mapToDouble(times -> (times - 1_000) * (times - 1_000) / 1_000.0).sum();

        assertThat(seen).hasSize(24);
        assertThat(chiSquare).isLessThan(CHI_SQUARE_23);
    }

    @Test
    void oneOrderForAllWouldBeFound() {
        double expected = 16_000 / 8.0;
        assertThat(8 * ((16_000 - expected) * (16_000 - expected) + 7 * expected * expected) / expected).isGreaterThan(CHI_SQUARE_49);
    }

    @Test
    void ofANetworkAddressThePrefixAloneIsKept() {
        assertThat(NetworkPrefix.of("203.0.113.77")).isEqualTo("203.0.113.0/24");
        assertThat(NetworkPrefix.of("::ffff:203.0.113.77")).isEqualTo("203.0.113.0/24");
        assertThat(NetworkPrefix.of("2001:0DB8:0001:2:3:4:5:6")).isEqualTo("2001:db8:1::/48");
        assertThat(NetworkPrefix.of("2001:db8::5")).isEqualTo("2001:db8:0::/48");
        assertThat(NetworkPrefix.of("::1")).isEqualTo("0:0:0::/48");
        assertThat(NetworkPrefix.of("fe80::1%eth0")).isEqualTo("fe80:0:0::/48");
        assertThat(NetworkPrefix.of("not an address")).isEqualTo("other");
    }

    @Test
    void onlyAnAwardWithItsApprovalMayCallItselfOne() {
        assertThat(VoteAnnouncement.faults(VoteKind.AWARD, "渝表彰〔2026〕1号", "最美工程师评选")).isEmpty();
        assertThat(VoteAnnouncement.faults(VoteKind.AWARD, " ", "年度人物")).singleElement()
                .returns("votes.prepare.approval", Reason::key)
                .satisfies(why -> assertThat(why.citation().instrument()).isEqualTo("awards-by-societies"));
        assertThat(VoteAnnouncement.faults(VoteKind.RECOMMENDATION, "", "最美工程师推荐")).singleElement()
                .returns("votes.prepare.awardWords", Reason::key);
        assertThat(VoteAnnouncement.faults(VoteKind.RECOMMENDATION, "", "工程师风采推荐")).isEmpty();
        assertThat(VoteAnnouncement.faults(VoteKind.COMPETITION, "", "三创三小决赛人气投票")).isEmpty();
    }
}
