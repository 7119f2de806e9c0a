package home.engineers.organisations.web;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Act;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.internal.StatisticsDesk;
import home.engineers.organisations.internal.StatisticsDesk.Line;
import home.engineers.organisations.internal.StatisticsDesk.Report;
import home.engineers.organisations.internal.StatisticsQuestion;
import home.engineers.organisations.internal.StatisticsQuestion.By;
import home.engineers.organisations.internal.StatisticsQuestion.Who;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Figures of members on any past day, and how they differ from another day. */
@Controller
public class StatisticsPages {
    private final StatisticsDesk desk;
    private final Districts districts;

    StatisticsPages(StatisticsDesk desk, Districts districts) {
        this.desk = desk;
        this.districts = districts;
    }

    @GetMapping("/members/statistics")
    @Performs(Act.STATISTICS_READ)
    ModelAndView statistics(Actor actor, Page page, @RequestParam Map<String, String> asked) {
        StatisticsQuestion question = question(asked);
        Outcome<Report> outcome = desk.report(actor, question);
        Map<String, Object> model = new HashMap<>(Map.of(
                "question", question, "kinds", kinds(page), "states", states(page), "members", members(page)));
        return switch (outcome) {
            case Granted<Report>(Report report) -> view(model, report, labels(page, question, report), List.of(), HttpStatus.OK);
            case Refused<Report>(List<Reason> reasons) -> view(model, null, Map.of(), reasons, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView view(
            Map<String, Object> model, Report report, Map<String, String> labels, List<Reason> reasons, HttpStatus status) {
        model.put("report", report);
        model.put("labels", labels);
        model.put("reasons", reasons);
        ModelAndView view = new ModelAndView("organisations/statistics", model);
        view.setStatus(status);
        return view;
    }

    private static StatisticsQuestion question(Map<String, String> asked) {
        return StatisticsQuestion.of(
                asked.get("on"), asked.get("compared"), asked.get("by"), asked.get("state"), asked.get("who"));
    }

    @GetMapping(value = "/members/statistics", params = "format")
    @Performs(Act.STATISTICS_READ)
    void export(Actor actor, Page page, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        StatisticsQuestion question = question(asked);
        Report report = orElse422(desk.report(actor, question));
        Map<String, String> labels = labels(page, question, report);
        List<String> headers = new ArrayList<>(List.of(
                page.t("organisations.statistics.by." + question.by().name()), report.day().toString()));
        if (report.compared() != null) {
            headers.addAll(List.of(report.compared().toString(), page.t("organisations.statistics.difference")));
        }
        List<List<Object>> rows = new ArrayList<>();
        report.lines().forEach(line -> rows.add(cells(report, labels.getOrDefault(line.code(), line.code()), line)));
        rows.add(cells(report, page.t("organisations.statistics.total"), report.total()));
        new TableExport(page.t("organisations.statistics.title") + " " + report.day(), headers, rows)
                .send(TableFormat.asked(asked.get("format")), response);
    }

    private static List<Object> cells(Report report, String label, Line line) {
        return report.compared() == null
                ? List.of(label, line.count())
                : List.of(label, line.count(), line.before(), line.difference());
    }

    /** What each line counts, in words. */
    private Map<String, String> labels(Page page, StatisticsQuestion question, Report report) {
        Map<OrganisationId, Organisation> associations = question.by() == By.ASSOCIATION ? desk.associations(report) : Map.of();
        Map<String, String> labels = new HashMap<>();
        report.lines().forEach(line -> labels.put(line.code(), switch (question.by()) {
            case ASSOCIATION -> associations.get(OrganisationId.of(line.code())).name(page.language());
            case KIND -> page.t("organisations.statistics.kind." + line.code());
            case MEMBER -> page.t(line.code().equals("unit") ? "organisations.member.ofUnit" : "organisations.member.ofPerson");
            case DISTRICT -> line.code().isEmpty()
                    ? page.t("organisations.statistics.noDistrict")
                    : districts.byCode(line.code()).map(District::name).map(page::t).orElse(line.code());
            case STATE -> page.t("organisations.state." + line.code());
        }));
        return labels;
    }

    private static Map<String, String> kinds(Page page) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (By by : By.values()) {
            kinds.put(by.code(), page.t("organisations.statistics.by." + by.name()));
        }
        return kinds;
    }

    private static Map<String, String> states(Page page) {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("all", page.t("organisations.statistics.allStates"));
        for (State state : State.values()) {
            states.put(state.name().toLowerCase(java.util.Locale.ROOT), page.t("organisations.state." + state.name()));
        }
        return states;
    }

    private static Map<String, String> members(Page page) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Who who : Who.values()) {
            members.put(who.code(), page.t("organisations.statistics.who." + who.name()));
        }
        return members;
    }
}
