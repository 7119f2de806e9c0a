package home.engineers.organisations.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Act;
import home.engineers.organisations.MemberCount;
import home.engineers.organisations.MemberStatistics;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.rules.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Figures of members on a day and how they differ from another day, within what the reader may see. */
@Service
public class StatisticsDesk {
    private final MemberStatistics statistics;
    private final Organisations organisations;
    private final Authority authority;
    private final HouseClock clock;

    StatisticsDesk(
            MemberStatistics statistics, Organisations organisations, Authority authority, HouseClock clock) {
        this.statistics = statistics;
        this.organisations = organisations;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * One line of the figures.
     *
     * @param code what is counted: an association's id, a kind, {@code person} or {@code unit}, a district's code, a state
     * @param before on the day compared with, or 0 where none is
     */
    public record Line(String code, long count, long before) {
        public long difference() {
            return count - before;
        }
    }

    /** @param compared null where no day is compared with */
    public record Report(LocalDate day, @Nullable LocalDate compared, List<Line> lines, Line total) {}

    /** Refused for a day that is none, that is yet to come, or that is not another one to compare with. */
    public Outcome<Report> report(Actor actor, StatisticsQuestion asked) {
        Reach reach = authority.reach(actor, Act.STATISTICS_READ);
        if (reach.none()) {
            throw new NotPermitted(Act.STATISTICS_READ);
        }
        List<Reason> reasons = new ArrayList<>();
        LocalDate day = asked.on().isEmpty() ? clock.today() : day("on", asked.on(), reasons);
        LocalDate compared = asked.compared().isEmpty() ? null : day("compared", asked.compared(), reasons);
        return reasons.isEmpty() ? Outcome.granted(report(reach, asked, day, compared)) : Outcome.refused(reasons);
    }

    private LocalDate day(String field, String typed, List<Reason> reasons) {
        return switch (Dates.read(field, typed)) {
            case Refused<LocalDate>(List<Reason> why) -> {
                reasons.addAll(why);
                yield LocalDate.MIN;
            }
            case Granted<LocalDate>(LocalDate day) -> {
                if (day.isAfter(clock.today())) {
                    reasons.add(Reason.at(field, "organisations.statistics.inFuture", day.toString()));
                }
                yield day;
            }
        };
    }

    private Report report(Reach reach, StatisticsQuestion asked, LocalDate day, @Nullable LocalDate compared) {
        Map<String, Long> now = counted(reach, asked, day);
        Map<String, Long> before = compared == null ? Map.of() : counted(reach, asked, compared);
        List<Line> lines = Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(code -> new Line(code, now.getOrDefault(code, 0L), before.getOrDefault(code, 0L)))
                .sorted(Comparator.comparing(Line::count).reversed().thenComparing(Line::code))
                .toList();
        Line total = new Line(
                "", lines.stream().mapToLong(Line::count).sum(), lines.stream().mapToLong(Line::before).sum());
        return new Report(day, compared, lines, total);
    }

    private Map<String, Long> counted(Reach reach, StatisticsQuestion asked, LocalDate day) {
        List<MemberCount> all = reach.everywhere() ? statistics.on(day) : statistics.on(day, reach.organisations());
        Map<OrganisationId, Organisation> associations = asked.by() == StatisticsQuestion.By.KIND
                ? organisations.all(all.stream().map(MemberCount::association).distinct().toList())
                : Map.of();
        return all.stream()
                .filter(one -> asked.counts(one.state()) && asked.counts(one.unit()))
                .collect(Collectors.groupingBy(one -> code(asked.by(), one, associations), Collectors.summingLong(MemberCount::count)));
    }

    private static String code(StatisticsQuestion.By by, MemberCount one, Map<OrganisationId, Organisation> associations) {
        return switch (by) {
            case ASSOCIATION -> one.association().toString();
            case KIND -> associations.get(one.association()).kind().name();
            case MEMBER -> one.unit() ? "unit" : "person";
            case DISTRICT -> one.district();
            case STATE -> one.state().name();
        };
    }

    /** The names of the associations among the lines, by their ids. */
    public Map<OrganisationId, Organisation> associations(Report report) {
        return organisations.all(report.lines().stream().map(line -> OrganisationId.of(line.code())).toList());
    }
}
