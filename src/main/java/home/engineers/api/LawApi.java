package home.engineers.api;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.RefusedRequest;
import home.engineers.law.Article;
import home.engineers.law.DatedValue;
import home.engineers.law.Instrument;
import home.engineers.law.LawRegister;
import home.engineers.law.WorkingDays;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of law and the count of working days; public. */
@RestController
class LawApi {
    private static final String READ = "law.register.read";
    private final LawRegister law;
    private final WorkingDays calendar;

    LawApi(LawRegister law, WorkingDays calendar) {
        this.law = law;
        this.calendar = calendar;
    }

    /** Every instrument of the register with its dates in force and reading mark. */
    @GetMapping("/api/v1/law/instruments")
    @Performs(READ)
    List<Instrument> instruments() {
        return law.instruments();
    }

    /** One instrument with its articles and the values it sets. */
    @GetMapping("/api/v1/law/instruments/{id}")
    @Performs(READ)
    InstrumentView instrument(@PathVariable String id) {
        Instrument instrument = law.instrument(id).orElseThrow(Absent::new);
        List<DatedValue> values =
                law.values().stream().filter(value -> value.citation().instrument().equals(id)).toList();
        return new InstrumentView(instrument, law.articles(id), values);
    }

    /** The working day {@code days} days after {@code from}, the day itself not counted. */
    @GetMapping("/api/v1/workdays")
    @Performs(READ)
    WorkdayView workdays(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String days) {
        LocalDate start = date(from.strip());
        int count = days(days.strip());
        WorkingDays.Counted counted = calendar.after(start, count);
        return new WorkdayView(start.toString(), count, counted.date().toString(), counted.provisional());
    }

    private static LocalDate date(String from) {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeParseException noDate) {
            throw new RefusedRequest(List.of(Reason.at("from", "law.workdays.fault.from")));
        }
    }

    private static int days(String days) {
        if (!days.matches("\\+?[1-9][0-9]{0,3}")) {
            throw new RefusedRequest(List.of(Reason.at("days", "law.workdays.fault.days")));
        }
        return Integer.parseInt(days.replace("+", ""));
    }

    record InstrumentView(Instrument instrument, List<Article> articles, List<DatedValue> values) {}

    /** @param provisional true where the count crosses into a year without an official calendar */
    record WorkdayView(String from, int days, String date, boolean provisional) {}
}
