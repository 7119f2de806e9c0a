package home.engineers.organisations.rules;

import home.engineers.organisations.CardStanding;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipCard;
import java.time.LocalDate;

/** What a card says of a membership on a day. */
public final class CardRules {
    private CardRules() {}

    /** A card that ended says so whatever the membership is. The last day of the term counts. */
    public static CardStanding standing(MembershipCard card, Membership membership, LocalDate today) {
        MembershipCard.Ending ending = card.ending();
        if (ending != null) {
            return switch (ending) {
                case REPLACED -> CardStanding.REPLACED;
                case WITHDRAWN -> CardStanding.WITHDRAWN;
            };
        }
        return standing(membership, today);
    }

    private static CardStanding standing(Membership membership, LocalDate today) {
        return switch (membership.state()) {
            case ACTIVE -> current(membership, today) ? CardStanding.VALID : CardStanding.LAPSED;
            case LAPSED -> CardStanding.LAPSED;
            case TRANSFERRED -> CardStanding.TRANSFERRED;
            case LEFT, APPLIED, IN_REVIEW, DECLINED, WITHDRAWN -> CardStanding.LEFT;
        };
    }

    /** Whether a card may be issued: only to whoever is a member on the day. */
    public static boolean current(Membership membership, LocalDate today) {
        LocalDate last = membership.termTo();
        return membership.state() == Membership.State.ACTIVE && last != null && !last.isBefore(today);
    }
}
