package home.engineers.programmes.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.Calls;
import home.engineers.programmes.CaseStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of calls as tables to keep. */
@Controller
class CallTables {
    private final Calls calls;

    CallTables(Calls calls) {
        this.calls = calls;
    }

    /** Exactly what the public page shows. */
    @GetMapping(value = "/calls", params = "format")
    @Performs(Act.CALL_READ)
    void calls(@RequestParam String format, Page page, HttpServletResponse response) throws IOException {
        List<String> headers = List.of(
                page.t("calls.name"), page.t("calls.programme"), page.t("calls.opensOn"), page.t("calls.closesOn"),
                page.t("calls.countsOn"), page.t("calls.state"));
        List<List<Object>> rows = calls.all().stream()
                .map(one -> List.<Object>of(
                        page.t(one.name()), page.t(one.programmeName()), one.opensOn(), one.closesOn(), one.countsOn(),
                        state(page, one)))
                .toList();
        new TableExport(page.t("calls.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    @GetMapping(value = "/calls/desk", params = "format")
    @Performs(Act.CALL_CASES)
    void desk(@RequestParam String format, Actor actor, Page page, HttpServletResponse response) throws IOException {
        List<String> headers = List.of(
                page.t("calls.name"), page.t("calls.programme"), page.t("calls.edition"), page.t("calls.opensOn"),
                page.t("calls.closesOn"), page.t("calls.state"), page.t("calls.cases.open"), page.t("calls.cases.granted"),
                page.t("calls.cases.otherwise"), page.t("calls.cases.all"));
        List<List<Object>> rows = calls.counted(actor).stream()
                .map(one -> List.<Object>of(
                        page.t(one.call().name()), page.t(one.call().programmeName()), one.call().edition(),
                        one.call().opensOn(), one.call().closesOn(), state(page, one.call()), one.of(CaseStatus.OPEN),
                        one.of(CaseStatus.GRANTED), one.otherwise(), one.all()))
                .toList();
        new TableExport(page.t("calls.desk.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    private static String state(Page page, Call one) {
        return page.t("calls.state." + one.state(page.today()).wireName());
    }
}
