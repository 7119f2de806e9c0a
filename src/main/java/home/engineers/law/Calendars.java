package home.engineers.law;

import home.engineers.law.internal.BundledCalendars;
import home.engineers.law.internal.CalendarStore;
import home.engineers.law.rules.WorkingDayCalendar;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Working days without the application: for commands that start neither Spring nor a server. */
public final class Calendars {
    private Calendars() {}

    /** By the calendars that come with the product. */
    public static WorkingDays bundled() {
        return new WorkingDayCalendar(BundledCalendars.load());
    }

    /** By these and the notices imported into a database of the house. */
    public static WorkingDays in(DataSource database) {
        return new WorkingDayCalendar(Stream.concat(
                        BundledCalendars.load().stream(),
                        new CalendarStore(database).holding().stream().map(CalendarNotices.Covered::calendar))
                .toList());
    }
}
