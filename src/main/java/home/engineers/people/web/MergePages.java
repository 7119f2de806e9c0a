package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.internal.DuplicateDesk;
import home.engineers.people.internal.MergeDesk;
import home.engineers.people.internal.MergeDesk.Order;
import home.engineers.people.internal.MergeReading;
import home.engineers.people.internal.MergeReading.Preview;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Merging two records of one person: the preview in two columns, the merge, its record, and the undo. */
@Controller
class MergePages {
    private static final String PATH = "/people/merge";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String DONE = "/people/merges";
    private final MergeDesk desk;
    private final MergeReading reading;
    private final DuplicateDesk duplicates;

    MergePages(MergeDesk desk, MergeReading reading, DuplicateDesk duplicates) {
        this.desk = desk;
        this.reading = reading;
        this.duplicates = duplicates;
    }

    @Performs(Act.PERSON_MERGE)
    @GetMapping(PATH)
    ModelAndView preview(@RequestParam(defaultValue = "") String kept, @RequestParam(defaultValue = "") String merged, Actor actor) {
        Optional<PersonId> left = id(kept);
        Optional<PersonId> right = id(merged);
        if (left.isPresent() && right.isPresent()) {
            return preview(actor, left.get(), right.get(), Map.of(), "", List.of());
        }
        List<Reason> missing = new ArrayList<>();
        if (left.isEmpty()) {
            missing.add(Reason.at("kept", "people.merge.noRecord"));
        }
        if (right.isEmpty()) {
            missing.add(Reason.at("merged", "people.merge.noRecord"));
        }
        return chooser(kept, merged, missing);
    }

    /** The id of a record, as it stands in the address of its page or alone. */
    private static Optional<PersonId> id(String typed) {
        Matcher found = ID.matcher(typed);
        return found.find() ? Optional.of(PersonId.of(found.group())) : Optional.empty();
    }

    private static ModelAndView chooser(String kept, String merged, List<Reason> reasons) {
        Map<String, Object> model = Map.of("kept", kept, "merged", merged);
        return kept.isEmpty() && merged.isEmpty()
                ? Answers.form("people/mergechoose", model)
                : Answers.again("people/mergechoose", model, reasons);
    }

    /** The preview once more, with what was typed and what is wrong with it. */
    ModelAndView preview(Actor actor, PersonId kept, PersonId merged, Map<String, String> choices, String why, List<Reason> faults) {
        return switch (reading.preview(actor, kept, merged)) {
            case Refused<Preview>(List<Reason> reasons) -> chooser(kept.toString(), merged.toString(), reasons);
            case Granted<Preview>(Preview preview) -> {
                Map<String, Object> model = new HashMap<>(Map.of("preview", preview, "choices", choices, "why", why, "desk", duplicates));
                duplicates.between(actor, kept, merged).ifPresent(pair -> model.put("pair", pair));
                yield faults.isEmpty() ? Answers.form("people/merge", model) : Answers.again("people/merge", model, faults);
            }
        };
    }

    @Performs(Act.PERSON_MERGE)
    @PostMapping(PATH)
    ModelAndView merge(
            @RequestParam PersonId kept,
            @RequestParam int keptVersion,
            @RequestParam PersonId merged,
            @RequestParam int mergedVersion,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Page page,
            RedirectAttributes attributes) {
        return switch (desk.merge(actor, new Order(kept, keptVersion, merged, mergedVersion, typed))) {
            case Granted<UUID>(UUID merge) -> {
                attributes.addFlashAttribute("flash", page.t("people.merge.done"));
                yield Answers.go(DONE + "/" + merge);
            }
            case Refused<UUID>(List<Reason> reasons) -> preview(actor, kept, merged, typed, "", reasons);
        };
    }

    @Performs(Act.MERGE_READ)
    @GetMapping(DONE)
    ModelAndView list(@RequestParam(defaultValue = "1") int page, Actor actor) {
        return Answers.form("people/merges", Map.of("listing", reading.list(actor, Math.max(1, page))));
    }

    @Performs(Act.MERGE_READ)
    @GetMapping(DONE + "/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return Answers.form("people/merged", Map.of("report", reading.read(actor, id)));
    }

    @Performs(Act.PERSON_MERGE)
    @PostMapping(DONE + "/{id}/undo")
    ModelAndView undo(
            @PathVariable UUID id, @RequestParam(defaultValue = "-1") int version, Actor actor, Page page, RedirectAttributes attributes) {
        return switch (desk.undo(actor, id, version)) {
            case Granted<PersonId> granted -> {
                int left = reading.read(actor, id).leftOut().stream().mapToInt(MergeReading.Remaining::rows).sum();
                attributes.addFlashAttribute(
                        "flash", left == 0 ? page.t("people.merge.undone") : page.t("people.merge.undoneExcept", left));
                yield Answers.go(DONE + "/" + id);
            }
            case Refused<PersonId>(List<Reason> reasons) ->
                Answers.again("people/merged", Map.of("report", reading.read(actor, id)), reasons);
        };
    }
}
