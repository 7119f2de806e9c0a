package home.engineers.ballots.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.Standing;
import home.engineers.ballots.Standing.State;
import home.engineers.ballots.belenios.Certificate;
import home.engineers.ballots.belenios.Flaw;
import home.engineers.ballots.belenios.Polynomial;
import home.engineers.ballots.belenios.SignedMessage;
import home.engineers.ballots.belenios.ThresholdParameters;
import home.engineers.ballots.belenios.TrusteePublicKey;
import home.engineers.ballots.belenios.Trustees;
import home.engineers.ballots.internal.PartyTable.Trustee;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The setup of trustees of whom a threshold decrypts, in the three rounds of the specification (section 3.1.1, Pedersen):
 * certificates, polynomials, keys. The server carries what they send each other, can read none of it, and checks what can be
 * checked without a secret; the trustees check the rest.
 */
@Service
public class ThresholdDesk {
    private final ElectionGate gate;
    private final ElectionTable elections;
    private final PartyTable parties;

    ThresholdDesk(ElectionGate gate, ElectionTable elections, PartyTable parties) {
        this.gate = gate;
        this.elections = elections;
        this.parties = parties;
    }

    /** What a trustee has to do next. */
    public enum Step {
        CERTIFICATE,
        POLYNOMIAL,
        KEY,
        /** The others are awaited. */
        WAIT,
        DONE
    }

    /**
     * Where the setup stands for one trustee.
     *
     * @param certificates of all trustees in their order, once all are there
     * @param delivery what the others sent this trustee, once all have; empty before
     * @param sealedKey the trustee's private key, which only the trustee can open; empty before it is made
     */
    public record Setup(Step step, int threshold, List<String> certificates, String delivery, String sealedKey) {
        public Setup {
            certificates = List.copyOf(certificates);
        }
    }

    Setup setup(Standing standing, PersonId person) {
        List<Trustee> all = parties.trustees(standing.id());
        Trustee own = all.stream().filter(one -> one.person().equals(person)).findFirst().orElseThrow(Absent::new);
        boolean certified = all.stream().allMatch(one -> one.certificate() != null);
        boolean drawn = all.stream().allMatch(one -> one.polynomial() != null);
        return new Setup(
                step(own, certified, drawn), Objects.requireNonNull(standing.threshold()),
                certified ? all.stream().map(one -> Objects.requireNonNull(one.certificate())).toList() : List.of(),
                drawn ? delivery(own.number(), all).text() : "", own.sealedKey() == null ? "" : own.sealedKey());
    }

    private static Step step(Trustee own, boolean certified, boolean drawn) {
        if (own.publicKey() != null) {
            return Step.DONE;
        }
        if (own.certificate() == null) {
            return Step.CERTIFICATE;
        }
        if (certified && own.polynomial() == null) {
            return Step.POLYNOMIAL;
        }
        return drawn ? Step.KEY : Step.WAIT;
    }

    private static Polynomial.Delivery delivery(int number, List<Trustee> all) {
        return Polynomial.Delivery.to(number, all.stream().map(ThresholdDesk::polynomial).toList());
    }

    /** Takes what the trustee has to bring next. */
    @Transactional
    public Outcome<ElectionId> bring(Actor actor, ElectionId id, String text) {
        Standing standing = elections.hold(id).orElseThrow(Absent::new);
        Trustee own = gate.trustee(actor, id);
        if (standing.state() != State.SETUP || standing.threshold() == null) {
            return Outcome.refused(Reason.of("ballots.refused.notSetUp"));
        }
        try {
            switch (setup(standing, own.person()).step()) {
                case CERTIFICATE -> {
                    return certificate(own, id, text.strip());
                }
                case POLYNOMIAL -> polynomial(standing, own, text.strip());
                case KEY -> key(standing, own, text.strip());
                case WAIT, DONE -> {
                    return Outcome.refused(Reason.of("ballots.refused.othersFirst"));
                }
            }
            return Outcome.granted(id);
        } catch (Flaw flaw) {
            return Outcome.refused(Reason.of(flaw.reason().key(), flaw.reason().arguments().toArray()));
        }
    }

    private Outcome<ElectionId> certificate(Trustee own, ElectionId id, String text) throws Flaw {
        Certificate read = Certificate.read(SetUpDesk.GROUP, text);
        boolean taken = parties.trustees(id).stream()
                .anyMatch(one -> one.certificate() != null && certificate(one).verification().equals(read.verification()));
        if (taken) {
            return Outcome.refused(Reason.of("ballots.refused.keyTaken"));
        }
        parties.certificate(id, own.number(), read.text());
        return Outcome.granted(id);
    }

    private void polynomial(Standing standing, Trustee own, String text) throws Flaw {
        Polynomial read = Polynomial.read(SetUpDesk.GROUP, text);
        read.check(SetUpDesk.GROUP, Objects.requireNonNull(standing.threshold()), parties.trustees(standing.id()).size(), certificate(own));
        parties.polynomial(standing.id(), own.number(), read.text());
    }

    private void key(Standing standing, Trustee own, String text) throws Flaw {
        Polynomial.KeyShare read = Polynomial.KeyShare.read(SetUpDesk.GROUP, text);
        List<Trustee> all = parties.trustees(standing.id());
        read.check(
                SetUpDesk.GROUP, Objects.requireNonNull(standing.threshold()), own.number(),
                all.stream().map(ThresholdDesk::certificate).toList(), coefficients(all));
        parties.thresholdKey(standing.id(), own.number(), read.publicKey().text(), read.sealedKey());
    }

    private static List<SignedMessage> coefficients(List<Trustee> all) {
        return all.stream().map(one -> polynomial(one).coefficients()).toList();
    }

    /** The trustees as they are published. @param keys of all, in their order */
    static Trustees trustees(Standing standing, List<Trustee> all, List<TrusteePublicKey> keys) {
        return standing.threshold() == null
                ? Trustees.allOf(keys)
                : Trustees.threshold(new ThresholdParameters(
                        standing.threshold(), all.stream().map(ThresholdDesk::certificate).toList(), coefficients(all), keys));
    }

    private static Certificate certificate(Trustee one) {
        try {
            return Certificate.read(SetUpDesk.GROUP, Objects.requireNonNull(one.certificate()));
        } catch (Flaw kept) {
            throw new IllegalStateException("a certificate is not as it was kept", kept);
        }
    }

    private static Polynomial polynomial(Trustee one) {
        try {
            return Polynomial.read(SetUpDesk.GROUP, Objects.requireNonNull(one.polynomial()));
        } catch (Flaw kept) {
            throw new IllegalStateException("a polynomial is not as it was kept", kept);
        }
    }
}
