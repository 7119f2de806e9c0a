package home.engineers.votes.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.votes.PublicVotes.Phase;
import home.engineers.votes.VoteBox;
import home.engineers.votes.VoteBox.Ballot;
import home.engineers.votes.VoteBox.Trace;
import home.engineers.votes.VoteBox.Voter;
import home.engineers.votes.VoteId;
import home.engineers.votes.Way;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a visitor shows by a one-time code that they are one person, and where voters vote. */
@Service
public class VoterDesk {
    /** How long a pass lets its voter vote without another code. */
    public static final Duration PASS = Duration.ofHours(1);

    private static final Duration CODE_VALID = Duration.ofMinutes(10);
    private static final Duration CODE_KEPT = Duration.ofDays(2);
    private static final int TRIES = 5;
    private static final String MOBILE = "1[3-9][0-9]{9}";
    private static final String MAIL = "[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,180}\\.[A-Za-z]{2,24}";
    private final VoteGate gate;
    private final VoteVault vault;
    private final VoteGuard guard;
    private final CodeTable codes;
    private final VoteBox box;
    private final Messages messages;
    private final IdSource ids;
    private final SecureRandom random;
    private final HouseClock clock;

    VoterDesk(
            VoteGate gate, VoteVault vault, VoteGuard guard, CodeTable codes, VoteBox box, Messages messages, IdSource ids,
            SecureRandom random, HouseClock clock) {
        this.gate = gate;
        this.vault = vault;
        this.guard = guard;
        this.codes = codes;
        this.box = box;
        this.messages = messages;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** The link by which letters with codes are forgotten when the vote ends. */
    static String link(VoteId vote) {
        return "/public-votes/" + vote + "/codes";
    }

    /**
     * Sends a code. @return the challenge to be answered with it
     *
     * @param from network address
     */
    @Transactional
    public Outcome<String> sendCode(VoteId id, String typed, String from, Language language) {
        PublicVote vote = gate.reads(Actor.VISITOR, id);
        String address = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        Optional<Way> way = address.matches(MOBILE) ? Optional.of(Way.MOBILE)
                : address.matches(MAIL) ? Optional.of(Way.MAIL) : Optional.empty();
        Optional<Reason> fault = notRunning(vote).or(() -> unfit(vote, way, address));
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        Voter voter = vault.byAddress(id, way.orElseThrow(), address);
        Optional<Reason> wait = guard.sending(id, voter.id(), from);
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        String challenge = ids.token();
        String code = "%06d".formatted(random.nextInt(1_000_000));
        Instant now = clock.instant();
        codes.forgetBefore(now.minus(CODE_KEPT));
        codes.insert(challenge, id, voter, vault.codeHash(id, challenge, code), now, now.plus(CODE_VALID));
        messages.sendCode(address, code, language, link(id));
        return Outcome.granted(challenge);
    }

    private Optional<Reason> unfit(PublicVote vote, Optional<Way> way, String address) {
        if (way.isEmpty()) {
            return Optional.of(Reason.at("address", "votes.code.address"));
        }
        if (!vote.plan().ways().contains(way.get())) {
            return Optional.of(Reason.at("address", way.get() == Way.MAIL ? "votes.code.noMail" : "votes.code.noMobile"));
        }
        return messages.reaches(address) ? Optional.empty() : Optional.of(Reason.at("address", "votes.code.noGateway"));
    }

    private Optional<Reason> notRunning(PublicVote vote) {
        return switch (vote.phase(clock.instant())) {
            case COMING -> Optional.of(Reason.of("votes.cast.notBegun"));
            case RUNNING -> Optional.empty();
            case ENDED, PUBLISHED -> Optional.of(Reason.of("votes.cast.over"));
        };
    }

    /** The pass for a right code. Refused where the code is wrong, late, used, or tried too often. */
    @Transactional
    public Outcome<String> redeem(VoteId id, String challenge, String typed, String from) {
        PublicVote vote = gate.reads(Actor.VISITOR, id);
        Optional<Reason> fault = notRunning(vote).or(() -> guard.trying(from));
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        Optional<CodeTable.Code> found = codes.hold(challenge, id);
        if (found.isEmpty() || found.get().expiresAt().isBefore(clock.instant())) {
            return Outcome.refused(Reason.at("code", "votes.code.expired"));
        }
        CodeTable.Code one = found.get();
        if (one.used()) {
            return Outcome.refused(Reason.at("code", "votes.code.used"));
        }
        if (one.tries() >= TRIES) {
            return Outcome.refused(Reason.at("code", "votes.code.spent"));
        }
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        boolean right = MessageDigest.isEqual(one.hash(), vault.codeHash(id, challenge, code));
        codes.tried(challenge, right, clock.instant());
        if (!right) {
            return Outcome.refused(Reason.at("code", "votes.code.wrong", TRIES - 1 - one.tries()));
        }
        guard.right(from);
        return Outcome.granted(vault.pass(id, new Voter(one.voter(), one.way(), one.former()), clock.instant().plus(PASS)));
    }

    /** Who votes: the person signed in where accounts may vote, else whoever the pass was made for. */
    public Optional<Voter> voter(Actor actor, VoteId id, String pass) {
        return actor.signedIn() && gate.reads(actor, id).plan().ways().contains(Way.ACCOUNT)
                ? vault.byPerson(id, Way.ACCOUNT, actor.requirePerson())
                : vault.passed(id, pass, clock.instant());
    }

    /**
     * Casts a vote for each of the candidates, or for none.
     *
     * @param from network address
     * @param device name of browser and device
     * @return the receipts
     */
    public Outcome<List<String>> cast(Actor actor, VoteId id, String pass, List<Integer> candidates, String from, String device) {
        Optional<Voter> voter = voter(actor, id, pass);
        if (voter.isEmpty()) {
            return Outcome.refused(notRunning(gate.reads(actor, id)).orElse(Reason.of("votes.cast.who")));
        }
        return box.cast(new Ballot(id, voter.get(), candidates, new Trace(clock.instant(), from, device)));
    }
}
