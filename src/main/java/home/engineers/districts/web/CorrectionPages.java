package home.engineers.districts.web;

import home.engineers.districts.Act;
import home.engineers.districts.Corrections;
import home.engineers.districts.Corrections.StepCorrection;
import home.engineers.districts.Corrections.SupportCorrection;
import home.engineers.districts.Foundings;
import home.engineers.districts.Foundings.Line;
import home.engineers.districts.Foundings.Sheet;
import home.engineers.districts.StepEntry;
import home.engineers.districts.Support;
import home.engineers.districts.Supports;
import home.engineers.districts.Supports.Entry;
import home.engineers.districts.rules.Days;
import home.engineers.districts.rules.Money;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrections of a step and of a support: the form begins with what is on record. */
@Controller
public class CorrectionPages {
    private static final String STEP = "/coverage/{code}/steps/{step}/correction";
    private static final String SUPPORT = "/coverage/support/{id}/correction";
    private final Foundings foundings;
    private final Supports supports;
    private final Corrections corrections;

    CorrectionPages(Foundings foundings, Supports supports, Corrections corrections) {
        this.foundings = foundings;
        this.supports = supports;
        this.corrections = corrections;
    }

    /** The fields of the form of a step, as typed. */
    public record StepFields(
            @Nullable String on, @Nullable String document, @Nullable String number, @Nullable String reason, int version) {
        public StepFields {
            on = or(on);
            document = or(document);
            number = or(number);
            reason = or(reason);
        }
    }

    /** The fields of the form of a support, as typed. */
    public record SupportFields(
            @Nullable String kind, @Nullable String year, @Nullable String giver, @Nullable String what,
            @Nullable String document, @Nullable String amount, @Nullable String on, @Nullable String received,
            @Nullable String reason, int version) {
        public SupportFields {
            on = or(on);
            received = or(received);
            reason = or(reason);
        }

        public Entry entry(String district) {
            return new Entry(district, or(kind), or(year), or(giver), or(what), or(document), or(amount), List.of());
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @GetMapping(STEP)
    @Performs(Act.FOUNDING_RECORD)
    ModelAndView step(Actor actor, @PathVariable String code, @PathVariable String step) {
        StepEntry entry = line(actor, code, step).entry();
        return step(actor, code, step, new StepFields(
                String.valueOf(entry.takenOn()), entry.document(), entry.number(), "", entry.version()), List.of());
    }

    private Line line(Actor actor, String code, String step) {
        Sheet sheet = foundings.sheet(actor, code);
        if (!sheet.mayRecord()) {
            throw new NotPermitted(Act.FOUNDING_RECORD);
        }
        return sheet.lines().stream()
                .filter(one -> one.step().key().equals(step) && one.taken())
                .findFirst()
                .orElseThrow(Absent::new);
    }

    private ModelAndView step(Actor actor, String code, String step, StepFields form, List<Reason> reasons) {
        return new ModelAndView("districts/correct-step", Map.of(
                "sheet", foundings.sheet(actor, code), "line", line(actor, code, step), "form", form, "reasons", reasons));
    }

    @PostMapping(STEP)
    @Performs(Act.FOUNDING_RECORD)
    ModelAndView correct(
            Actor actor, Page page, @PathVariable String code, @PathVariable String step, StepFields form, RedirectAttributes after) {
        Outcome<StepEntry> outcome = switch (Days.read("on", form.on())) {
            case Granted<LocalDate>(LocalDate day) -> corrections.step(actor, new StepCorrection(
                    code, step, day, form.document(), form.number(), form.reason(), form.version()));
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
        return FormAnswer.of(
                outcome,
                after,
                done -> new Onward("/coverage/" + code + "/steps/" + step, page.t("districts.done.corrected")),
                reasons -> step(actor, code, step, form, reasons));
    }

    @GetMapping(SUPPORT)
    @Performs(Act.SUPPORT_KEEP)
    ModelAndView support(Actor actor, Page page, @PathVariable UUID id) {
        Support support = kept(actor, id);
        return support(page, support, new SupportFields(
                support.kind().name(), String.valueOf(support.year()), support.giver(), support.what(), support.document(),
                yuan(support.amountFen()), Objects.toString(support.receivedOn(), ""), yuan(support.receivedFen()), "",
                support.version()), List.of());
    }

    private static String yuan(@Nullable Long fen) {
        return fen == null ? "" : Money.yuan(fen);
    }

    private Support kept(Actor actor, UUID id) {
        Supports.Sheet sheet = supports.sheet(actor, id);
        if (!sheet.mayKeep()) {
            throw new NotPermitted(Act.SUPPORT_KEEP);
        }
        return sheet.support();
    }

    private static ModelAndView support(Page page, Support support, SupportFields form, List<Reason> reasons) {
        return new ModelAndView(
                "districts/correct-support",
                Map.of("support", support, "form", form, "kinds", SupportPages.kinds(page), "reasons", reasons));
    }

    @PostMapping(SUPPORT)
    @Performs(Act.SUPPORT_KEEP)
    ModelAndView correct(Actor actor, Page page, @PathVariable UUID id, SupportFields form, RedirectAttributes after) {
        Support support = kept(actor, id);
        return FormAnswer.of(
                corrections.support(actor, new SupportCorrection(
                id, form.entry(support.district()), form.on(), form.received(), form.reason(), form.version())),
                after,
                done -> new Onward("/coverage/support/" + id, page.t("districts.done.corrected")),
                reasons -> support(page, support, form, reasons));
    }
}
