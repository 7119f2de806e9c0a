package home.engineers.districts.web;

import home.engineers.districts.Act;
import home.engineers.districts.Corrections;
import home.engineers.districts.Support;
import home.engineers.districts.Supports;
import home.engineers.districts.Supports.Entry;
import home.engineers.districts.Supports.Filter;
import home.engineers.districts.Supports.Receiving;
import home.engineers.districts.rules.Money;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the governments of the districts give: the list, a new entry, one entry and its receipt. */
@Controller
class SupportPages {
    private static final String LIST = "/coverage/support";
    private final Supports supports;
    private final Districts districts;
    private final Corrections corrections;

    SupportPages(Supports supports, Districts districts, Corrections corrections) {
        this.supports = supports;
        this.districts = districts;
        this.corrections = corrections;
    }

    private static Filter filter(
            @Nullable String district, @Nullable String year, @Nullable String kind, @Nullable String status) {
        return new Filter(or(district), or(year), or(kind), or(status));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @GetMapping(LIST)
    @Performs(Act.SUPPORT_READ)
    ModelAndView list(
            Actor actor, Page page, @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String year, @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        Filter filter = filter(district, year, kind, status);
        Supports.Page found = supports.list(actor, filter, number);
        return new ModelAndView("districts/supports", Map.of(
                "found", found, "filter", filter, "names", DistrictNames.of(districts, page),
                "keeps", !filter.district().isEmpty() && supports.mayKeep(actor, filter.district()),
                "address", LIST + query(filter)));
    }

    private static String query(Filter filter) {
        return "?district=" + DistrictNames.encoded(filter.district()) + "&year=" + DistrictNames.encoded(filter.year())
                + "&kind=" + DistrictNames.encoded(filter.kind()) + "&status=" + DistrictNames.encoded(filter.status());
    }

    @GetMapping(value = LIST, params = "format")
    @Performs(Act.SUPPORT_READ)
    void export(
            Actor actor, Page page, @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String year, @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status, @RequestParam String format, HttpServletResponse response)
            throws IOException {
        List<String> headers = List.of(
                page.t("districts.support.district"), page.t("districts.support.year"), page.t("districts.support.kind"),
                page.t("districts.support.giver"), page.t("districts.support.what"), page.t("districts.support.document"),
                page.t("districts.support.amount"), page.t("districts.support.status"), page.t("districts.support.receivedOn"),
                page.t("districts.support.received"));
        Map<String, String> names = DistrictNames.of(districts, page);
        List<List<Object>> rows = supports.all(actor, filter(district, year, kind, status)).stream()
                .map(one -> cells(page, one, names))
                .toList();
        new TableExport(page.t("districts.support.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, Support one, Map<String, String> names) {
        return Arrays.asList(
                names.getOrDefault(one.district(), one.district()), one.year(), page.t("districts.support.kind." + one.kind().name()),
                one.giver(), one.what(), one.document(), one.amountFen() == null ? null : Money.number(one.amountFen()),
                page.t("districts.support.status." + (one.withdrawn() ? "WITHDRAWN" : one.status().name())),
                one.receivedOn() == null ? null : one.receivedOn().toString(),
                one.receivedFen() == null ? null : Money.number(one.receivedFen()));
    }

    @GetMapping("/coverage/{code}/support/new")
    @Performs(Act.SUPPORT_KEEP)
    ModelAndView blank(Actor actor, Page page, @PathVariable String code) {
        return form(actor, page, code, new Entry(code, "", String.valueOf(page.today().getYear()), "", "", "", "", List.of()), List.of());
    }

    private ModelAndView form(Actor actor, Page page, String code, Entry entry, List<Reason> reasons) {
        District district = districts.byCode(code).orElseThrow(Absent::new);
        if (!supports.mayKeep(actor, code)) {
            throw new NotPermitted(Act.SUPPORT_KEEP);
        }
        return new ModelAndView(
                "districts/newsupport", Map.of("district", district, "entry", entry, "kinds", kinds(page), "reasons", reasons));
    }

    static Map<String, String> kinds(Page page) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(Support.Kind.values()).forEach(kind -> kinds.put(kind.name(), page.t("districts.support.kind." + kind.name())));
        return kinds;
    }

    /** What the form of a support lets one fill in. */
    record Form(
            @Nullable String kind, @Nullable String year, @Nullable String giver, @Nullable String what,
            @Nullable String document, @Nullable String amount) {
        Entry entry(String district, List<Upload> files) {
            return new Entry(
                    district, or(kind), or(year), or(giver), or(what), or(document), or(amount), files);
        }
    }

    @PostMapping("/coverage/{code}/support")
    @Performs(Act.SUPPORT_KEEP)
    ModelAndView enter(
            Actor actor, Page page, @PathVariable String code, Form form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files, RedirectAttributes after) throws IOException {
        Entry entry = form.entry(code, Uploads.of(files));
        return FormAnswer.of(
                supports.enter(actor, entry),
                after,
                entered -> new Onward(LIST + "/" + entered.id(), page.t("districts.done.support")),
                reasons -> form(actor, page, code, entry, reasons));
    }

    @GetMapping(LIST + "/{id}")
    @Performs(Act.SUPPORT_READ)
    ModelAndView one(Actor actor, @PathVariable UUID id) {
        return one(actor, id, "", "", List.of());
    }

    private ModelAndView one(Actor actor, UUID id, String on, String amount, List<Reason> reasons) {
        Supports.Sheet sheet = supports.sheet(actor, id);
        Map<String, Object> model = new HashMap<>(Map.of(
                "sheet", sheet, "district", districts.byCode(sheet.support().district()).orElseThrow(Absent::new), "on", on,
                "amount", amount, "reasons", reasons, "corrections", corrections.ofSupport(actor, sheet.support())));
        return new ModelAndView("districts/support", model);
    }

    @PostMapping(LIST + "/{id}/receipt")
    @Performs(Act.SUPPORT_KEEP)
    ModelAndView receive(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String amount, @RequestParam(defaultValue = "0") int version, RedirectAttributes after) {
        return FormAnswer.of(
                supports.receive(actor, id, new Receiving(on, amount, version)),
                after,
                done -> new Onward(LIST + "/" + id, page.t("districts.done.received")),
                reasons -> one(actor, id, on, amount, reasons));
    }
}
