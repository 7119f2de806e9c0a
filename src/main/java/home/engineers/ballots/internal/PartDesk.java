package home.engineers.ballots.internal;

import home.engineers.ballots.Act;
import home.engineers.ballots.ElectionId;
import home.engineers.ballots.QuestionWords;
import home.engineers.ballots.Standing;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.Event;
import home.engineers.ballots.belenios.Link;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What each party of an election sees of it. */
@Service
public class PartDesk {
    private final ElectionGate gate;
    private final ElectionTable elections;
    private final PartyTable parties;
    private final ChainTable chain;
    private final Organisations organisations;
    private final Authority authority;
    private final People people;
    private final ThresholdDesk threshold;
    private final ObjectProvider<QuestionWords> meanings;

    PartDesk(
            ElectionGate gate, ElectionTable elections, PartyTable parties, ChainTable chain, Organisations organisations,
            Authority authority, People people, ThresholdDesk threshold, ObjectProvider<QuestionWords> meanings) {
        this.threshold = threshold;
        this.meanings = meanings;
        this.gate = gate;
        this.elections = elections;
        this.parties = parties;
        this.chain = chain;
        this.organisations = organisations;
        this.authority = authority;
        this.people = people;
    }

    /**
     * @param document the election as it is encrypted for, null before the box opens
     * @param words what the questions mean to the voter; empty where they say it themselves
     */
    public record VoterSheet(Standing standing, boolean voted, @Nullable String document, List<String> words) {
        /** A question with what it means. */
        public String question(int at) {
            String text = standing.questions().get(at);
            return at < words.size() ? text + " · " + words.get(at) : text;
        }
    }

    /**
     * @param publicKey the trustee's, null before it is brought
     * @param tally what is to be decrypted, null before the box is closed
     * @param setup where the setup of a threshold stands; null where all trustees are needed
     */
    public record TrusteeSheet(
            Standing standing, int number, int trustees, @Nullable String publicKey, boolean decrypted, @Nullable String document,
            @Nullable String tally, @Nullable String element, ThresholdDesk.@Nullable Setup setup) {}

    /** @param voters names in the order of the page; the credentials go to them and nowhere else */
    public record SupervisorSheet(Standing standing, List<String> voters, boolean brought) {}

    /** One trustee on the office's page. */
    public record Keeper(int number, String name, boolean key, boolean decrypted) {}

    public record OfficeSheet(
            Standing standing, String supervisor, List<Keeper> trustees, int voters, int voted, boolean credentials, boolean mayHold,
            boolean mayUnseal) {}

    public VoterSheet voter(Actor actor, ElectionId id) {
        Standing standing = gate.ofVoter(actor, id);
        return sheet(actor.requirePerson(), standing);
    }

    private VoterSheet sheet(PersonId voter, Standing standing) {
        ElectionId id = standing.id();
        List<String> words = meanings.stream().flatMap(each -> each.of(id).stream()).findFirst().orElse(List.of());
        return new VoterSheet(standing, parties.hasVoted(id, voter).orElse(false), document(id), words);
    }

    /** All elections of a round in which the actor votes. @throws Absent where there is none */
    public List<VoterSheet> round(Actor actor, UUID round) {
        PersonId voter = gate.person(actor);
        List<VoterSheet> sheets = elections.ofRound(round, voter).stream().map(one -> sheet(voter, one)).toList();
        if (sheets.isEmpty()) {
            throw new Absent();
        }
        return sheets;
    }

    private @Nullable String document(ElectionId id) {
        return chain.first(id).map(link -> link.data().getFirst()).orElse(null);
    }

    public TrusteeSheet trustee(Actor actor, ElectionId id) {
        PartyTable.Trustee trustee = gate.trustee(actor, id);
        Standing standing = elections.find(id).orElseThrow();
        @Nullable String tally =
                chain.ofType(id, Event.Type.ENCRYPTED_TALLY).map(Link::data).map(List::getFirst).orElse(null);
        return new TrusteeSheet(
                standing, trustee.number(), parties.trustees(id).size(), trustee.publicKey(), trustee.decryption() != null,
                document(id), tally, tally == null ? null : element(id, trustee.number()),
                standing.threshold() == null ? null : threshold.setup(standing, trustee.person()));
    }

    private String element(ElectionId id, int number) {
        Election election = gate.election(id);
        return gate.trustees(id, election).keys().get(number - 1).element().toString();
    }

    public SupervisorSheet supervisor(Actor actor, ElectionId id) {
        Standing standing = gate.ofSupervisor(actor, id);
        Map<PersonId, People.Card> cards = people.cards(parties.voters(id));
        List<String> voters = parties.voters(id).stream().map(one -> name(cards, one)).sorted().toList();
        return new SupervisorSheet(standing, voters, elections.credentials(id).isPresent());
    }

    private static String name(Map<PersonId, People.Card> cards, PersonId person) {
        People.Card card = cards.get(person);
        return card == null ? "—" : card.name();
    }

    public OfficeSheet office(Actor actor, ElectionId id) {
        Standing standing = gate.reads(actor, id);
        List<PartyTable.Trustee> trustees = parties.trustees(id);
        List<PersonId> named = Stream.concat(trustees.stream().map(PartyTable.Trustee::person), Stream.of(standing.supervisor())).toList();
        Map<PersonId, People.Card> cards = people.cards(named);
        return new OfficeSheet(
                standing, name(cards, standing.supervisor()),
                trustees.stream()
                        .map(one -> new Keeper(one.number(), name(cards, one.person()), one.publicKey() != null, one.decryption() != null))
                        .toList(),
                parties.voters(id).size(), parties.voted(id).size(), elections.credentials(id).isPresent(),
                standing.round() == null && gate.mayHold(actor, standing.association()),
                authority.may(actor, Act.SEALED_READ, Subject.of(standing.association())));
    }

    /** Elections of the associations whose elections the actor may list, the newest first. */
    public List<Standing> listed(Actor actor) {
        Reach reach = authority.reach(actor, Act.ELECTION_LIST);
        return elections.of(reach.organisations(), reach.everywhere());
    }

    /** Associations for which the actor may hold elections. */
    public List<Organisation> associations(Actor actor) {
        return Stream.of(Organisation.Kind.MUNICIPAL_ASSOCIATION, Organisation.Kind.DISTRICT_ASSOCIATION)
                .flatMap(kind -> organisations.ofKind(kind).stream())
                .filter(one -> gate.mayHold(actor, one.id()))
                .toList();
    }

    /** One election in which the person has a part, and which pages follow from it. */
    public record Own(Standing standing, boolean voter, boolean trustee, boolean supervisor) {}

    public List<Own> own(Actor actor) {
        PersonId person = actor.requirePerson();
        return elections.of(person).stream()
                .map(one -> new Own(
                        one, parties.hasVoted(one.id(), person).isPresent(), parties.trustee(one.id(), person).isPresent(),
                        one.supervisor().equals(person)))
                .toList();
    }

    /** Boxes that are or were open, the newest first. */
    @SeenByAll
    public List<Standing> boxes() {
        return elections.of(List.of(), true).stream().filter(one -> Objects.nonNull(one.openedAt())).toList();
    }
}
