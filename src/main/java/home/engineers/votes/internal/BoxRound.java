package home.engineers.votes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVotes.Phase;
import home.engineers.votes.VoteBox.Ballot;
import home.engineers.votes.VoteId;
import home.engineers.votes.internal.BoxTable.Head;
import home.engineers.votes.internal.BoxTable.NewRow;
import home.engineers.votes.recount.BoxChain;
import home.engineers.votes.recount.BoxRow;
import home.engineers.votes.rules.NetworkPrefix;
import home.engineers.votes.rules.OwnTally;
import home.engineers.votes.rules.VotingRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds the ballots of one public vote to its box together: the box is held, limits are looked at once for all, and each is
 * answered as if they had come one after another.
 */
@Component
class BoxRound {
    private static final int DEVICE_LENGTH = 60;
    private final VoteTable votes;
    private final CandidateTable candidates;
    private final BoxTable box;
    private final VoteGuard guard;
    private final VoteVault vault;

    BoxRound(VoteTable votes, CandidateTable candidates, BoxTable box, VoteGuard guard, VoteVault vault) {
        this.votes = votes;
        this.candidates = candidates;
        this.box = box;
        this.guard = guard;
        this.vault = vault;
    }

    /** In the caller's transaction; nothing stands before that commits. @param ballots all of one public vote */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome<List<String>>> add(VoteId id, List<Ballot> ballots) {
        Optional<PublicVote> found = votes.find(id).filter(PublicVote::announced);
        if (found.isEmpty()) {
            return ballots.stream().map(one -> Outcome.<List<String>>refused(Reason.of("votes.cast.noVote"))).toList();
        }
        Head before = box.hold(id);
        PublicVote vote = votes.find(id).orElseThrow();
        Round round = new Round(vote, before, ballots);
        List<Optional<Reason>> wait = guard.casting(vote, ballots);
        List<Outcome<List<String>>> answers = new ArrayList<>();
        List<Ballot> refused = new ArrayList<>();
        for (int i = 0; i < ballots.size(); i++) {
            boolean waits = wait.get(i).isPresent();
            answers.add(waits ? Outcome.refused(wait.get(i).get()) : round.answer(ballots.get(i)));
            if (!waits && answers.get(i) instanceof Refused<List<String>>) {
                refused.add(ballots.get(i));
            }
        }
        guard.refused(vote, refused);
        if (!round.rows.isEmpty()) {
            box.add(id, round.rows, round.head);
        }
        return answers;
    }

    /** One filling of a box. */
    private final class Round {
        private final PublicVote vote;
        private final Map<Integer, String> names;
        private final Map<LocalDate, Map<UUID, OwnTally>> tallies;
        private final List<NewRow> rows = new ArrayList<>();
        private Head head;

        private Round(PublicVote vote, Head before, List<Ballot> ballots) {
            this.vote = vote;
            this.head = before;
            this.names = candidates.of(vote.id()).stream().filter(one -> !one.withdrawn()).collect(Collectors.toMap(Candidate::number, Candidate::name));
            this.tallies = ballots.stream().map(Round.this::day).distinct()
                    .collect(Collectors.toMap(day -> day, day -> box.tallies(vote.id(), voters(ballots), day)));
        }

        private Set<UUID> voters(List<Ballot> ballots) {
            Set<UUID> all = new LinkedHashSet<>();
            ballots.forEach(one -> {
                all.add(one.voter().id());
                all.addAll(one.voter().former());
            });
            return all;
        }

        private LocalDate day(Ballot ballot) {
            return ballot.trace().at().atZone(HouseClock.ZONE).toLocalDate();
        }

        private Outcome<List<String>> answer(Ballot ballot) {
            Phase phase = vote.phase(ballot.trace().at());
            if (phase != Phase.RUNNING) {
                return Outcome.refused(Reason.of(phase == Phase.COMING ? "votes.cast.notBegun" : "votes.cast.over"));
            }
            if (!vote.plan().ways().contains(ballot.voter().way())) {
                return Outcome.refused(Reason.of("votes.cast.way"));
            }
            OwnTally own = own(ballot);
            Optional<Reason> refusal = VotingRule.refusal(vote.plan().limits(), own, names, ballot.candidates());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            return Outcome.granted(ballot.candidates().stream().map(candidate -> put(ballot, candidate)).toList());
        }

        private OwnTally own(Ballot ballot) {
            Map<UUID, OwnTally> ofDay = tallies.get(day(ballot));
            OwnTally own = ofDay.computeIfAbsent(ballot.voter().id(), voter -> new OwnTally());
            if (ballot.voter().former().isEmpty()) {
                return own;
            }
            OwnTally together = new OwnTally();
            together.addAll(own);
            ballot.voter().former().stream().map(ofDay::get).filter(Objects::nonNull).forEach(together::addAll);
            return together;
        }

        private String put(Ballot ballot, int candidate) {
            String receipt = vault.receipt();
            BoxRow row = BoxRow.of(head.rows() + 1, ballot.trace().at(), candidate, ballot.voter().id(), receipt);
            head = new Head(row.number(), BoxChain.next(head.hash(), row));
            String device = ballot.trace().device();
            rows.add(new NewRow(
                    row, ballot.voter().id(), ballot.trace().at(), ballot.voter().way(), NetworkPrefix.of(ballot.trace().address()),
                    device.substring(0, Math.min(DEVICE_LENGTH, device.length())), head.hash()));
            tallies.forEach((day, voters) -> voters.computeIfAbsent(ballot.voter().id(), voter -> new OwnTally())
                    .add(candidate, 1, day.equals(day(ballot))));
            return receipt;
        }
    }
}
