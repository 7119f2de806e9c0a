package home.engineers.portal.law;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.law.CalendarNotices;
import home.engineers.law.CalendarNotices.Kept;
import home.engineers.law.CalendarYear;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Loading the next year's notice of holidays: shown first, kept when asked. */
@Controller
class CalendarPages {
    private final CalendarNotices notices;

    CalendarPages(CalendarNotices notices) {
        this.notices = notices;
    }

    @GetMapping("/law/calendar")
    @Performs(LawActs.IMPORT_CALENDAR)
    ModelAndView calendar() {
        return page(List.of());
    }

    /** What the file says; nothing is kept. */
    @PostMapping("/law/calendar/preview")
    @Performs(LawActs.IMPORT_CALENDAR)
    ModelAndView preview(@RequestParam(required = false) MultipartFile file) throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return switch (notices.read(content)) {
            case Refused<CalendarYear>(List<Reason> reasons) -> refused(reasons);
            case Granted<CalendarYear>(CalendarYear year) -> new ModelAndView("law/preview", Map.of(
                    "notice", year,
                    "replaced", replaced(year),
                    "content", Base64.getEncoder().encodeToString(content)));
        };
    }

    @PostMapping("/law/calendar")
    @Performs(LawActs.IMPORT_CALENDAR)
    ModelAndView keep(@RequestParam String content, Actor actor) {
        Outcome<Kept> outcome = notices.keep(decoded(content), actor);
        return switch (outcome) {
            case Refused<Kept>(List<Reason> reasons) -> refused(reasons);
            case Granted<Kept>(Kept kept) -> new ModelAndView("law/kept", Map.of("kept", kept));
        };
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private boolean replaced(CalendarYear year) {
        return notices.covered().stream().anyMatch(covered -> covered.calendar().year() == year.year());
    }

    private ModelAndView refused(List<Reason> reasons) {
        ModelAndView page = page(reasons);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(List<Reason> reasons) {
        return new ModelAndView("law/calendar", Map.of("covered", notices.covered().reversed(), "reasons", reasons));
    }
}
