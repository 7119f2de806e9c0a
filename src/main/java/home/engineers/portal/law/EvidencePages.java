package home.engineers.portal.law;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
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
    private final MessageSource words;

    EvidencePages(EvidenceLog log, MessageSource words) {
        this.log = log;
        this.words = words;
    }

    @GetMapping("/evidence")
    @Performs(LawActs.READ_EVIDENCE)
    ModelAndView list(@RequestParam(defaultValue = "9223372036854775807") long before, Page page) {
        List<EvidenceLine> lines = log.before(before, SIZE).stream().map(entry -> line(entry, page)).toList();
        return new ModelAndView("evidence/list", Map.of("lines", lines, "first", before == Long.MAX_VALUE));
    }

    @GetMapping("/evidence/{number}")
    @Performs(LawActs.READ_EVIDENCE)
    ModelAndView entry(@PathVariable long number, Page page) {
        Entry entry = log.entry(number).orElseThrow(Absent::new);
        return new ModelAndView("evidence/entry", Map.of("line", line(entry, page), "previousHash", entry.previousHash()));
    }

    private EvidenceLine line(Entry entry, Page page) {
        String other = page.t("evidence.kind.other", entry.kind());
        String kind = words.getMessage("evidence.kind." + entry.kind(), new Object[0], other, page.language().locale());
        return new EvidenceLine(entry.number(), page.dateTime(entry.at()), kind == null ? other : kind, entry.hash());
    }
}
