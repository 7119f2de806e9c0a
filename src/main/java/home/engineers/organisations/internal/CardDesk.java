package home.engineers.organisations.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Act;
import home.engineers.organisations.CardStanding;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipCard;
import home.engineers.organisations.MembershipCard.Ending;
import home.engineers.organisations.MembershipCard.Line;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.rules.CardRules;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member does with the own card: issuing, choosing what it shows, replacing, withdrawing. */
@Service
public class CardDesk {
    private final CardTable cards;
    private final CardCode codes;
    private final MembershipTable memberships;
    private final MembershipSubjects subjects;
    private final OrganisationTable organisations;
    private final MemberNames names;
    private final EvidenceLog evidence;
    private final Authority authority;
    private final CardIssue issue;
    private final HouseClock clock;

    CardDesk(
            CardTable cards,
            CardCode codes,
            MembershipTable memberships,
            MembershipSubjects subjects,
            OrganisationTable organisations,
            MemberNames names,
            EvidenceLog evidence,
            Authority authority,
            CardIssue issue,
            HouseClock clock) {
        this.cards = cards;
        this.codes = codes;
        this.memberships = memberships;
        this.subjects = subjects;
        this.organisations = organisations;
        this.names = names;
        this.evidence = evidence;
        this.authority = authority;
        this.issue = issue;
        this.clock = clock;
    }

    /**
     * The card page of one membership.
     *
     * @param card the card that has not ended, or null
     * @param code of that card, or empty
     * @param standing what the card says now, or null where there is none
     * @param current whether a card may be issued
     */
    public record Sheet(
            Membership membership,
            String member,
            Organisation association,
            @Nullable MembershipCard card,
            String code,
            @Nullable CardStanding standing,
            boolean current) {}

    @Transactional(readOnly = true)
    public Sheet sheet(Actor actor, MembershipId id) {
        Membership m = demanded(actor, memberships.find(id));
        Optional<MembershipCard> card = cards.live(id);
        return new Sheet(
                m, names.of(m), organisations.find(m.association()).orElseThrow(),
                card.orElse(null),
                card.map(one -> codes.of(one.serial())).orElse(""),
                card.map(one -> CardRules.standing(one, m, clock.today())).orElse(null),
                CardRules.current(m, clock.today()));
    }

    /** Issues a card, or changes what the present one shows. */
    @Transactional
    public Outcome<MembershipCard> keep(Actor actor, MembershipId id, Set<Line> shown) {
        Membership m = demanded(actor, memberships.hold(id));
        return issue.keep(m, shown);
    }

    /** Ends the present card and issues another, which shows as much; the printed one no longer counts. */
    @Transactional
    public Outcome<MembershipCard> replace(Actor actor, MembershipId id) {
        Membership m = demanded(actor, memberships.hold(id));
        Optional<MembershipCard> live = cards.live(id);
        if (live.isEmpty()) {
            return Outcome.refused(Reason.of("organisations.card.none"));
        }
        return issue.current(m).map(now -> {
            cards.end(live.get().id(), Ending.REPLACED, clock.instant());
            return issue.issue(now, live.get().shown());
        });
    }

    @Transactional
    public Outcome<MembershipCard> withdraw(Actor actor, MembershipId id) {
        Membership m = demanded(actor, memberships.hold(id));
        Optional<MembershipCard> live = cards.live(id);
        if (live.isEmpty()) {
            return Outcome.refused(Reason.of("organisations.card.none"));
        }
        cards.end(live.get().id(), Ending.WITHDRAWN, clock.instant());
        evidence.append("membership-card-withdrawn", m.id().value(), Map.of());
        return Outcome.granted(cards.bySerial(live.get().serial()).orElseThrow());
    }

    private Membership demanded(Actor actor, Optional<Membership> found) {
        Membership m = found.orElseThrow(Absent::new);
        Subject subject = subjects.of(m);
        authority.demandOrHide(actor, Act.MEMBERSHIP_READ, subject);
        authority.demand(actor, Act.CARD_KEEP, subject);
        if (m.number() == null) {
            throw new Absent();
        }
        return m;
    }
}
