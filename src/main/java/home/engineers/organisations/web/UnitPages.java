package home.engineers.organisations.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations.Establishment;
import home.engineers.organisations.internal.AgencyDesk;
import home.engineers.organisations.internal.OrganisationDesk;
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

/** Entering a unit by hand, and saying which act as personnel agencies. */
@Controller
public class UnitPages {
    private final OrganisationDesk desk;
    private final AgencyDesk agencies;
    private final Districts districts;
    private final HouseClock clock;

    UnitPages(OrganisationDesk desk, AgencyDesk agencies, Districts districts, HouseClock clock) {
        this.desk = desk;
        this.agencies = agencies;
        this.districts = districts;
        this.clock = clock;
    }

    /** What the form lets one fill in. */
    public record Form(@Nullable String name, @Nullable String creditCode, @Nullable String district) {
        public Form {
            name = name == null ? "" : name;
            creditCode = creditCode == null ? "" : creditCode;
            district = district == null ? "" : district;
        }
    }

    @GetMapping("/units/new")
    @Performs(Act.UNIT_REGISTER)
    ModelAndView form(Page page) {
        return form(page, new Form("", "", ""), List.of());
    }

    private ModelAndView form(Page page, Form form, List<Reason> reasons) {
        Map<String, String> places = new LinkedHashMap<>();
        districts.today().forEach(district -> places.put(district.code(), page.t(district.name())));
        return new ModelAndView("organisations/unit", Map.of("form", form, "reasons", reasons, "districts", places));
    }

    /** @param acts whether the unit acts as a personnel agency from now on */
    @PostMapping("/organisations/{id}/agency")
    @Performs(Act.UNIT_REGISTER)
    ModelAndView agency(
            Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam(defaultValue = "false") boolean acts,
            RedirectAttributes after) {
        agencies.agency(actor, id, acts);
        after.addFlashAttribute("flash", page.t(acts ? "organisations.done.agency" : "organisations.done.noAgency"));
        return new ModelAndView("redirect:/organisations/" + id);
    }

    @PostMapping("/units/new")
    @Performs(Act.UNIT_REGISTER)
    ModelAndView register(Actor actor, Page page, Form form, RedirectAttributes after) {
        String district = form.district().isEmpty() ? null : form.district();
        Establishment unit = new Establishment(
                Organisation.Kind.UNIT, form.name(), null, form.creditCode(), district, null, clock.today());
        return switch (desk.registerUnit(actor, unit)) {
            case Granted<Organisation>(Organisation registered) -> {
                after.addFlashAttribute("flash", page.t("organisations.done.unit"));
                yield new ModelAndView("redirect:/organisations/" + registered.id());
            }
            case Refused<Organisation>(List<Reason> reasons) -> {
                ModelAndView again = form(page, form, reasons);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }
}
