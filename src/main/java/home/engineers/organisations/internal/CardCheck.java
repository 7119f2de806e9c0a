package home.engineers.organisations.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.CardStanding;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipCard;
import home.engineers.organisations.MembershipCard.Line;
import home.engineers.organisations.MembershipCards;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.rules.CardRules;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues cards, and answers strangers who read them. */
@Service
class CardCheck implements MembershipCards {
    private final CardTable cards;
    private final CardCode codes;
    private final CardGuard guard;
    private final CardIssue issue;
    private final MembershipTable memberships;
    private final OrganisationTable organisations;
    private final MemberNames names;
    private final HouseClock clock;

    CardCheck(
            CardTable cards,
            CardCode codes,
            CardGuard guard,
            CardIssue issue,
            MembershipTable memberships,
            OrganisationTable organisations,
            MemberNames names,
            HouseClock clock) {
        this.cards = cards;
        this.codes = codes;
        this.guard = guard;
        this.issue = issue;
        this.memberships = memberships;
        this.organisations = organisations;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Outcome<Checked> check(String code, String from) {
        Optional<Reason> wait = guard.looking(from);
        if (wait.isPresent()) {
            return Outcome.refused(wait.get());
        }
        MembershipCard card = codes.serial(code).flatMap(cards::bySerial).orElseThrow(Absent::new);
        guard.found(from);
        return Outcome.granted(checked(card, memberships.find(card.membership()).orElseThrow()));
    }

    @Override
    @Transactional
    public Outcome<MembershipCard> issue(MembershipId membership, Set<Line> shown) {
        return issue.keep(memberships.hold(membership).orElseThrow(Absent::new), shown);
    }

    /** A card that was replaced or withdrawn says nothing but that. */
    private Checked checked(MembershipCard card, Membership m) {
        CardStanding standing = CardRules.standing(card, m, clock.today());
        boolean speaks = card.ending() == null;
        return new Checked(
                standing,
                organisations.find(m.association()).orElseThrow(),
                m.unit() != null,
                speaks && card.shows(Line.NAME) ? names.of(m) : null,
                speaks && card.shows(Line.NUMBER) ? m.number() : null,
                speaks && card.shows(Line.SINCE) ? m.admittedOn() : null,
                speaks && card.shows(Line.UNTIL) ? last(m) : null,
                clock.instant());
    }

    private static @Nullable LocalDate last(Membership m) {
        return m.endedOn() != null ? m.endedOn() : m.termTo();
    }
}
