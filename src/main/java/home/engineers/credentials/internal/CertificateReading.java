package home.engineers.credentials.internal;

import home.engineers.credentials.Certificates;
import home.engineers.credentials.Credential;
import home.engineers.credentials.verification.Verified;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.time.HouseClock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The desks of holders and of everyone, for programs. */
@Service
class CertificateReading implements Certificates {
    private static final BundledWords ZH = new BundledWords(Language.ZH);
    private static final BundledWords EN = new BundledWords(Language.EN);

    private final OwnDesk own;
    private final PublicDesk everyone;
    private final HouseClock clock;

    CertificateReading(OwnDesk own, PublicDesk everyone, HouseClock clock) {
        this.own = own;
        this.everyone = everyone;
        this.clock = clock;
    }

    @Override
    public List<Held> own(Actor actor) {
        OwnDesk.Own found = own.own(actor);
        return Stream.concat(found.held().stream(), found.ofUnits().stream())
                .map(one -> new Held(one.credential(), one.template().names(), one.association())).toList();
    }

    @Override
    public Outcome<Credential> take(Actor actor, Credential.SourceKind kind, UUID source) {
        return own.take(actor, kind, source);
    }

    @Override
    @SeenByAll
    public Checked check(String code) {
        PublicDesk.Checked found = everyone.check(code);
        return new Checked(
                new Held(found.credential(), found.template().names(), found.association()), found.sentence(), found.issuer(),
                found.address(), clock.instant(), reasons(found.outcome()),
                found.changes().stream().map(one -> new Change(one.state(), one.reason(), one.at(), one.withNumber())).toList());
    }

    private static List<Why> reasons(Outcome<Verified> outcome) {
        return switch (outcome) {
            case Granted<Verified> ignored -> List.of();
            case Refused<Verified>(List<Reason> reasons) ->
                reasons.stream().map(one -> new Why(one.key(), new LocalizedText(ZH.of(one), EN.of(one)))).toList();
        };
    }
}
