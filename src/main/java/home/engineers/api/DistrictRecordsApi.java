package home.engineers.api;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.districts.Act;
import home.engineers.districts.Measure;
import home.engineers.districts.Support;
import home.engineers.districts.Supports;
import home.engineers.districts.Task;
import home.engineers.districts.Visit;
import home.engineers.districts.Visits;
import home.engineers.districts.YearPicture;
import home.engineers.districts.YearPictures;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.HouseClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Support, visits, tasks and yearly figures of the districts, each within the reach of whoever asks. */
@RestController
class DistrictRecordsApi {
    private final Supports supports;
    private final Visits visits;
    private final YearPictures pictures;
    private final HouseClock clock;

    DistrictRecordsApi(Supports supports, Visits visits, YearPictures pictures, HouseClock clock) {
        this.supports = supports;
        this.visits = visits;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** @param amountFen and @param receivedFen in cents @param status promised, received, or withdrawn and counting nowhere */
    record SupportView(
            String id, String district, String kind, int year, String giver, String what, String document,
            @Nullable Long amountFen, String status, @Nullable LocalDate receivedOn, @Nullable Long receivedFen) {
        static SupportView of(Support one) {
            return new SupportView(
                    one.id().toString(), one.district(), lower(one.kind()), one.year(), one.giver(), one.what(), one.document(),
                    one.amountFen(), one.withdrawn() ? "withdrawn" : lower(one.status()), one.receivedOn(), one.receivedFen());
        }
    }

    /** What the governments of the districts give, the newest year first, 25 a page. */
    @GetMapping("/api/v1/coverage/support")
    @Performs(Act.SUPPORT_READ)
    List<SupportView> support(
            Actor actor, @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "1") int page) {
        return supports.list(actor, new Supports.Filter(district, year, "", ""), page).lines().stream().map(SupportView::of).toList();
    }

    /** @param open tasks not done @param overdue of them, past their day */
    record VisitView(
            String id, String district, LocalDate on, String purpose, String findings, List<String> visitors, int open,
            int overdue) {
        static VisitView of(Visits.Line line) {
            Visit visit = line.visit();
            return new VisitView(
                    visit.id().toString(), visit.district(), visit.on(), visit.purpose(), visit.findings(), line.visitors(),
                    line.open(), line.overdue());
        }
    }

    /** Visits to the districts, the newest first, 25 a page. */
    @GetMapping("/api/v1/coverage/visits")
    @Performs(Act.VISIT_READ)
    List<VisitView> visits(
            Actor actor, @RequestParam(defaultValue = "") String district, @RequestParam(defaultValue = "1") int page) {
        return visits.list(actor, district, page).lines().stream().map(VisitView::of).toList();
    }

    record TaskView(
            String id, String visit, String district, String what, String owner, LocalDate due, boolean overdue,
            @Nullable LocalDate doneOn, @Nullable String outcome) {}

    /** Tasks after visits, one's own and those of the districts within reach, the first due first, 25 a page. */
    @GetMapping("/api/v1/coverage/tasks")
    @Performs(Act.TASK_READ)
    List<TaskView> tasks(
            Actor actor, @RequestParam(defaultValue = "false") boolean done, @RequestParam(defaultValue = "1") int page) {
        return visits.tasks(actor, done, page).lines().stream().map(this::view).toList();
    }

    private TaskView view(Visits.TaskLine line) {
        Task task = line.task();
        return new TaskView(
                task.id().toString(), task.visit().toString(), task.district(), task.what(), line.owner(), task.dueOn(),
                task.overdue(clock.today()), task.doneOn(), task.outcome());
    }

    /** @param figures by measure, money in cents; a measure nothing is known of is left out */
    record YearView(String district, int year, LocalDate countedTo, Map<String, Long> figures, Map<String, Long> before) {
        static YearView of(YearPicture picture) {
            return new YearView(
                    picture.district().code(), picture.year(), picture.last(), named(picture.figures()), named(picture.before()));
        }

        private static Map<String, Long> named(Map<Measure, Long> figures) {
            Map<String, Long> named = new TreeMap<>();
            figures.forEach((measure, figure) -> named.put(lower(measure).replace('_', '-'), figure));
            return named;
        }
    }

    /** The yearly figures of all districts within reach; of this year where none is given. */
    @GetMapping("/api/v1/coverage/years")
    @Performs(Act.YEAR_READ)
    List<YearView> years(Actor actor, @RequestParam(defaultValue = "0") int year) {
        return orElse422(pictures.all(actor, year == 0 ? clock.today().getYear() : year)).stream().map(YearView::of).toList();
    }

    /** The yearly figures of one district. */
    @GetMapping("/api/v1/coverage/{code}/years/{year}")
    @Performs(Act.YEAR_READ)
    YearView year(Actor actor, @PathVariable String code, @PathVariable int year) {
        return YearView.of(orElse422(pictures.of(actor, code, year)));
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
