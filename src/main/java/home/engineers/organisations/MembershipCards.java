package home.engineers.organisations;

import home.engineers.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cards of members: issued, and checked for strangers who read their QR code. */
public interface MembershipCards {
    /**
     * Refused where too many codes that are none came from the same address.
     *
     * @param code the last part of the address behind the QR code
     * @param from network address of whoever asks
     * @throws home.engineers.kernel.authority.Absent where no card has this code, or its signature is not the house's
     */
    Outcome<Checked> check(String code, String from);

    /**
     * Issues a card, or changes what the present one shows. Refused where the membership is not in force. Authority is the
     * caller's duty.
     *
     * @param shown what its holder lets strangers see
     */
    Outcome<MembershipCard> issue(MembershipId membership, Set<MembershipCard.Line> shown);

    /**
     * What a stranger sees: nothing the holder did not allow.
     *
     * @param unit whether the member is a unit
     * @param at as of when
     * @param until last day of the term; for whoever has left, the day of leaving
     */
    record Checked(
            CardStanding standing,
            Organisation association,
            boolean unit,
            @Nullable String name,
            @Nullable String number,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Instant at) {}
}
