package home.engineers.people.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.People;
import home.engineers.people.internal.DuplicateDesk;
import home.engineers.people.internal.DuplicateDesk.Line;
import home.engineers.people.internal.DuplicateDesk.Listing;
import home.engineers.people.internal.DuplicateTable.Pair;
import home.engineers.people.internal.DuplicateTable.State;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of suspected duplicates, and deciding that two are not one. */
@Controller
class DuplicatePages {
    static final String PATH = "/people/duplicates";
    private final DuplicateDesk desk;
    private final MergePages merging;
    private final Authority authority;

    DuplicatePages(DuplicateDesk desk, MergePages merging, Authority authority) {
        this.desk = desk;
        this.merging = merging;
        this.authority = authority;
    }

    @Performs(Act.DUPLICATE_LIST)
    @GetMapping(PATH)
    ModelAndView list(@RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "1") int page, Actor actor) {
        return shown(State.of(state), Math.max(1, page), actor);
    }

    private ModelAndView shown(State state, int page, Actor actor) {
        Listing listing = desk.list(actor, state, page);
        return Answers.form(
                "people/duplicates",
                Map.of("listing", listing, "state", state, "merges", !authority.reach(actor, Act.PERSON_MERGE).none(), "desk", desk));
    }

    @Performs(Act.DUPLICATE_LIST)
    @GetMapping(value = PATH, params = "format")
    void table(
            @RequestParam(defaultValue = "open") String state, @RequestParam String format, Actor actor, Page page,
            HttpServletResponse response) throws IOException {
        List<String> headers = List.of(
                page.t("people.duplicate.first"), page.t("people.duplicate.second"), page.t("people.duplicate.grounds"),
                page.t("people.duplicate.weight"), page.t("people.duplicate.state"), page.t("people.duplicate.decidedBy"),
                page.t("people.duplicate.why"));
        List<List<Object>> rows = desk.all(actor, State.of(state)).stream().map(line -> row(page, line)).toList();
        new TableExport(page.t("people.duplicate.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    private static List<Object> row(Page page, Line line) {
        Pair pair = line.pair();
        String grounds = pair.grounds().stream()
                .map(ground -> page.t("people.duplicate.ground." + ground.wire()))
                .collect(Collectors.joining(page.t("people.duplicate.and")));
        return List.of(
                name(line.first()), name(line.second()), grounds, pair.weight(),
                page.t("people.duplicate.state." + pair.state().wire()), line.decidedBy(), pair.why());
    }

    private static String name(People.@Nullable Card card) {
        return card == null ? "" : (card.name() + " " + card.mobile()).strip();
    }

    @Performs(Act.DUPLICATE_DISMISS)
    @PostMapping(PATH + "/{id}/dismiss")
    ModelAndView dismiss(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String why,
            @RequestParam PersonId kept,
            @RequestParam PersonId merged,
            Actor actor,
            Page page,
            RedirectAttributes attributes) {
        return switch (desk.dismiss(actor, id, version, why)) {
            case Granted<Pair> granted -> {
                attributes.addFlashAttribute("flash", page.t("people.duplicate.dismissed"));
                yield Answers.go(PATH);
            }
            case Refused<Pair>(List<Reason> reasons) -> merging.preview(actor, kept, merged, Map.of(), why, reasons);
        };
    }
}
