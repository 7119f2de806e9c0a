package home.engineers.dues.web;

import home.engineers.dues.Act;
import home.engineers.dues.Receipt;
import home.engineers.dues.internal.ChargeFilter;
import home.engineers.dues.internal.DuesDesk;
import home.engineers.dues.internal.DuesDesk.Line;
import home.engineers.dues.internal.DuesDesk.ReceiptLine;
import home.engineers.dues.internal.RoundDesk;
import home.engineers.dues.rules.Yuan;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Organisation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The dues of an association: a year in figures, charging its members, and the lists of charges and receipts. */
@Controller
class DuesPages {
    private final DuesDesk desk;
    private final RoundDesk rounds;

    DuesPages(DuesDesk desk, RoundDesk rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    @GetMapping("/dues")
    @Performs(Act.CHARGE_LIST)
    ModelAndView associations(Actor actor) {
        List<Organisation> seen = desk.associations(actor);
        return seen.size() == 1
                ? new ModelAndView("redirect:/dues/" + seen.getFirst().id())
                : new ModelAndView("dues/associations", Map.of("associations", seen));
    }

    @GetMapping("/dues/{id}")
    @Performs(Act.CHARGE_LIST)
    ModelAndView overview(Actor actor, @PathVariable OrganisationId id, @RequestParam(defaultValue = "0") int year) {
        return overview(actor, id, year, List.of());
    }

    private ModelAndView overview(Actor actor, OrganisationId id, int year, List<Reason> reasons) {
        return new ModelAndView(
                "dues/overview",
                Map.of("overview", desk.overview(actor, id, year), "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/dues/{id}/charging")
    @Performs(Act.CHARGE_MAKE)
    ModelAndView charge(Actor actor, @PathVariable OrganisationId id, @RequestParam int year) {
        return switch (rounds.charge(actor, id, year)) {
            case Granted<UUID>(UUID round) -> new ModelAndView("redirect:/dues/" + id + "/rounds/" + round);
            case Refused<UUID>(List<Reason> reasons) -> overview(actor, id, year, reasons);
        };
    }

    @GetMapping("/dues/{id}/charges")
    @Performs(Act.CHARGE_LIST)
    ModelAndView list(Actor actor, @PathVariable OrganisationId id, @RequestParam int year, @RequestParam Map<String, String> asked) {
        ChargeFilter filter = ChargeFilter.of(asked);
        return new ModelAndView(
                "dues/list", Map.of("found", desk.list(actor, id, year, filter), "filter", filter, "links", new ChargeLinks(id, year, filter)));
    }

    @GetMapping(value = "/dues/{id}/charges", params = "format")
    @Performs(Act.CHARGE_LIST)
    void export(
            Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam int year,
            @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        List<String> headers = List.of(
                page.t("dues.member"), page.t("dues.memberNumber"), page.t("dues.field.kind"), page.t("dues.field.full"),
                page.t("dues.field.owed"), page.t("dues.field.paid"), page.t("dues.outstanding"), page.t("dues.field.dueOn"),
                page.t("dues.reminded"));
        ChargeFilter filter = ChargeFilter.of(asked);
        List<List<Object>> rows = desk.all(actor, id, year, filter).stream().map(line -> cells(page, line)).toList();
        new TableExport(page.t("dues.list.title", String.valueOf(year)), headers, rows)
                .send(TableFormat.asked(asked.getOrDefault("format", "")), response);
    }

    private static List<Object> cells(Page page, Line line) {
        return List.of(
                line.member(), line.charge().memberNumber(), page.t("dues.kind." + line.charge().kind()),
                amount(line.charge().full()), amount(line.charge().owed()), amount(line.charge().paid()),
                amount(line.charge().outstanding()), line.charge().dueOn().toString(), line.reminded());
    }

    private static BigDecimal amount(long cents) {
        return new BigDecimal(Yuan.text(cents));
    }

    @GetMapping("/dues/{id}/receipts")
    @Performs(Act.CHARGE_LIST)
    ModelAndView receipts(
            Actor actor, @PathVariable OrganisationId id, @RequestParam int year,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        int asked = Math.max(1, number);
        return new ModelAndView("dues/receipts", Map.of("found", desk.receipts(actor, id, year, asked), "number", asked));
    }

    @GetMapping(value = "/dues/{id}/receipts", params = "format")
    @Performs(Act.CHARGE_LIST)
    void exportReceipts(
            Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam int year, @RequestParam String format,
            HttpServletResponse response)
            throws IOException {
        List<String> headers = List.of(
                page.t("dues.field.number"), page.t("dues.member"), page.t("dues.field.cents"), page.t("dues.field.paidOn"),
                page.t("dues.payment.method"), page.t("dues.payment.reference"), page.t("dues.receipt.state"));
        List<List<Object>> rows = desk.allReceipts(actor, id, year).stream().map(line -> cells(page, line)).toList();
        new TableExport(page.t("dues.receipts.title", String.valueOf(year)), headers, rows).send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, ReceiptLine line) {
        Receipt one = line.receipt();
        return Arrays.asList(
                one.text(), line.payer(), amount(one.cents()), one.paidOn().toString(), page.t("dues.method." + one.method()),
                one.reference(), page.t(ReceiptWords.state(one)));
    }
}
