package home.engineers.portal.law;

import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.law.CalendarNotices;
import home.engineers.law.DatedValue;
import home.engineers.law.Instrument;
import home.engineers.law.LawRegister;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The register of law, open to everyone. */
@Controller
class LawPages {
    private final LawRegister law;
    private final CalendarNotices calendars;

    LawPages(LawRegister law, CalendarNotices calendars) {
        this.law = law;
        this.calendars = calendars;
    }

    @GetMapping("/law")
    @Performs(LawActs.READ_REGISTER)
    ModelAndView register() {
        int lastYear = calendars.covered().getLast().calendar().year();
        return new ModelAndView("law/register", Map.of("instruments", law.instruments(), "lastYear", lastYear));
    }

    @GetMapping("/law/{id}")
    @Performs(LawActs.READ_REGISTER)
    ModelAndView instrument(@PathVariable String id) {
        Instrument instrument = law.instrument(id).orElseThrow(Absent::new);
        List<DatedValue> values =
                law.values().stream().filter(value -> value.citation().instrument().equals(id)).toList();
        return new ModelAndView(
                "law/instrument", Map.of("instrument", instrument, "articles", law.articles(id), "values", values));
    }
}
