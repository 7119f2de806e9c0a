package home.engineers.votes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.votes.Act;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVotes.Phase;
import home.engineers.votes.VoteBox.Voter;
import home.engineers.votes.VoteCount;
import home.engineers.votes.VoteId;
import home.engineers.votes.internal.AnnulmentTable.Annulment;
import home.engineers.votes.internal.BoxTable.OwnRow;
import home.engineers.votes.rules.CandidateOrder;
import home.engineers.votes.rules.ForensicReport;
import home.engineers.votes.rules.OwnTally;
import home.engineers.votes.rules.VotingRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows public votes: to everyone what was announced, to their association also what was not; counts after the end alone. */
@Service
public class VoteDesk {
    private static final int MOST = 100;
    private final VoteTable votes;
    private final CandidateTable candidates;
    private final BoxTable box;
    private final VoteReports reports;
    private final AnnulmentTable annulments;
    private final VoteResults results;
    private final VoterDesk voters;
    private final VoteGate gate;
    private final TraceKeeping keeping;
    private final Organisations organisations;
    private final People people;
    private final HouseClock clock;

    VoteDesk(
            VoteTable votes, CandidateTable candidates, BoxTable box, VoteReports reports, AnnulmentTable annulments,
            VoteResults results, VoterDesk voters, VoteGate gate, TraceKeeping keeping, Organisations organisations, People people,
            HouseClock clock) {
        this.votes = votes;
        this.candidates = candidates;
        this.box = box;
        this.reports = reports;
        this.annulments = annulments;
        this.results = results;
        this.voters = voters;
        this.gate = gate;
        this.keeping = keeping;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** A line of the list. */
    public record Line(PublicVote vote, Phase phase, Organisation association) {}

    /** @param own of the actor's associations, not announced yet */
    public record Roll(List<Line> announced, List<PublicVote> own, boolean mayHold) {}

    public Roll roll(Actor actor) {
        List<PublicVote> announced = votes.announced(MOST);
        Map<OrganisationId, Organisation> associations =
                organisations.all(announced.stream().map(PublicVote::association).collect(Collectors.toSet()));
        List<OrganisationId> held = gate.associations(actor).stream().map(Organisation::id).toList();
        return new Roll(
                announced.stream().map(one -> new Line(one, one.phase(clock.instant()), associations.get(one.association()))).toList(),
                held.isEmpty() ? List.of() : votes.inPreparation(held, MOST), !held.isEmpty());
    }

    /** The associations for which the actor may hold public votes, for the form. */
    public List<Organisation> associations(Actor actor) {
        return gate.associations(actor);
    }

    /**
     * The page on which people vote.
     *
     * @param ordered candidates as this viewer sees them
     * @param who the viewer votes as, or null where that is still to be shown
     * @param own what the viewer has cast, the latest first
     * @param leftToday how many votes the viewer has left today
     * @param counts the published result, the best first; empty before
     * @param annulments that were confirmed, once published
     */
    public record Sheet(
            PublicVote vote, Phase phase, Organisation association, List<Candidate> ordered, @Nullable Voter who, List<OwnRow> own,
            int leftToday, List<VoteCount> counts, List<Annulment> annulments, boolean mayHold) {
        public String name(int candidate) {
            return ordered.stream().filter(one -> one.number() == candidate).map(Candidate::name).findFirst().orElse("");
        }
    }

    /** @param viewer by which the order of candidates stays the same @param pass of the viewer, or empty */
    public Sheet sheet(Actor actor, VoteId id, String viewer, String pass) {
        PublicVote vote = gate.reads(actor, id);
        return gate.shown(vote, () -> sheet(actor, vote, viewer, pass));
    }

    private Sheet sheet(Actor actor, PublicVote vote, String viewer, String pass) {
        VoteId id = vote.id();
        Phase phase = vote.announced() ? vote.phase(clock.instant()) : Phase.COMING;
        Optional<Voter> who = phase == Phase.RUNNING ? voters.voter(actor, id, pass) : Optional.empty();
        List<OwnRow> own = who.map(voter -> box.own(id, all(voter))).orElse(List.of());
        Optional<ClosedVote> published = VoteGate.published(vote);
        return new Sheet(
                vote, phase, organisations.find(vote.association()).orElseThrow(),
                CandidateOrder.of(id, actor.person() == null ? viewer : actor.person().toString(), candidates.of(id)), who.orElse(null), own,
                VotingRule.leftToday(vote.plan().limits(), tally(own)), published.map(results::counts).orElse(List.of()),
                published.map(one -> annulments.of(one).stream().filter(VoteDesk::confirmed).toList()).orElse(List.of()),
                gate.may(actor, Act.REPORT_READ, vote));
    }

    private static boolean confirmed(Annulment one) {
        return one.state() == AnnulmentTable.State.CONFIRMED;
    }

    private static List<UUID> all(Voter voter) {
        return Stream.concat(Stream.of(voter.id()), voter.former().stream()).toList();
    }

    private OwnTally tally(List<OwnRow> own) {
        OwnTally tally = new OwnTally();
        own.forEach(one -> tally.add(one.candidate(), 1, one.at().atZone(HouseClock.ZONE).toLocalDate().equals(clock.today())));
        return tally;
    }

    /**
     * The page of those who hold it.
     *
     * @param candidates as they were entered
     * @param after what is known after the end, or null before
     * @param names of those who handled it
     */
    public record Held(
            PublicVote vote, Phase phase, Organisation association, List<Candidate> candidates, @Nullable After after,
            Map<PersonId, String> names, boolean mayHold, boolean mayAnnul, boolean own) {
        public String name(int candidate) {
            return candidates.stream().filter(one -> one.number() == candidate).map(Candidate::name).findFirst().orElse("");
        }

        public String name(@Nullable PersonId person) {
            return person == null ? "" : names.getOrDefault(person, "");
        }
    }

    /**
     * What the end has brought to light.
     *
     * @param counts once they are published, empty before
     * @param annulments as this reader may know of them
     * @param rows votes in the box, once the counts are published
     * @param head the last running hash
     * @param forgetOn until when the traces are kept, and the report with them
     */
    public record After(
            List<VoteCount> counts, ForensicReport report, List<Annulment> annulments, long rows, String head, Instant forgetOn) {}

    public Held held(Actor actor, VoteId id) {
        PublicVote vote = gate.demand(actor, Act.REPORT_READ, id);
        After after = ClosedVote.of(vote).map(this::after).orElse(null);
        List<PersonId> persons = new ArrayList<>(Stream.of(vote.preparedBy(), vote.approvedBy(), vote.publishedBy())
                .filter(Objects::nonNull).toList());
        if (after != null) {
            after.annulments().forEach(one -> {
                persons.add(one.proposedBy());
                Optional.ofNullable(one.decidedBy()).ifPresent(persons::add);
            });
        }
        return new Held(
                vote, vote.announced() ? vote.phase(clock.instant()) : Phase.COMING,
                organisations.find(vote.association()).orElseThrow(), gate.shown(vote, () -> candidates.of(id)), after,
                people.cards(persons).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().name())),
                gate.may(actor, Act.VOTE_HOLD, vote), gate.may(actor, Act.VOTE_ANNUL, vote),
                vote.preparedBy().equals(actor.requirePerson()));
    }

    private After after(ClosedVote closed) {
        PublicVote vote = closed.vote();
        BoxTable.Head head = VoteGate.published(vote).map(box::head).orElse(new BoxTable.Head(0, ""));
        return new After(
                VoteGate.published(vote).map(one -> gate.shown(vote, () -> results.counts(one))).orElse(List.of()), reports.of(closed),
                annulments.of(closed), head.rows(), head.hash(), keeping.until(vote.closedAt()));
    }

    /** The plan of a draft, for its form. */
    public PublicVote draft(Actor actor, VoteId id) {
        return gate.demand(actor, Act.VOTE_HOLD, id);
    }

    /** Candidates by number, as they were entered. */
    public Map<Integer, Candidate> candidates(VoteId id) {
        return candidates.of(id).stream().collect(Collectors.toMap(Candidate::number, Function.identity()));
    }
}
