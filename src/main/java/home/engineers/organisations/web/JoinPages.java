package home.engineers.organisations.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.internal.MembershipDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applying to join, for oneself or for a unit, and one's own memberships. */
@Controller
public class JoinPages {
    private final MembershipDesk desk;
    private final Organisations organisations;
    private final Districts districts;
    private final HouseClock clock;

    JoinPages(MembershipDesk desk, Organisations organisations, Districts districts, HouseClock clock) {
        this.desk = desk;
        this.organisations = organisations;
        this.districts = districts;
        this.clock = clock;
    }

    /** What the form lets one fill in; the unit's part is empty where a person joins. */
    public record Form(String association, String statement, String name, String creditCode, String district) {
        public Form {
            association = association == null ? "" : association;
            statement = statement == null ? "" : statement;
            name = name == null ? "" : name;
            creditCode = creditCode == null ? "" : creditCode;
            district = district == null ? "" : district;
        }
    }

    private static final Form EMPTY = new Form("", "", "", "", "");

    @GetMapping("/memberships/apply")
    @Performs(Act.MEMBERSHIP_APPLY)
    ModelAndView join(Actor actor, Page page) {
        return form(actor, page, false, EMPTY, List.of());
    }

    @GetMapping("/memberships/apply/unit")
    @Performs(Act.MEMBERSHIP_APPLY)
    ModelAndView joinAsUnit(Actor actor, Page page) {
        return form(actor, page, true, EMPTY, List.of());
    }

    @PostMapping("/memberships/apply")
    @Performs(Act.MEMBERSHIP_APPLY)
    ModelAndView apply(Actor actor, Page page, Form form, RedirectAttributes after) {
        Outcome<Membership> outcome = association(form)
                .map(association -> desk.apply(actor, association, form.statement()))
                .orElseGet(JoinPages::noAssociation);
        return after(actor, page, false, form, outcome, after);
    }

    @PostMapping("/memberships/apply/unit")
    @Performs(Act.MEMBERSHIP_APPLY)
    ModelAndView applyForUnit(Actor actor, Page page, Form form, RedirectAttributes after) {
        Organisations.Establishment unit = new Organisations.Establishment(
                Organisation.Kind.UNIT, form.name(), null, form.creditCode(),
                form.district().isEmpty() ? null : form.district(), null, clock.today());
        Outcome<Membership> outcome = association(form)
                .map(association -> desk.applyForUnit(actor, association, unit, form.statement()))
                .orElseGet(JoinPages::noAssociation);
        return after(actor, page, true, form, outcome, after);
    }

    private Optional<OrganisationId> association(Form form) {
        return desk.openAssociations().stream()
                .map(Organisation::id)
                .filter(id -> id.toString().equals(form.association()))
                .findAny();
    }

    private static Outcome<Membership> noAssociation() {
        return Outcome.refused(Reason.at("association", "organisations.membership.noSuchAssociation"));
    }

    private ModelAndView after(
            Actor actor, Page page, boolean unit, Form form, Outcome<Membership> outcome, RedirectAttributes after) {
        return switch (outcome) {
            case Granted<Membership>(Membership m) -> {
                after.addFlashAttribute("flash", page.t("organisations.done.apply"));
                yield new ModelAndView("redirect:/members/" + m.id());
            }
            case Refused<Membership>(List<Reason> reasons) -> {
                ModelAndView again = form(actor, page, unit, form, reasons);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    private ModelAndView form(Actor actor, Page page, boolean unit, Form form, List<Reason> reasons) {
        Map<String, String> associations = new LinkedHashMap<>();
        desk.openAssociations().forEach(one -> associations.put(one.id().toString(), one.name(page.language())));
        Map<String, String> places = new LinkedHashMap<>();
        districts.today().forEach(district -> places.put(district.code(), page.t(district.name())));
        List<Membership> own = desk.own(actor);
        List<Membership> acting = desk.acting(actor);
        List<OrganisationId> named = Stream.concat(own.stream(), acting.stream())
                .flatMap(m -> Stream.of(m.association(), m.unit() == null ? m.association() : m.unit()))
                .toList();
        return new ModelAndView("organisations/join", Map.of(
                "unit", unit,
                "form", form,
                "reasons", reasons,
                "associations", associations,
                "districts", places,
                "own", own,
                "acting", acting,
                "names", organisations.all(named)));
    }
}
