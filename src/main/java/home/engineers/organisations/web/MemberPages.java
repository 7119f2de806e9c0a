package home.engineers.organisations.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.MembershipLinks;
import home.engineers.organisations.internal.MemberFilter;
import home.engineers.organisations.internal.MemberLine;
import home.engineers.organisations.internal.MemberPage;
import home.engineers.organisations.internal.MembershipDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of members and of unit members, and the sheet of one membership. */
@Controller
public class MemberPages {
    private final MembershipDesk desk;
    private final Districts districts;
    private final List<MembershipLinks> links;

    MemberPages(MembershipDesk desk, Districts districts, ObjectProvider<MembershipLinks> links) {
        this.desk = desk;
        this.districts = districts;
        this.links = links.orderedStream().toList();
    }

    @GetMapping("/members")
    @Performs(Act.MEMBERSHIP_LIST)
    ModelAndView members(Actor actor, Page page, @RequestParam Map<String, String> asked) {
        return list(actor, filter(false, asked));
    }

    @GetMapping(value = "/members", params = "format")
    @Performs(Act.MEMBERSHIP_LIST)
    void exportMembers(Actor actor, Page page, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        export(actor, page, filter(false, asked), asked, response);
    }

    @GetMapping("/units")
    @Performs(Act.UNIT_LIST)
    ModelAndView units(Actor actor, Page page, @RequestParam Map<String, String> asked) {
        return list(actor, filter(true, asked));
    }

    @GetMapping(value = "/units", params = "format")
    @Performs(Act.UNIT_LIST)
    void exportUnits(Actor actor, Page page, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        export(actor, page, filter(true, asked), asked, response);
    }

    private static MemberFilter filter(boolean units, Map<String, String> asked) {
        return MemberFilter.of(
                units, asked.get("view"), asked.get("q"), asked.get("district"), asked.get("title"),
                asked.get("association"), asked.get("sort"), asked.get("page"));
    }

    private ModelAndView list(Actor actor, MemberFilter filter) {
        MemberPage found = desk.list(actor, filter);
        Map<String, String> options = new LinkedHashMap<>();
        districts.today().forEach(district -> options.put(district.code(), district.name().zh()));
        return new ModelAndView("organisations/members", Map.of(
                "filter", filter,
                "links", new ListLinks(filter),
                "found", found,
                "districts", options));
    }

    private void export(
            Actor actor, Page page, MemberFilter filter, Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        List<String> headers = List.of(
                page.t("organisations.member.name"),
                page.t("organisations.member.number"),
                page.t("organisations.member.association"),
                page.t("organisations.member.title"),
                page.t(filter.units() ? "organisations.member.creditCode" : "organisations.member.employer"),
                page.t("organisations.member.district"),
                page.t("organisations.member.state"),
                page.t("organisations.member.termTo"));
        List<List<Object>> rows = desk.all(actor, filter).stream().map(line -> cells(page, line)).toList();
        TableExport table = new TableExport(
                page.t(filter.units() ? "organisations.units.title" : "organisations.members.title"), headers, rows);
        table.send(TableFormat.asked(asked.get("format")), response);
    }

    private List<Object> cells(Page page, MemberLine line) {
        return Arrays.asList(
                line.name(),
                line.number(),
                line.associationName(),
                line.title().isEmpty() ? "" : page.t("organisations.titleLevel." + line.title()),
                line.employer(),
                districts.byCode(line.district()).map(District::name).map(page::t).orElse(line.district()),
                page.t("organisations.state." + line.state().name()),
                line.termTo() == null ? "" : line.termTo().toString());
    }

    @GetMapping("/members/{id}")
    @Performs(Act.MEMBERSHIP_READ)
    ModelAndView sheet(Actor actor, @PathVariable MembershipId id) {
        return sheet(actor, id, List.of());
    }

    private ModelAndView sheet(Actor actor, MembershipId id, List<Reason> reasons) {
        MembershipDesk.Sheet sheet = desk.sheet(actor, id);
        List<MembershipLinks.Link> elsewhere =
                links.stream().flatMap(one -> one.of(actor, sheet.membership()).stream()).toList();
        return new ModelAndView("organisations/membership", Map.of("sheet", sheet, "links", elsewhere, "reasons", reasons));
    }

    @PostMapping("/members/{id}/review")
    @Performs(Act.MEMBERSHIP_REVIEW)
    ModelAndView review(Actor actor, Page page, @PathVariable MembershipId id, RedirectAttributes after) {
        return done(actor, page, id, desk.review(actor, id), "organisations.done.review", after);
    }

    @PostMapping("/members/{id}/admit")
    @Performs(Act.MEMBERSHIP_ADMIT)
    ModelAndView admit(Actor actor, Page page, @PathVariable MembershipId id, RedirectAttributes after) {
        return done(actor, page, id, desk.admit(actor, id), "organisations.done.admit", after);
    }

    @PostMapping("/members/{id}/decline")
    @Performs(Act.MEMBERSHIP_ADMIT)
    ModelAndView decline(
            Actor actor, Page page, @PathVariable MembershipId id, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        return done(actor, page, id, desk.decline(actor, id, reason), "organisations.done.decline", after);
    }

    @PostMapping("/members/{id}/renew")
    @Performs(Act.MEMBERSHIP_RENEW)
    ModelAndView renew(Actor actor, Page page, @PathVariable MembershipId id, RedirectAttributes after) {
        return done(actor, page, id, desk.renew(actor, id), "organisations.done.renew", after);
    }

    @PostMapping("/members/{id}/withdraw")
    @Performs(Act.MEMBERSHIP_LEAVE)
    ModelAndView withdraw(Actor actor, Page page, @PathVariable MembershipId id, RedirectAttributes after) {
        return done(actor, page, id, desk.withdraw(actor, id), "organisations.done.withdraw", after);
    }

    @PostMapping("/members/{id}/leave")
    @Performs(Act.MEMBERSHIP_LEAVE)
    ModelAndView leave(
            Actor actor, Page page, @PathVariable MembershipId id, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        return done(actor, page, id, desk.leave(actor, id, reason), "organisations.done.leave", after);
    }

    private ModelAndView done(
            Actor actor, Page page, MembershipId id, Outcome<Membership> outcome, String sentence, RedirectAttributes after) {
        return Acted.answer(outcome, page.t(sentence), "/members/" + id, reasons -> sheet(actor, id, reasons), after);
    }

    @PostMapping("/members/renew")
    @Performs(Act.MEMBERSHIP_RENEW)
    ModelAndView renewAll(
            Actor actor, Page page, @RequestParam(required = false, defaultValue = "") List<MembershipId> ids,
            @RequestParam(defaultValue = "/members") String back) {
        return bulk("organisations.bulk.renewed", ids, id -> desk.renew(actor, id), back);
    }

    @PostMapping("/members/remind")
    @Performs(Act.MEMBERSHIP_REMIND)
    ModelAndView remindAll(
            Actor actor, Page page, @RequestParam(required = false, defaultValue = "") List<MembershipId> ids,
            @RequestParam(defaultValue = "/members") String back) {
        return bulk("organisations.bulk.reminded", ids, id -> desk.remind(actor, id), back);
    }

    /** What became of one line of a bulk act; no reasons where it was done. */
    public record BulkLine(MembershipId id, String number, List<Reason> reasons) {}

    private static ModelAndView bulk(
            String title, List<MembershipId> ids, Function<MembershipId, Outcome<Membership>> act, String back) {
        List<BulkLine> lines = ids.stream().distinct().limit(MemberFilter.SIZE).map(id -> line(id, act.apply(id))).toList();
        return new ModelAndView("organisations/bulk", Map.of(
                "title", title,
                "lines", lines,
                "back", back.startsWith("/units") ? "/units" : "/members"));
    }

    private static BulkLine line(MembershipId id, Outcome<Membership> outcome) {
        return switch (outcome) {
            case Granted<Membership>(Membership m) -> new BulkLine(id, String.valueOf(m.number()), List.of());
            case Refused<Membership>(List<Reason> reasons) -> new BulkLine(id, "", reasons);
        };
    }
}
