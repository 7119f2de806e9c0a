package home.engineers.dues.web;

import home.engineers.dues.Act;
import home.engineers.dues.internal.RuleDesk;
import home.engineers.dues.internal.StatementBooking;
import home.engineers.dues.internal.StatementBooking.Booked;
import home.engineers.dues.internal.StatementDesk;
import home.engineers.dues.internal.StatementDesk.Sheet;
import home.engineers.dues.internal.StatementIntake;
import home.engineers.dues.internal.StatementTable.State;
import home.engineers.dues.internal.Wish;
import home.engineers.dues.rules.Yuan;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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

/** Statements of a bank: taken in, their columns named, their lines booked or assigned by hand. */
@Controller
class StatementPages {
    private final StatementDesk desk;
    private final StatementIntake intake;
    private final StatementBooking booking;

    StatementPages(StatementDesk desk, StatementIntake intake, StatementBooking booking) {
        this.desk = desk;
        this.intake = intake;
        this.booking = booking;
    }

    @GetMapping("/dues/{id}/statements")
    @Performs(Act.STATEMENT_READ)
    ModelAndView room(Actor actor, @PathVariable OrganisationId id) {
        return room(actor, id, "", List.of());
    }

    private ModelAndView room(Actor actor, OrganisationId id, String account, List<Reason> reasons) {
        return page("dues/statements", Map.of("room", desk.room(actor, id), "account", account, "reasons", reasons), reasons);
    }

    private static ModelAndView page(String template, Map<String, Object> model, List<Reason> reasons) {
        return new ModelAndView(template, model, reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/dues/{id}/statements")
    @Performs(Act.STATEMENT_IMPORT)
    ModelAndView receive(
            Actor actor, @PathVariable OrganisationId id, @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            return room(actor, id, account, List.of(Reason.at("file", "dues.statement.fileNeeded")));
        }
        try (InputStream content = file.getInputStream()) {
            return switch (intake.receive(actor, id, account, name, content)) {
                case Granted<UUID>(UUID statement) -> new ModelAndView("redirect:/dues/statements/" + statement);
                case Refused<UUID>(List<Reason> reasons) -> room(actor, id, account, reasons);
            };
        }
    }

    @GetMapping("/dues/statements/{id}")
    @Performs(Act.STATEMENT_READ)
    ModelAndView sheet(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        @Nullable State chosen = Arrays.stream(State.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
        int asked = Math.max(1, number);
        Sheet sheet = desk.sheet(actor, id, chosen, asked);
        return sheet.statement().read()
                ? new ModelAndView("dues/statement", Map.of("sheet", sheet, "state", chosen == null ? "" : chosen.name(), "number", asked))
                : mapping(actor, id, Wish.NONE, List.of());
    }

    private ModelAndView mapping(Actor actor, UUID id, Wish wish, List<Reason> reasons) {
        return page("dues/mapping", Map.of("mapping", intake.mapping(actor, id), "wish", wish, "reasons", reasons), reasons);
    }

    @PostMapping("/dues/statements/{id}/columns")
    @Performs(Act.STATEMENT_IMPORT)
    ModelAndView map(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> asked) {
        return switch (intake.map(actor, id, new Wish(asked))) {
            case Granted<UUID> granted -> new ModelAndView("redirect:/dues/statements/" + id);
            case Refused<UUID>(List<Reason> reasons) -> mapping(actor, id, new Wish(asked), reasons);
        };
    }

    @PostMapping("/dues/statements/{id}/booking")
    @Performs(Act.STATEMENT_IMPORT)
    String book(Actor actor, Page page, @PathVariable UUID id, RedirectAttributes after) {
        Booked booked = booking.book(actor, id);
        after.addFlashAttribute("flash", page.t(
                booked.held() == 0 ? "dues.statement.booked" : "dues.statement.bookedHeld", booked.booked(), booked.held()));
        return "redirect:/dues/statements/" + id;
    }

    @GetMapping("/dues/lines/{id}")
    @Performs(Act.STATEMENT_READ)
    ModelAndView line(Actor actor, @PathVariable UUID id) {
        return line(actor, id, "", Wish.NONE, List.of());
    }

    private ModelAndView line(Actor actor, UUID id, String form, Wish wish, List<Reason> reasons) {
        return page("dues/line", Map.of("held", booking.held(actor, id), "form", form, "wish", wish, "reasons", reasons), reasons);
    }

    @PostMapping("/dues/lines/{id}/assignment")
    @Performs(Act.STATEMENT_IMPORT)
    ModelAndView assign(Actor actor, Page page, @PathVariable UUID id, @RequestParam Map<String, String> asked, RedirectAttributes after) {
        Outcome<Long> outcome = booking.assign(actor, id, new Wish(asked));
        if (outcome instanceof Granted<Long>(Long cents)) {
            after.addFlashAttribute("flash", page.t("dues.line.assigned", Yuan.text(cents)));
        }
        return done(actor, id, "assignment", asked, outcome);
    }

    @PostMapping("/dues/lines/{id}/aside")
    @Performs(Act.STATEMENT_IMPORT)
    ModelAndView setAside(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> asked) {
        return done(actor, id, "aside", asked, booking.setAside(actor, id, new Wish(asked)));
    }

    private ModelAndView done(Actor actor, UUID id, String form, Map<String, String> asked, Outcome<?> outcome) {
        List<Reason> reasons = RuleDesk.reasons(outcome);
        return reasons.isEmpty() ? new ModelAndView("redirect:/dues/lines/" + id) : line(actor, id, form, new Wish(asked), reasons);
    }
}
