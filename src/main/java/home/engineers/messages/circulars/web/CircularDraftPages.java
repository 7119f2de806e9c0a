package home.engineers.messages.circulars.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.internal.CircularPreview;
import home.engineers.messages.circulars.internal.CircularPreview.Preview;
import home.engineers.messages.circulars.internal.CircularReading;
import home.engineers.messages.circulars.internal.CircularReading.Form;
import home.engineers.messages.circulars.internal.CircularRelease;
import home.engineers.messages.circulars.internal.CircularWriting;
import home.engineers.messages.circulars.internal.CircularWriting.Change;
import home.engineers.messages.circulars.internal.CircularWriting.Saved;
import home.engineers.messages.circulars.internal.SavedList;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a draft, its preview, and the lists kept from it. */
@Controller
class CircularDraftPages {
    private static final String DRAFT = "/notices/{id}/draft";
    private final CircularReading reading;
    private final CircularWriting writing;
    private final CircularPreview preview;
    private final CircularRelease release;

    CircularDraftPages(
            CircularReading reading, CircularWriting writing, CircularPreview preview, CircularRelease release) {
        this.reading = reading;
        this.writing = writing;
        this.preview = preview;
        this.release = release;
    }

    @GetMapping(DRAFT)
    @Performs(CircularAct.WRITE)
    ModelAndView form(Actor actor, @PathVariable CircularId id) {
        Form form = reading.form(actor, id);
        return form.circular().state() == State.DRAFT
                ? page(form, DraftTyped.of(form.circular()), List.of(), List.of(), HttpStatus.OK)
                : new ModelAndView("redirect:/notices/" + id);
    }

    private static ModelAndView page(Form form, DraftTyped typed, List<String> unknown, List<Reason> reasons, HttpStatus status) {
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "typed", typed, "unknown", unknown, "reasons", reasons));
        return new ModelAndView("messages/circular-draft", model, status);
    }

    @PostMapping(DRAFT)
    @Performs(CircularAct.WRITE)
    ModelAndView save(
            Actor actor, Page page, @PathVariable CircularId id, @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "-1") int version, @RequestParam(required = false, defaultValue = "") List<UUID> removed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, RedirectAttributes after) throws IOException {
        DraftTyped typed = DraftTyped.of(fields);
        if (!typed.faults().isEmpty()) {
            return page(reading.form(actor, id), typed, List.of(), typed.faults(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Change change = new Change(version, typed.content(), typed.selection(), typed.numbers(), removed, Uploads.of(files));
        return switch (writing.save(actor, id, change)) {
            case Refused<Saved>(List<Reason> reasons) -> CircularPages.sheet(reading.sheet(actor, id), reasons);
            case Granted<Saved>(Saved saved) -> {
                if (!saved.unknown().isEmpty() || !saved.faults().isEmpty()) {
                    HttpStatus status = saved.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
                    yield page(reading.form(actor, id), typed.withNumbers(saved.unknown()), saved.unknown(), saved.faults(), status);
                }
                boolean onwards = fields.containsKey("preview");
                if (!onwards) {
                    after.addFlashAttribute("flash", page.t("messages.circular.saved"));
                }
                yield new ModelAndView("redirect:/notices/" + id + (onwards ? "/preview" : "/draft"));
            }
        };
    }

    @GetMapping("/notices/{id}/preview")
    @Performs(CircularAct.WRITE)
    ModelAndView preview(Actor actor, @PathVariable CircularId id) {
        Form form = reading.form(actor, id);
        return form.circular().state() == State.DRAFT
                ? preview(form, preview.of(actor, id), HttpStatus.OK)
                : new ModelAndView("redirect:/notices/" + id);
    }

    private static ModelAndView preview(Form form, Preview preview, HttpStatus status) {
        return new ModelAndView("messages/circular-preview", Map.of("form", form, "preview", preview), status);
    }

    /** What is refused is refused for a reason the preview shows as well. */
    @PostMapping("/notices/{id}/send")
    @Performs(CircularAct.WRITE)
    ModelAndView send(
            Actor actor, Page page, @PathVariable CircularId id, @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes after) {
        return switch (release.send(actor, id, version)) {
            case Granted<Circular>(Circular sent) -> {
                after.addFlashAttribute("flash", page.t("messages.circular.done." + sent.state().name()));
                yield new ModelAndView("redirect:/notices/" + id);
            }
            case Refused<Circular>(List<Reason> reasons) -> {
                Form form = reading.form(actor, id);
                yield form.circular().state() == State.DRAFT
                        ? preview(form, preview.of(actor, id), HttpStatus.UNPROCESSABLE_CONTENT)
                        : CircularPages.sheet(reading.sheet(actor, id), reasons);
            }
        };
    }

    @PostMapping("/notices/{id}/choice/none")
    @Performs(CircularAct.WRITE)
    String chooseNone(Actor actor, @PathVariable CircularId id) {
        writing.chooseNone(actor, id);
        return "redirect:/notices/" + id + "/draft";
    }

    @PostMapping("/notices/{id}/discard")
    @Performs(CircularAct.WRITE)
    ModelAndView discard(Actor actor, Page page, @PathVariable CircularId id, RedirectAttributes after) {
        return switch (writing.discard(actor, id)) {
            case Granted<Circular> done -> {
                after.addFlashAttribute("flash", page.t("messages.circular.discarded"));
                yield new ModelAndView("redirect:/notices");
            }
            case Refused<Circular>(List<Reason> reasons) -> CircularPages.sheet(reading.sheet(actor, id), reasons);
        };
    }

    @PostMapping("/notices/{id}/lists")
    @Performs(CircularAct.WRITE)
    ModelAndView keepList(
            Actor actor, Page page, @PathVariable CircularId id, @RequestParam(defaultValue = "") String listName,
            RedirectAttributes after) {
        Outcome<SavedList> outcome = writing.keepList(actor, id, listName);
        if (outcome instanceof Refused<SavedList>(List<Reason> reasons)) {
            Form form = reading.form(actor, id);
            return page(form, DraftTyped.of(form.circular()), List.of(), reasons, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        after.addFlashAttribute("flash", page.t("messages.circular.listKept", listName.strip()));
        return new ModelAndView("redirect:/notices/" + id + "/draft");
    }

    @PostMapping("/notices/{id}/list")
    @Performs(CircularAct.WRITE)
    ModelAndView useList(Actor actor, @PathVariable CircularId id, @RequestParam UUID list, @RequestParam Map<String, String> fields) {
        if (fields.containsKey("forget")) {
            writing.forgetList(actor, id, list);
        } else if (writing.useList(actor, id, list) instanceof Refused<Circular>(List<Reason> reasons)) {
            return CircularPages.sheet(reading.sheet(actor, id), reasons);
        }
        return new ModelAndView("redirect:/notices/" + id + "/draft");
    }
}
