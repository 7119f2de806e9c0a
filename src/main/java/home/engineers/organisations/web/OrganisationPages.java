package home.engineers.organisations.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.Organ;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionId;
import home.engineers.organisations.internal.OfficeDesk;
import home.engineers.organisations.internal.OrganisationDesk;
import home.engineers.organisations.rules.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Associations, committees and units, with their offices and who holds them. */
@Controller
public class OrganisationPages {
    private final OrganisationDesk desk;
    private final OfficeDesk offices;
    private final Organisations organisations;

    OrganisationPages(OrganisationDesk desk, OfficeDesk offices, Organisations organisations) {
        this.desk = desk;
        this.offices = offices;
        this.organisations = organisations;
    }

    @GetMapping("/organisations")
    @Performs(Act.ASSOCIATION_READ)
    ModelAndView organisations(Actor actor) {
        return new ModelAndView("organisations/organisations", Map.of(
                "municipal", organisations.municipalAssociation(),
                "districts", organisations.ofKind(Kind.DISTRICT_ASSOCIATION),
                "committees", organisations.ofKind(Kind.COMMITTEE)));
    }

    @GetMapping("/organisations/{id}")
    @Performs(Act.ASSOCIATION_READ)
    ModelAndView organisation(Actor actor, @PathVariable OrganisationId id) {
        return sheet(actor, id, List.of());
    }

    private ModelAndView sheet(Actor actor, OrganisationId id, List<Reason> reasons) {
        OrganisationDesk.OrganisationSheet sheet = desk.sheet(actor, id);
        return new ModelAndView("organisations/organisation", Map.of(
                "sheet", sheet, "leaders", offices.leaders(id), "tabs", desk.tabs(actor, sheet.organisation()), "reasons", reasons));
    }

    @PostMapping("/organisations/{id}")
    @Performs(Act.ASSOCIATION_AMEND)
    ModelAndView amend(
            Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam(defaultValue = "") String fullName,
            @RequestParam(defaultValue = "") String nameEn, @RequestParam(defaultValue = "") String creditCode,
            RedirectAttributes after) {
        return switch (desk.amend(actor, id, fullName, nameEn, creditCode)) {
            case Granted<Organisation> granted -> {
                after.addFlashAttribute("flash", page.t("organisations.done.amend"));
                yield new ModelAndView("redirect:/organisations/" + id);
            }
            case Refused<Organisation>(List<Reason> reasons) -> refused(sheet(actor, id, reasons));
        };
    }

    /** What the form of an appointment lets one fill in. */
    public record Form(
            @Nullable String who, @Nullable String role, @Nullable String title, @Nullable String organ, @Nullable String from,
            @Nullable String to) {
        static final Form EMPTY = new Form("", "", "", "", "", "");

        public Form {
            who = who == null ? "" : who;
            role = role == null ? "" : role;
            title = title == null ? "" : title;
            organ = organ == null ? "" : organ;
            from = from == null ? "" : from;
            to = to == null ? "" : to;
        }
    }

    /** Which terms are asked for; what cannot be meant asks for all. */
    public record Asked(@Nullable String held, @Nullable String page) {
        static final Asked ALL = new Asked(null, null);

        @Nullable Role wanted() {
            return Arrays.stream(Role.values()).filter(role -> role.name().equals(held)).findFirst().orElse(null);
        }

        int number() {
            return page != null && page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
        }
    }

    @GetMapping("/organisations/{id}/positions")
    @Performs(Act.POSITION_LIST)
    ModelAndView positions(Actor actor, Page page, @PathVariable OrganisationId id, Asked asked) {
        return positions(actor, page, id, asked, Form.EMPTY, List.of());
    }

    private ModelAndView positions(
            Actor actor, Page page, OrganisationId id, Asked asked, Form form, List<Reason> reasons) {
        Organisation organisation = organisations.find(id).orElseThrow(Absent::new);
        Map<String, String> roles = new LinkedHashMap<>();
        offices.rolesToGive(actor, organisation).forEach(role -> roles.put(role.name(), page.t("organisations.role." + role.name())));
        return new ModelAndView("organisations/positions", Map.of(
                "organisation", organisation,
                "tabs", desk.tabs(actor, organisation),
                "roll", offices.roll(actor, id, asked.wanted(), asked.number()),
                "appoints", offices.mayAppoint(actor, id),
                "roles", roles,
                "form", form,
                "reasons", reasons));
    }

    @PostMapping("/organisations/{id}/positions")
    @Performs(Act.POSITION_APPOINT)
    ModelAndView appoint(Actor actor, Page page, @PathVariable OrganisationId id, Form form, RedirectAttributes after) {
        return switch (appoint(actor, id, form)) {
            case Granted<Position> granted -> {
                after.addFlashAttribute("flash", page.t("organisations.done.appoint"));
                yield new ModelAndView("redirect:/organisations/" + id + "/positions");
            }
            case Refused<Position>(List<Reason> reasons) -> refused(positions(actor, page, id, Asked.ALL, form, reasons));
        };
    }

    private Outcome<Position> appoint(Actor actor, OrganisationId id, Form form) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate from = day("from", form.from(), reasons);
        LocalDate to = form.to().isBlank() ? null : day("to", form.to(), reasons);
        if (from == null || !reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Role role = form.role().isBlank() ? null : Role.valueOf(form.role());
        Organ organ = form.organ().isBlank() ? null : Organ.valueOf(form.organ());
        return offices.appoint(actor, id, new OfficeDesk.Wish(form.who(), role, form.title(), organ, from, to));
    }

    private static @Nullable LocalDate day(String field, String text, List<Reason> reasons) {
        return switch (Dates.read(field, text)) {
            case Granted<LocalDate>(LocalDate day) -> day;
            case Refused<LocalDate>(List<Reason> why) -> {
                reasons.addAll(why);
                yield null;
            }
        };
    }

    @PostMapping("/positions/{id}/end")
    @Performs(Act.POSITION_APPOINT)
    ModelAndView end(
            Actor actor, Page page, @PathVariable PositionId id, @RequestParam OrganisationId organisation,
            @RequestParam(defaultValue = "") String to, RedirectAttributes after) {
        Outcome<Position> outcome = switch (Dates.read("to", to)) {
            case Refused<LocalDate>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<LocalDate>(LocalDate lastDay) -> offices.end(actor, id, lastDay);
        };
        return switch (outcome) {
            case Granted<Position>(Position ended) -> {
                after.addFlashAttribute("flash", page.t("organisations.done.end"));
                yield new ModelAndView("redirect:/organisations/" + ended.organisation() + "/positions");
            }
            case Refused<Position>(List<Reason> reasons) ->
                refused(positions(actor, page, organisation, Asked.ALL, Form.EMPTY, reasons));
        };
    }

    private static ModelAndView refused(ModelAndView again) {
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
