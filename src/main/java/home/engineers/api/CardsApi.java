package home.engineers.api;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.kernel.authority.Performs;
import home.engineers.organisations.Act;
import home.engineers.organisations.MembershipCards;
import home.engineers.organisations.MembershipCards.Checked;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Checking the card of a member by its code; public, and no more than the holder allows. */
@RestController
class CardsApi {
    private final MembershipCards cards;

    CardsApi(MembershipCards cards) {
        this.cards = cards;
    }

    /** @param standing valid, lapsed, left, replaced or withdrawn, as of {@code at} */
    record CardView(
            String standing, String association, boolean unit, @Nullable String name, @Nullable String number,
            @Nullable LocalDate since, @Nullable LocalDate until, Instant at) {
        static CardView of(Checked card) {
            return new CardView(
                    card.standing().name().toLowerCase(Locale.ROOT), card.association().id().toString(), card.unit(),
                    card.name(), card.number(), card.since(), card.until(), card.at());
        }
    }

    @GetMapping("/api/v1/cards/{code}")
    @Performs(Act.CARD_CHECK)
    CardView card(@PathVariable String code, HttpServletRequest request) {
        return CardView.of(orElse422(cards.check(code, request.getRemoteAddr())));
    }
}
