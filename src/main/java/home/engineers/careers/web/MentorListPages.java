package home.engineers.careers.web;

import home.engineers.careers.Act;
import home.engineers.careers.internal.MentorList;
import home.engineers.careers.internal.MentorList.Which;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who mentors whom, for the secretariat, on a page and as a table to keep. */
@Controller
class MentorListPages {
    private static final String PATH = "/mentoring/pairs";
    private static final int LAST_PAGE = 100_000;
    private final MentorList list;

    MentorListPages(MentorList list) {
        this.list = list;
    }

    @GetMapping(PATH)
    @Performs(Act.MENTORING_LIST)
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String which, @RequestParam(name = "page", defaultValue = "1") int number) {
        return new ModelAndView(
                "careers/mentors", Map.of("found", list.list(actor, Which.of(which), Math.clamp(number, 1, LAST_PAGE))));
    }

    @GetMapping(value = PATH, params = "format")
    @Performs(Act.MENTORING_LIST)
    void export(
            Actor actor, Page page, @RequestParam(defaultValue = "") String which, @RequestParam String format, HttpServletResponse response)
            throws IOException {
        List<String> headers = List.of(
                page.t("careers.mentors.mentor"), page.t("careers.mentors.mentee"), page.t("careers.mentors.first"),
                page.t("careers.mentors.last"), page.t("careers.mentors.state"));
        List<List<Object>> rows = list.all(actor, Which.of(which)).stream()
                .map(line -> List.<Object>of(
                        line.mentor(), line.mentee(), line.first().toString(), line.last().toString(),
                        page.t("careers.mentoring.state." + line.state())))
                .toList();
        new TableExport(page.t("careers.mentors.title"), headers, rows).send(TableFormat.asked(format), response);
    }
}
