package home.engineers.programmes.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.PublicNotice;
import home.engineers.programmes.Reviews;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of cases and of results in publicity as tables to keep. */
@Controller
class CaseTables {
    private static final int AT_ONCE = 500;
    private final Reviews reviews;

    CaseTables(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping(value = "/cases", params = "format")
    @Performs(Act.CASE_READ)
    void cases(@RequestParam String format, Actor actor, Page page, HttpServletResponse response) throws IOException {
        export(page, "programmes.cases.title", number -> reviews.cases(actor, number, AT_ONCE))
                .send(TableFormat.asked(format), response);
    }

    /** @param pages the lines of each page, counted from 1; none after the last */
    static TableExport export(Page page, String title, IntFunction<List<CaseSummary>> pages) {
        Iterable<List<Object>> rows = () -> IntStream.iterate(1, number -> number + 1)
                .mapToObj(pages)
                .takeWhile(lines -> !lines.isEmpty())
                .flatMap(List::stream)
                .map(line -> cells(page, line))
                .iterator();
        return new TableExport(page.t(title), headers(page), rows);
    }

    private static List<String> headers(Page page) {
        return List.of(
                page.t("programmes.case.number"), page.t("programmes.case.applicant"), page.t("programmes.case.employer"),
                page.t("programmes.case.specialty"), page.t("programmes.case.level"), page.t("programmes.case.stage"),
                page.t("programmes.case.status"), page.t("programmes.case.filed"), page.t("programmes.case.due"));
    }

    private static List<Object> cells(Page page, CaseSummary one) {
        return Arrays.asList(
                one.number(),
                one.applicant(),
                EmployerWords.of(page, one.employer(), one.agency()),
                one.specialty(),
                page.t(one.level()),
                page.t("programmes.stage." + one.stage()),
                page.t("programmes.status." + one.status().wireName()),
                one.filedOn().toString(),
                one.dueOn() == null ? null : one.dueOn() + (one.provisional() ? page.t("programmes.provisional.mark") : ""));
    }

    /** Exactly what the public page shows. */
    @GetMapping(value = "/publicities", params = "format")
    @Performs(Act.PUBLICITY_READ)
    void publicities(@RequestParam String format, Page page, HttpServletResponse response) throws IOException {
        List<String> headers = List.of(
                page.t("programmes.case.applicant"), page.t("programmes.case.employer"), page.t("programmes.case.specialty"),
                page.t("programmes.case.level"), page.t("programmes.case.due"));
        List<List<Object>> rows = reviews.publicities().stream().map(notice -> cells(page, notice)).toList();
        new TableExport(page.t("programmes.publicities.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, PublicNotice notice) {
        return Arrays.asList(
                notice.name(),
                EmployerWords.of(page, notice.employer(), notice.agency()),
                notice.specialty(),
                notice.level() == null ? null : page.t(notice.level()),
                notice.dueOn() + (notice.provisional() ? page.t("programmes.provisional.mark") : ""));
    }
}
