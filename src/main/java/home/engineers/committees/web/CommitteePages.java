package home.engineers.committees.web;

import home.engineers.committees.Act;
import home.engineers.committees.internal.CommitteeDesk;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public list of committees, and the page of one: by which resolutions it began and ended. */
@Controller
public class CommitteePages {
    private final CommitteeDesk desk;
    private final Organisations organisations;

    CommitteePages(CommitteeDesk desk, Organisations organisations) {
        this.desk = desk;
        this.organisations = organisations;
    }

    /** What the list is asked for, as typed; what cannot be read counts as not asked. */
    public record Asked(@Nullable String association, @Nullable String q, @Nullable String dissolved, @Nullable String page) {
        private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

        CommitteeRoll.Filter filter() {
            return new CommitteeRoll.Filter(of().isEmpty() ? null : OrganisationId.of(of()), name(), isDissolved());
        }

        /** Id of the association, or empty. */
        public String of() {
            return association != null && association.matches(ID) ? association : "";
        }

        public String name() {
            return q == null ? "" : q;
        }

        public boolean isDissolved() {
            return "true".equals(dissolved);
        }

        int number() {
            return page != null && page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
        }

        /** The address of the list with everything that was asked but the page. */
        public String address(boolean dissolvedOnes) {
            return "/committees?q=" + URLEncoder.encode(name(), StandardCharsets.UTF_8) + "&association=" + of()
                    + "&dissolved=" + dissolvedOnes;
        }
    }

    @GetMapping("/committees")
    @Performs(Act.COMMITTEE_LIST)
    ModelAndView list(Actor actor, Asked asked) {
        List<Organisation> kept = desk.kept(actor);
        return new ModelAndView("committees/committees", Map.of(
                "roll", desk.roll(asked.filter(), asked.number()), "asked", asked, "associations", associations(),
                "kept", kept, "founding", kept.stream().filter(one -> desk.mayFound(actor, one)).toList()));
    }

    private Map<String, String> associations() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(Stream.of(organisations.municipalAssociation()), organisations.ofKind(Kind.DISTRICT_ASSOCIATION).stream())
                .forEach(one -> names.put(one.id().toString(), one.name()));
        return names;
    }

    @GetMapping(value = "/committees", params = "format")
    @Performs(Act.COMMITTEE_LIST)
    void table(Page page, Asked asked, @RequestParam String format, HttpServletResponse response) throws IOException {
        List<String> headers = Stream.of("name", "association", "chair", "seats", "since", "until")
                .map(one -> page.t("committees.field." + one))
                .toList();
        List<List<Object>> rows = desk.all(asked.filter()).stream()
                .map(one -> Arrays.<Object>asList(
                        one.line().committee().name(), one.association(), one.chair(), one.line().seats(),
                        one.line().since().toString(), one.line().until() == null ? null : one.line().until().toString()))
                .toList();
        new TableExport(page.t("committees.list.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    /** The committee one chairs, or the list where one chairs none. */
    @GetMapping("/committees/own")
    @Performs(Act.RECORD_READ)
    ModelAndView own(Actor actor) {
        return new ModelAndView("redirect:" + desk.own(actor).map(id -> "/committees/" + id).orElse("/committees"));
    }

    @GetMapping("/committees/{id}")
    @Performs(Act.COMMITTEE_LIST)
    ModelAndView committee(Actor actor, @PathVariable OrganisationId id) {
        return committee(actor, id, "", List.of());
    }

    private ModelAndView committee(Actor actor, OrganisationId id, String resolution, List<Reason> reasons) {
        return new ModelAndView(
                "committees/committee",
                Map.of("sheet", desk.sheet(actor, id), "resolution", resolution, "reasons", reasons));
    }

    @PostMapping("/committees/{id}/founding")
    @Performs(home.engineers.organisations.Act.COMMITTEE_FOUND)
    ModelAndView recordFounding(
            Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam(defaultValue = "") String resolution,
            RedirectAttributes after) {
        return FormAnswer.of(
                desk.recordFounding(actor, id, resolution),
                after,
                done -> new Onward("/committees/" + id, page.t("committees.done.founding")),
                reasons -> committee(actor, id, resolution, reasons));
    }
}
