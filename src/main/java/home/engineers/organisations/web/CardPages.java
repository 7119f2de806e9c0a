package home.engineers.organisations.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.QrCode;
import home.engineers.organisations.Act;
import home.engineers.organisations.MembershipCard;
import home.engineers.organisations.MembershipCard.Line;
import home.engineers.organisations.MembershipCards;
import home.engineers.organisations.MembershipCards.Checked;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.internal.CardDesk;
import home.engineers.organisations.internal.CardDesk.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The card of a member: for the holder to show and print, and for everyone who reads its QR code. */
@Controller
class CardPages {
    private final CardDesk desk;
    private final MembershipCards cards;
    private final HouseAddress house;

    CardPages(CardDesk desk, MembershipCards cards, HouseAddress house) {
        this.desk = desk;
        this.cards = cards;
        this.house = house;
    }

    @GetMapping("/members/{id}/card")
    @Performs(Act.CARD_KEEP)
    ModelAndView card(Actor actor, @PathVariable MembershipId id) {
        return card(actor, id, List.of());
    }

    @PostMapping("/members/{id}/card")
    @Performs(Act.CARD_KEEP)
    ModelAndView keep(
            Actor actor, Page page, @PathVariable MembershipId id,
            @RequestParam(defaultValue = "") List<String> shown, RedirectAttributes after) {
        return done(actor, page, id, desk.keep(actor, id, Line.parse(String.join(" ", shown))), "organisations.done.card", after);
    }

    @PostMapping("/members/{id}/card/replace")
    @Performs(Act.CARD_KEEP)
    ModelAndView replace(Actor actor, Page page, @PathVariable MembershipId id, RedirectAttributes after) {
        return done(actor, page, id, desk.replace(actor, id), "organisations.done.cardReplaced", after);
    }

    @PostMapping("/members/{id}/card/withdraw")
    @Performs(Act.CARD_KEEP)
    ModelAndView withdraw(Actor actor, Page page, @PathVariable MembershipId id, RedirectAttributes after) {
        return done(actor, page, id, desk.withdraw(actor, id), "organisations.done.cardWithdrawn", after);
    }

    private ModelAndView done(
            Actor actor, Page page, MembershipId id, Outcome<MembershipCard> outcome, String sentence, RedirectAttributes after) {
        return Acted.answer(outcome, page.t(sentence), "/members/" + id + "/card", reasons -> card(actor, id, reasons), after);
    }

    private ModelAndView card(Actor actor, MembershipId id, List<Reason> reasons) {
        Sheet sheet = desk.sheet(actor, id);
        Map<String, Object> model = new HashMap<>(Map.of("sheet", sheet, "reasons", reasons));
        if (sheet.card() != null) {
            String link = house() + "/cards/" + sheet.code();
            model.put("link", link);
            model.put("qr", QrCode.of(link));
        }
        return new ModelAndView("organisations/card", model);
    }

    /** A printed card must lead to the address the house is known by, not to the one it was printed from. */
    private String house() {
        return house.known().orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    @GetMapping("/cards/{code}")
    @Performs(Act.CARD_CHECK)
    ModelAndView check(@PathVariable String code, HttpServletRequest request) {
        try {
            return switch (cards.check(code, request.getRemoteAddr())) {
                case Granted<Checked>(Checked checked) -> new ModelAndView("organisations/cardcheck", Map.of("checked", checked));
                case Refused<Checked>(List<Reason> reasons) -> unknown(reasons, HttpStatus.TOO_MANY_REQUESTS);
            };
        } catch (Absent none) {
            return unknown(List.of(Reason.of("organisations.card.unknown.text")), HttpStatus.NOT_FOUND);
        }
    }

    private static ModelAndView unknown(List<Reason> reasons, HttpStatus status) {
        return new ModelAndView("organisations/cardunknown", Map.of("reason", reasons.getFirst()), status);
    }
}
