package home.engineers.ballots.web;

import home.engineers.ballots.Act;
import home.engineers.ballots.ElectionId;
import home.engineers.ballots.internal.BoxDesk;
import home.engineers.ballots.internal.PartDesk;
import home.engineers.ballots.internal.SetUpDesk;
import home.engineers.ballots.internal.TallyDesk;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of voters, trustees and the supervisor. What the browser makes can also be made with belenios-tool and pasted. */
@Controller
class PartPages {
    private final PartDesk parts;
    private final SetUpDesk setUp;
    private final BoxDesk box;
    private final TallyDesk tally;

    PartPages(PartDesk parts, SetUpDesk setUp, BoxDesk box, TallyDesk tally) {
        this.parts = parts;
        this.setUp = setUp;
        this.box = box;
        this.tally = tally;
    }

    @GetMapping("/elections/mine")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView mine(Actor actor) {
        return new ModelAndView("ballots/mine", Map.of("own", parts.own(actor)));
    }

    @GetMapping("/elections/{id}/vote")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView vote(Actor actor, @PathVariable ElectionId id) {
        return vote(actor, id, "", List.of());
    }

    private ModelAndView vote(Actor actor, ElectionId id, String tracker, List<Reason> reasons) {
        return new ModelAndView(
                "ballots/vote", Map.of("sheet", parts.voter(actor, id), "tracker", tracker, "reasons", reasons),
                ElectionPages.status(reasons));
    }

    /** @param round of the page on which it was cast; none for the page of one election */
    @PostMapping("/elections/{id}/vote")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView cast(
            Actor actor, @PathVariable ElectionId id, @RequestParam(defaultValue = "") String ballot,
            @RequestParam(required = false) @Nullable UUID round) {
        Outcome<String> cast = box.cast(actor, id, ballot);
        if (round != null) {
            return round(actor, round, id, cast);
        }
        return switch (cast) {
            case Granted<String>(String tracker) -> vote(actor, id, tracker, List.of());
            case Refused<String>(List<Reason> reasons) -> vote(actor, id, "", reasons);
        };
    }

    /** One page with every election of a round in which the actor votes. */
    @GetMapping("/elections/rounds/{round}")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView round(Actor actor, @PathVariable UUID round) {
        return new ModelAndView(
                "ballots/round", Map.of("sheets", parts.round(actor, round), "trackers", Map.of(), "reasons", List.of()));
    }

    private ModelAndView round(Actor actor, UUID round, ElectionId id, Outcome<String> cast) {
        Map<ElectionId, String> trackers = cast instanceof Granted<String>(String tracker) ? Map.of(id, tracker) : Map.of();
        List<Reason> reasons = cast instanceof Refused<String>(List<Reason> refused) ? refused : List.of();
        return new ModelAndView(
                "ballots/round", Map.of("sheets", parts.round(actor, round), "trackers", trackers, "reasons", reasons),
                ElectionPages.status(reasons));
    }

    @GetMapping("/elections/{id}/key")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView key(Actor actor, @PathVariable ElectionId id) {
        PartDesk.TrusteeSheet sheet = parts.trustee(actor, id);
        return sheet.setup() == null ? key(actor, id, List.of()) : new ModelAndView("redirect:" + sheet.standing().keysPage());
    }

    private ModelAndView key(Actor actor, ElectionId id, List<Reason> reasons) {
        return new ModelAndView(
                "ballots/key", Map.of("sheet", parts.trustee(actor, id), "reasons", reasons), ElectionPages.status(reasons));
    }

    @PostMapping("/elections/{id}/key")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView bring(Actor actor, @PathVariable ElectionId id, @RequestParam(defaultValue = "") String key) {
        return after(actor, id, setUp.key(actor, id, key));
    }

    @PostMapping("/elections/{id}/decryption")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView decrypt(Actor actor, @PathVariable ElectionId id, @RequestParam(defaultValue = "") String decryption) {
        return after(actor, id, tally.decrypt(actor, id, decryption));
    }

    private ModelAndView after(Actor actor, ElectionId id, Outcome<ElectionId> outcome) {
        return switch (outcome) {
            case Granted<ElectionId> granted -> new ModelAndView("redirect:/elections/" + id + "/key");
            case Refused<ElectionId>(List<Reason> reasons) -> key(actor, id, reasons);
        };
    }

    @GetMapping("/elections/{id}/credentials")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView credentials(Actor actor, @PathVariable ElectionId id) {
        return credentials(actor, id, List.of());
    }

    private ModelAndView credentials(Actor actor, ElectionId id, List<Reason> reasons) {
        return new ModelAndView(
                "ballots/credentials", Map.of("sheet", parts.supervisor(actor, id), "reasons", reasons),
                ElectionPages.status(reasons));
    }

    @PostMapping("/elections/{id}/credentials")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView bringCredentials(Actor actor, @PathVariable ElectionId id, @RequestParam(defaultValue = "") String credentials) {
        return switch (setUp.credentials(actor, id, credentials)) {
            case Granted<ElectionId> granted -> new ModelAndView("redirect:/elections/" + id + "/credentials");
            case Refused<ElectionId>(List<Reason> reasons) -> credentials(actor, id, reasons);
        };
    }
}
