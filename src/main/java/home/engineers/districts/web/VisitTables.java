package home.engineers.districts.web;

import home.engineers.districts.Act;
import home.engineers.districts.Task;
import home.engineers.districts.Visits;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Districts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of visits and of the tasks after them as tables to keep. */
@Controller
class VisitTables {
    private final Visits visits;
    private final Districts districts;

    VisitTables(Visits visits, Districts districts) {
        this.visits = visits;
        this.districts = districts;
    }

    @GetMapping(value = "/coverage/visits", params = "format")
    @Performs(Act.VISIT_READ)
    void visits(
            Actor actor, Page page, @RequestParam(defaultValue = "") String district, @RequestParam String format,
            HttpServletResponse response) throws IOException {
        List<String> headers = List.of(
                page.t("districts.support.district"), page.t("districts.visit.on"), page.t("districts.visit.visitors"),
                page.t("districts.visit.purpose"), page.t("districts.visit.findings"), page.t("districts.task.OPEN"),
                page.t("districts.task.OVERDUE"));
        Map<String, String> names = DistrictNames.of(districts, page);
        List<List<Object>> rows = visits.all(actor, district.strip()).stream()
                .map(line -> Arrays.<Object>asList(
                        names.getOrDefault(line.visit().district(), line.visit().district()), line.visit().on().toString(),
                        String.join(page.t("districts.visit.and"), line.visitors()), line.visit().purpose(),
                        line.visit().findings(), line.open(), line.overdue()))
                .toList();
        new TableExport(page.t("districts.visit.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    @GetMapping(value = "/coverage/tasks", params = "format")
    @Performs(Act.TASK_READ)
    void tasks(
            Actor actor, Page page, @RequestParam(defaultValue = "false") boolean done, @RequestParam String format,
            HttpServletResponse response) throws IOException {
        List<String> headers = List.of(
                page.t("districts.support.district"), page.t("districts.task.what"), page.t("districts.task.owner"),
                page.t("districts.task.due"), page.t("districts.task.state"), page.t("districts.task.doneOn"),
                page.t("districts.task.outcome"));
        Map<String, String> names = DistrictNames.of(districts, page);
        List<List<Object>> rows = visits.allTasks(actor, done).stream().map(line -> cells(page, line, names)).toList();
        new TableExport(page.t("districts.task.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, Visits.TaskLine line, Map<String, String> names) {
        Task task = line.task();
        String state = task.done() ? "DONE" : task.overdue(page.today()) ? "OVERDUE" : "OPEN";
        return Arrays.asList(
                names.getOrDefault(task.district(), task.district()), task.what(), line.owner(), task.dueOn().toString(),
                page.t("districts.task." + state), task.doneOn() == null ? null : task.doneOn().toString(), task.outcome());
    }
}
