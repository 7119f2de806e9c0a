package home.engineers.portal.law;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The record of official acts, open to everyone: which act, when, and its hash; never whom it concerns. */
@Controller
class EvidencePages {
    private static final int SIZE = 50;
    private final EvidenceLog log;
    private final EvidenceReading reading;

    EvidencePages(EvidenceLog log, EvidenceReading reading) {
        this.log = log;
        this.reading = reading;
    }

    @GetMapping("/evidence")
    @Performs(LawActs.READ_EVIDENCE)
    ModelAndView list(@RequestParam(defaultValue = "9223372036854775807") long before, Page page) {
        List<EvidenceLine> lines = log.before(before, SIZE).stream().map(entry -> reading.line(entry, page)).toList();
        return new ModelAndView("evidence/list", Map.of("lines", lines, "first", before == Long.MAX_VALUE));
    }

    @GetMapping("/evidence/{number}")
    @Performs(LawActs.READ_EVIDENCE)
    ModelAndView entry(@PathVariable long number, Page page) {
        Entry entry = log.entry(number).orElseThrow(Absent::new);
        return new ModelAndView("evidence/entry", Map.of("line", reading.line(entry, page), "previousHash", entry.previousHash()));
    }
}
