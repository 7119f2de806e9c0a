package home.engineers.law.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.CalendarYear;
import home.engineers.law.rules.CalendarNoticeRules;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a notice of holidays from a file: JSON in the holiday-cn schema, or a table of two columns. */
final class CalendarFiles {
    /** A year's notice is some 5 KB; anything far beyond is not one. */
    private static final int LARGEST = 256 * 1024;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private CalendarFiles() {}

    static Outcome<CalendarYear> read(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            return Outcome.refused(Reason.of("law.calendar.fault.size"));
        }
        String text = text(file);
        if (text == null) {
            return Outcome.refused(Reason.of("law.calendar.fault.notText"));
        }
        Outcome<CalendarYear> parsed = text.stripLeading().startsWith("{") ? CalendarJson.read(text) : CalendarTable.read(text);
        return switch (parsed) {
            case Refused<CalendarYear> refused -> refused;
            case Granted<CalendarYear>(CalendarYear year) -> checked(year);
        };
    }

    private static Outcome<CalendarYear> checked(CalendarYear year) {
        List<Reason> faults = CalendarNoticeRules.faults(year);
        return faults.isEmpty() ? Outcome.granted(year) : Outcome.refused(faults);
    }

    private static @Nullable String text(byte[] file) {
        for (Charset charset : CHARSETS) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException notThisOne) {
                continue;
            }
        }
        return null;
    }
}
