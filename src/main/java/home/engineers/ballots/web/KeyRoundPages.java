package home.engineers.ballots.web;

import home.engineers.ballots.Act;
import home.engineers.ballots.ElectionId;
import home.engineers.ballots.internal.KeyRoundDesk;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one page of a trustee for all elections of a round, as the groups of a meeting are. */
@Controller
class KeyRoundPages {
    private static final String PATH = "/elections/rounds/{round}";
    private final KeyRoundDesk desk;

    KeyRoundPages(KeyRoundDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH + "/keys")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView round(Actor actor, @PathVariable UUID round) {
        return round(actor, round, List.of());
    }

    private ModelAndView round(Actor actor, UUID round, List<Reason> reasons) {
        return new ModelAndView(
                "ballots/keys", Map.of("sheet", desk.sheet(actor, round), "reasons", reasons), ElectionPages.status(reasons));
    }

    @PostMapping(PATH + "/keys")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView keys(Actor actor, @PathVariable UUID round, @RequestParam Map<String, String> sent) {
        return after(actor, round, desk.keys(actor, round, byElection(sent)));
    }

    @PostMapping(PATH + "/decryptions")
    @Performs(Act.ELECTION_TAKE_PART)
    ModelAndView decryptions(Actor actor, @PathVariable UUID round, @RequestParam Map<String, String> sent) {
        return after(actor, round, desk.decryptions(actor, round, byElection(sent)));
    }

    private ModelAndView after(Actor actor, UUID round, Outcome<UUID> outcome) {
        return switch (outcome) {
            case Granted<UUID> granted -> new ModelAndView("redirect:/elections/rounds/" + round + "/keys");
            case Refused<UUID>(List<Reason> reasons) -> round(actor, round, reasons);
        };
    }

    /** Fields {@code of-ID} that hold something. */
    private static Map<ElectionId, String> byElection(Map<String, String> sent) {
        Map<ElectionId, String> found = new LinkedHashMap<>();
        sent.forEach((field, value) -> {
            if (field.startsWith("of-") && !value.isBlank()) {
                found.put(id(field.substring(3)), value);
            }
        });
        return found;
    }

    private static ElectionId id(String text) {
        try {
            return ElectionId.of(text);
        } catch (IllegalArgumentException none) {
            throw new Absent();
        }
    }
}
