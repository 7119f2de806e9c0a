package home.engineers.cli.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.CalendarNotices;
import home.engineers.law.CalendarNotices.Kept;
import home.engineers.law.CalendarYear;
import home.engineers.law.MovedClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Loads a notice of holidays. */
@Component
class CalendarAct implements ControlAct {
    static final String NAME = "calendar";
    private final CalendarNotices notices;
    private final ControlWords words;

    CalendarAct(CalendarNotices notices, ControlWords words) {
        this.notices = notices;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ControlAnswer carryOut(Map<String, String> parameters, Path body) throws IOException {
        return switch (notices.keepAsOperator(Files.readAllBytes(body))) {
            case Granted<Kept>(Kept kept) -> ControlAnswer.of(true, loaded(kept));
            case Refused<Kept>(List<Reason> reasons) ->
                ControlAnswer.of(false, new Loaded(0, 0, 0, List.of(), reasons.stream().map(words::sentence).toList()));
        };
    }

    private static Loaded loaded(Kept kept) {
        CalendarYear year = kept.calendar();
        int off = (int) year.days().stream().filter(CalendarYear.Day::off).count();
        return new Loaded(year.year(), off, year.days().size() - off, kept.moved(), List.of());
    }

    /**
     * @param off days off named by the notice
     * @param work make-up workdays
     * @param moved the open clocks whose end moved
     * @param refused why nothing was loaded
     */
    record Loaded(int year, int off, int work, List<MovedClock> moved, List<String> refused) {}
}
