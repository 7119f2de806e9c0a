package home.engineers.panels.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.panels.Act;
import home.engineers.panels.Draws;
import home.engineers.panels.Draws.Listed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list of draws as a table to keep: all of them, void ones included. */
@Controller
class DrawTables {
    private static final List<String> COLUMNS =
            List.of("title", "association", "size", "announcedAt", "state", "endedAt", "repeats", "reason", "recordHash");
    private final Draws draws;

    DrawTables(Draws draws) {
        this.draws = draws;
    }

    @GetMapping(value = "/draws", params = "format")
    @Performs(Act.DRAW_LIST)
    void list(@RequestParam String format, Page page, HttpServletResponse response) throws IOException {
        List<String> headers = COLUMNS.stream().map(column -> page.t("panels.column." + column)).toList();
        Stream<List<?>> rows = IntStream.iterate(1, number -> number + 1)
                .mapToObj(draws::announced)
                .takeWhile(some -> !some.isEmpty())
                .flatMap(List::stream)
                .map(one -> cells(page, one));
        new TableExport(page.t("panels.list.title"), headers, rows::iterator).send(TableFormat.asked(format), response);
    }

    private static List<?> cells(Page page, Listed one) {
        return Arrays.asList(
                one.title(), page.t(one.association()), one.size(), page.dateTime(one.announcedAt()),
                page.t("panels.state." + one.state().toUpperCase(Locale.ROOT)),
                one.endedAt() == null ? null : page.dateTime(one.endedAt()),
                one.repeats() == null ? null : one.repeats().toString(), one.reason(), one.recordHash());
    }
}
