package home.engineers.organisations.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipCard;
import home.engineers.organisations.MembershipCard.Line;
import home.engineers.organisations.rules.CardRules;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Issues cards to memberships that are held, within the caller's transaction. */
@Component
class CardIssue {
    private final CardTable cards;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    CardIssue(CardTable cards, EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.cards = cards;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** The present card with what it shows changed, or a new one. */
    Outcome<MembershipCard> keep(Membership held, Set<Line> shown) {
        Optional<MembershipCard> live = cards.live(held.id());
        if (live.isPresent()) {
            cards.show(live.get().id(), shown);
            return Outcome.granted(cards.live(held.id()).orElseThrow());
        }
        return current(held).map(now -> issue(now, shown));
    }

    MembershipCard issue(Membership held, Set<Line> shown) {
        MembershipCard card = new MembershipCard(ids.next(), held.id(), ids.token(), shown, clock.instant(), null, null);
        cards.add(card);
        evidence.append("membership-card-issued", held.id().value(), Map.of());
        return card;
    }

    /** Refused to whoever is no member today. */
    Outcome<Membership> current(Membership m) {
        return CardRules.current(m, clock.today())
                ? Outcome.granted(m)
                : Outcome.refused(Reason.of("organisations.card.notCurrent"));
    }
}
