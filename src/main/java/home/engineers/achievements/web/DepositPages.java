package home.engineers.achievements.web;

import home.engineers.achievements.Act;
import home.engineers.achievements.internal.DepositDesk;
import home.engineers.achievements.internal.DepositDesk.Room;
import home.engineers.achievements.internal.FieldChoice;
import home.engineers.achievements.internal.PartsDesk;
import home.engineers.achievements.internal.PartsDesk.PartyWish;
import home.engineers.achievements.internal.PartyClaims;
import home.engineers.achievements.internal.SubmitDesk;
import home.engineers.achievements.rules.DescriptionForm;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Own deposits: the list, and one as it is written. Each part is posted by itself, so that nothing else is lost. */
@Controller
class DepositPages {
    static final String MINE = "/achievements/mine";
    static final String ROOM = "/achievements/deposits/";
    private static final String ONE = ROOM + "{id}";
    private final DepositDesk desk;
    private final PartsDesk parts;
    private final PartyClaims claims;
    private final FieldChoice fields;
    private final SubmitDesk submitting;

    DepositPages(DepositDesk desk, PartsDesk parts, PartyClaims claims, FieldChoice fields, SubmitDesk submitting) {
        this.desk = desk;
        this.parts = parts;
        this.claims = claims;
        this.fields = fields;
        this.submitting = submitting;
    }

    @GetMapping(MINE)
    @Performs(Act.DEPOSIT)
    ModelAndView mine(Actor actor) {
        return mine(actor, List.of());
    }

    private ModelAndView mine(Actor actor, List<Reason> reasons) {
        return new ModelAndView(
                "achievements/mine",
                Map.of("lines", desk.own(actor), "units", desk.units(actor), "claims", claims.waiting(actor), "reasons", reasons));
    }

    @PostMapping("/achievements/deposits")
    @Performs(Act.DEPOSIT)
    ModelAndView begin(Actor actor, Page page, @RequestParam(defaultValue = "") String unit, RedirectAttributes after) {
        return FormAnswer.of(
                desk.begin(actor, unit), after, id -> new Onward(ROOM + id, page.t("achievements.done.begun")), reasons -> mine(actor, reasons));
    }

    @GetMapping(ONE)
    @Performs(Act.DEPOSIT)
    ModelAndView room(Actor actor, @PathVariable UUID id) {
        Room room = desk.room(actor, id);
        ModelAndView shown = room(room, DescriptionForm.written(room.version().content().description()), PartyWish.EMPTY, Map.of(), List.of());
        if (room.review() != null && submitting.ended(actor, room.review())) {
            shown.addObject("ended", true);
        }
        return shown;
    }

    private ModelAndView room(
            Room room, Map<String, List<String>> typed, PartyWish wish, Map<String, String> file, List<Reason> reasons) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("room", room);
        model.put("typed", typed);
        model.put("wish", wish);
        model.put("file", file);
        model.put("fields", fields.today());
        model.put("reasons", reasons);
        model.put("ended", false);
        return new ModelAndView(room.version().submittedAt() == null ? "achievements/deposit" : "achievements/submitted", model);
    }

    @PostMapping(ONE)
    @Performs(Act.DEPOSIT)
    ModelAndView describe(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "0") int edits,
            @RequestParam MultiValueMap<String, String> typed, RedirectAttributes after) {
        boolean onward = typed.containsKey("onward");
        return FormAnswer.of(
                desk.describe(actor, id, edits, typed), after,
                done -> new Onward(ROOM + id + (onward ? "/check" : ""), page.t("achievements.done.saved")),
                reasons -> room(desk.room(actor, id), typed, PartyWish.EMPTY, Map.of(), reasons));
    }

    @PostMapping(ONE + "/parties")
    @Performs(Act.DEPOSIT)
    ModelAndView addParty(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String affiliation,
            @RequestParam(defaultValue = "") String share, @RequestParam(defaultValue = "") String address, RedirectAttributes after) {
        PartyWish wish = new PartyWish(role, name, affiliation, share, address);
        return part(actor, id, parts.addParty(actor, id, wish), page.t("achievements.done.party"), "#parties", wish, Map.of(), after);
    }

    @PostMapping(ONE + "/parties/{position}/remove")
    @Performs(Act.DEPOSIT)
    String removeParty(Actor actor, Page page, @PathVariable UUID id, @PathVariable int position, RedirectAttributes after) {
        parts.removeParty(actor, id, position);
        after.addFlashAttribute("flash", page.t("achievements.done.removed"));
        return "redirect:" + ROOM + id + "#parties";
    }

    @PostMapping(ONE + "/files")
    @Performs(Act.DEPOSIT)
    ModelAndView addFile(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String fileKind,
            @RequestParam(defaultValue = "") String label, @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        return part(
                actor, id, parts.addFile(actor, id, fileKind, label, Uploads.one(file)), page.t("achievements.done.file"), "#files",
                PartyWish.EMPTY, Map.of("kind", fileKind, "label", label), after);
    }

    @PostMapping(ONE + "/files/{position}/remove")
    @Performs(Act.DEPOSIT)
    String removeFile(Actor actor, Page page, @PathVariable UUID id, @PathVariable int position, RedirectAttributes after) {
        parts.removeFile(actor, id, position);
        after.addFlashAttribute("flash", page.t("achievements.done.removed"));
        return "redirect:" + ROOM + id + "#files";
    }

    private ModelAndView part(
            Actor actor, UUID id, Outcome<UUID> outcome, String said, String place, PartyWish wish, Map<String, String> file,
            RedirectAttributes after) {
        return FormAnswer.of(outcome, after, done -> new Onward(ROOM + id + place, said), reasons -> {
            Room room = desk.room(actor, id);
            return room(room, DescriptionForm.written(room.version().content().description()), wish, file, reasons);
        });
    }

    @PostMapping(ONE + "/discard")
    @Performs(Act.DEPOSIT)
    String discard(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        desk.discard(actor, id);
        after.addFlashAttribute("flash", page.t("achievements.done.discarded"));
        return "redirect:" + MINE;
    }

    @GetMapping(PartyClaims.PAGE)
    @Performs(Act.DEPOSIT)
    ModelAndView named(Actor actor) {
        return new ModelAndView("achievements/named", Map.of("claims", claims.waiting(actor)));
    }

    @PostMapping(PartyClaims.PAGE + "/{version}/{position}/{answer:mine|other}")
    @Performs(Act.DEPOSIT)
    String answer(
            Actor actor, Page page, @PathVariable UUID version, @PathVariable int position, @PathVariable String answer,
            RedirectAttributes after) {
        claims.answer(actor, version, position, answer.equals("mine"));
        after.addFlashAttribute("flash", page.t("achievements.done.answered"));
        return "redirect:" + PartyClaims.PAGE;
    }
}
