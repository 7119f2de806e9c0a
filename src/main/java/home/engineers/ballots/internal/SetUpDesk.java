package home.engineers.ballots.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.ElectionPlan;
import home.engineers.ballots.Standing;
import home.engineers.ballots.Standing.State;
import home.engineers.ballots.belenios.Base58;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.Flaw;
import home.engineers.ballots.belenios.Group;
import home.engineers.ballots.belenios.Link;
import home.engineers.ballots.belenios.PublicCredentials;
import home.engineers.ballots.belenios.Question;
import home.engineers.ballots.belenios.TrusteePublicKey;
import home.engineers.ballots.belenios.Trustees;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the plan of an election to its open box: keys come from the trustees, credentials from the supervisor. */
@Service
public class SetUpDesk {
    static final Group GROUP = Group.BELENIOS_2048;
    private static final List<String> ANSWERS = List.of("同意 Yes", "反对 No", "弃权 Abstain");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;

    private final ElectionGate gate;
    private final ElectionTable elections;
    private final PartyTable parties;
    private final ChainTable chain;
    private final Organisations organisations;
    private final EvidenceLog evidence;
    private final ElectionNotices notices;
    private final IdSource ids;
    private final HouseClock clock;
    private final SecureRandom random;

    SetUpDesk(
            ElectionGate gate, ElectionTable elections, PartyTable parties, ChainTable chain, Organisations organisations,
            EvidenceLog evidence, ElectionNotices notices, IdSource ids, HouseClock clock, SecureRandom random) {
        this.gate = gate;
        this.elections = elections;
        this.parties = parties;
        this.chain = chain;
        this.organisations = organisations;
        this.evidence = evidence;
        this.notices = notices;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    @Transactional
    public Outcome<ElectionId> setUp(Actor actor, ElectionPlan plan) {
        gate.holds(actor, plan.association());
        return setUp(actor.requirePerson(), plan);
    }

    /** For whoever has been found to hold it. */
    Outcome<ElectionId> setUp(PersonId by, ElectionPlan plan) {
        List<Reason> faults = faults(plan);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        ElectionId id = new ElectionId(ids.next());
        elections.insert(id, Base58.identifier(random), plan, by, clock.instant());
        parties.insert(id, plan);
        evidence.append("election-set-up", id.value(), Map.of(
                "questions", plan.questions().size(), "trustees", plan.trustees().size(), "voters", plan.voters().size()));
        plan.trustees().forEach(trustee -> notices.say(trustee, "trustee", plan.name(), Standing.keysPage(id, plan.round())));
        notices.say(plan.supervisor(), "supervisor", plan.name(), "/elections/" + id + "/credentials");
        return Outcome.granted(id);
    }

    private static List<Reason> faults(ElectionPlan plan) {
        List<Reason> faults = new ArrayList<>();
        unless(plan.name().strip().length() >= 2 && plan.name().length() <= LONGEST_NAME, "name", faults);
        unless(plan.description().length() <= LONGEST_TEXT, "description", faults);
        unless(may(plan.questions()), "questions", faults);
        unless(plan.passPart() >= 1 && plan.passPart() <= plan.passOf() && plan.passOf() <= 100, "pass", faults);
        Set<PersonId> trustees = new HashSet<>(plan.trustees());
        unless(trustees.size() == plan.trustees().size() && trustees.size() >= ElectionPlan.FEWEST_TRUSTEES
                && trustees.size() <= ElectionPlan.MOST_TRUSTEES, "trustees", faults);
        unless(plan.threshold() == null || plan.threshold() >= ElectionPlan.FEWEST_TRUSTEES && plan.threshold() < trustees.size(),
                "threshold", faults);
        Set<PersonId> voters = new HashSet<>(plan.voters());
        unless(!voters.isEmpty() && voters.size() == plan.voters().size() && voters.size() <= ElectionPlan.MOST_VOTERS, "voters", faults);
        unless(plan.shareOf() >= voters.size() && plan.shareOf() <= ElectionPlan.MOST_VOTERS, "shareOf", faults);
        unless(!trustees.contains(plan.supervisor()) && !voters.contains(plan.supervisor()), "supervisor", faults);
        return faults;
    }

    private static boolean may(List<String> questions) {
        return !questions.isEmpty() && questions.size() <= ElectionPlan.MOST_QUESTIONS
                && questions.stream().allMatch(one -> !one.isBlank() && one.length() <= LONGEST_NAME);
    }

    /** @param standing held by this transaction */
    Outcome<ElectionId> ask(Standing standing, List<String> questions) {
        if (standing.state() != State.SETUP) {
            return Outcome.refused(Reason.of("ballots.refused.notSetUp"));
        }
        if (!may(questions)) {
            return Outcome.refused(Reason.at("questions", "ballots.plan.fault.questions"));
        }
        elections.ask(standing.id(), questions);
        return Outcome.granted(standing.id());
    }

    private static void unless(boolean holds, String field, List<Reason> faults) {
        if (!holds) {
            faults.add(Reason.at(field, "ballots.plan.fault." + field));
        }
    }

    /** A trustee brings the public key; a later one replaces it until the box opens. */
    @Transactional
    public Outcome<ElectionId> key(Actor actor, ElectionId id, String key) {
        Standing standing = elections.hold(id).orElseThrow(Absent::new);
        PartyTable.Trustee trustee = gate.trustee(actor, id);
        if (standing.state() != State.SETUP || standing.threshold() != null) {
            return Outcome.refused(Reason.of("ballots.refused.notSetUp"));
        }
        try {
            TrusteePublicKey read = TrusteePublicKey.read(GROUP, key.strip());
            if (parties.trustees(id).stream().anyMatch(one -> one.number() != trustee.number() && read.text().equals(one.publicKey()))) {
                return Outcome.refused(Reason.at("key", "ballots.refused.keyTaken"));
            }
            parties.key(id, trustee.number(), read.text());
            return Outcome.granted(id);
        } catch (Flaw flaw) {
            return Outcome.refused(Reason.at("key", flaw.reason().key(), flaw.reason().arguments().toArray()));
        }
    }

    /** The supervisor brings as many public credentials as there are voters. The secret ones never come here. */
    @Transactional
    public Outcome<ElectionId> credentials(Actor actor, ElectionId id, String credentials) {
        Standing standing = gate.ofSupervisor(actor, id);
        if (elections.hold(id).orElseThrow(Absent::new).state() != State.SETUP) {
            return Outcome.refused(Reason.of("ballots.refused.notSetUp"));
        }
        try {
            PublicCredentials read = PublicCredentials.read(GROUP, credentials.strip());
            int voters = parties.voters(standing.id()).size();
            if (read.size() != voters || !read.areOfWeightOne()) {
                return Outcome.refused(Reason.at("credentials", "ballots.refused.credentials", read.size(), voters));
            }
            elections.credentials(id, read.sorted().text());
            return Outcome.granted(id);
        } catch (Flaw flaw) {
            return Outcome.refused(Reason.at("credentials", flaw.reason().key(), flaw.reason().arguments().toArray()));
        }
    }

    @Transactional
    public Outcome<ElectionId> open(Actor actor, ElectionId id) {
        return open(gate.holds(actor, id));
    }

    /** @param standing held by this transaction */
    Outcome<ElectionId> open(Standing standing) {
        ElectionId id = standing.id();
        if (standing.state() != State.SETUP) {
            return Outcome.refused(Reason.of("ballots.refused.notSetUp"));
        }
        List<PartyTable.Trustee> trustees = parties.trustees(id);
        String credentials = elections.credentials(id).orElse("");
        List<Reason> lacking = new ArrayList<>();
        if (trustees.stream().anyMatch(one -> one.publicKey() == null)) {
            lacking.add(Reason.of("ballots.refused.keysLacking"));
        }
        if (credentials.isEmpty()) {
            lacking.add(Reason.of("ballots.refused.credentialsLacking"));
        }
        if (!lacking.isEmpty()) {
            return Outcome.refused(lacking);
        }
        chain.append(id, setup(standing, trustees, credentials));
        elections.open(id, clock.instant());
        evidence.append("election-opened", id.value(), Map.of("event", chain.last(id).event().hash()));
        String page = standing.round() == null ? "/elections/" + id + "/vote" : "/elections/rounds/" + standing.round();
        parties.voters(id).forEach(voter -> notices.say(voter, "voter", standing.name(), page));
        return Outcome.granted(id);
    }

    private Link setup(Standing standing, List<PartyTable.Trustee> trustees, String credentials) {
        try {
            List<TrusteePublicKey> keys = new ArrayList<>();
            for (PartyTable.Trustee trustee : trustees) {
                keys.add(TrusteePublicKey.read(GROUP, String.valueOf(trustee.publicKey())));
            }
            Trustees all = ThresholdDesk.trustees(standing, trustees, keys);
            String association = organisations.find(standing.association()).map(Organisation::name).orElse("");
            Election election = Election.of(
                    new Election.Draft(
                            standing.uuid(), standing.name(), standing.description(),
                            standing.questions().stream().map(one -> Question.choice(one, ANSWERS)).toList(), association, association),
                    GROUP, all);
            return Link.setup(election, all, PublicCredentials.read(GROUP, credentials));
        } catch (Flaw kept) {
            throw new IllegalStateException("what was checked before does not hold any more", kept);
        }
    }
}
