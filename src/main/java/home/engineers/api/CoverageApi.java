package home.engineers.api;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.districts.Foundings;
import home.engineers.districts.Foundings.Sheet;
import home.engineers.districts.StepEntry;
import home.engineers.districts.TargetStanding;
import home.engineers.districts.Targets;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.RefusedRequest;
import home.engineers.organisations.Act;
import home.engineers.organisations.Coverage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far every district has an association of its own, and the steps of one. */
@RestController
class CoverageApi {
    private final Coverage coverage;
    private final Targets targets;
    private final Foundings foundings;

    CoverageApi(Coverage coverage, Targets targets, Foundings foundings) {
        this.coverage = coverage;
        this.targets = targets;
        this.foundings = foundings;
    }

    /** One district's way to its association. */
    record CoverageRow(
            String code, String name, String state, @Nullable LocalDate since, @Nullable String document,
            @Nullable String association, long members, long unitMembers) {}

    /** @param current whether it is the one set last */
    record TargetView(
            LocalDate day, String source, boolean current, String standing, long founded, long districts) {}

    record CoverageView(LocalDate on, long districts, long founded, List<TargetView> targets, List<CoverageRow> rows) {}

    /** Founding state of every district's association on a day, today where none is given; public. */
    @GetMapping("/api/v1/coverage")
    @Performs(Act.COVERAGE_READ)
    CoverageView coverage(@RequestParam(required = false) @Nullable String on) {
        Coverage.Report report = on == null || on.isBlank() ? coverage.today() : orElse422(coverage.on(day(on.strip())));
        return new CoverageView(
                report.day(), report.rows().size(), report.founded(),
                targets.summaries().stream()
                        .map(t -> new TargetView(
                                t.target().day(), t.target().source(), t.target().current(), lower(t.standing()), t.founded(),
                                t.districts()))
                        .toList(),
                report.rows().stream()
                        .map(row -> new CoverageRow(
                                row.district().code(), row.district().name().zh(), lower(row.state()), row.since(), row.document(),
                                row.association() == null ? null : row.association().toString(), row.members(), row.units()))
                        .toList());
    }

    /**
     * @param planned null also where the reader may not know it
     * @param number registration number
     */
    record StepView(
            String step, String name, @Nullable LocalDate planned, @Nullable LocalDate taken, @Nullable String document,
            @Nullable String number) {
        static StepView of(Foundings.Line line) {
            StepEntry entry = line.entry();
            return new StepView(
                    line.step().key(), line.step().name().zh(), entry == null ? null : entry.plannedOn(),
                    entry == null ? null : entry.takenOn(), entry == null ? null : entry.document(),
                    entry == null ? null : entry.number());
        }
    }

    /** @param days late, past or left, or null where the target was met in time or the district was not in force */
    record StandingView(LocalDate target, String standing, @Nullable Long days) {
        static StandingView of(Foundings.TargetLine line) {
            LocalDate day = line.target().day();
            return switch (line.standing()) {
                case TargetStanding.Met met -> new StandingView(day, "met", null);
                case TargetStanding.MetLate late -> new StandingView(day, "met-late", late.days());
                case TargetStanding.Missed missed -> new StandingView(day, "missed", missed.days());
                case TargetStanding.Ahead ahead -> new StandingView(day, "ahead", ahead.days());
                case TargetStanding.NotInForce none -> new StandingView(day, "not-in-force", null);
            };
        }
    }

    record FoundingView(String code, String state, List<StandingView> targets, List<StepView> steps) {}

    /** The steps of one district and how it stands to each target; public, planned days to those who may read them. */
    @GetMapping("/api/v1/coverage/{code}")
    @Performs(Act.COVERAGE_READ)
    FoundingView founding(Actor actor, @PathVariable String code) {
        Sheet sheet = foundings.sheet(actor, code);
        return new FoundingView(
                code, lower(sheet.state()), sheet.targets().stream().map(StandingView::of).toList(),
                sheet.lines().stream().map(StepView::of).toList());
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notDate) {
            throw new RefusedRequest(List.of(Reason.at("on", "organisations.district.badDate", text)));
        }
    }
}
