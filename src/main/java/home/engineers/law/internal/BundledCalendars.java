package home.engineers.law.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Refused;
import home.engineers.law.CalendarYear;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The calendars that come with the product. */
public final class BundledCalendars {
    private static final int FIRST = 2019;

    private BundledCalendars() {}

    /** Every year from 2019 up to the first without a file. */
    public static List<CalendarYear> load() {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = FIRST; ; year++) {
            String name = "/calendar/" + year + ".json";
            try (InputStream file = BundledCalendars.class.getResourceAsStream(name)) {
                if (file == null) {
                    return List.copyOf(years);
                }
                years.add(sound(name, file.readAllBytes()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static CalendarYear sound(String name, byte[] file) {
        return switch (CalendarFiles.read(file)) {
            case Granted<CalendarYear>(CalendarYear year) -> year;
            case Refused<CalendarYear>(var reasons) -> throw new IllegalStateException(name + ": " + reasons);
        };
    }
}
