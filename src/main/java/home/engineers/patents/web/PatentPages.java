package home.engineers.patents.web;

import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.law.Cited;
import home.engineers.law.LawRegister;
import home.engineers.patents.Act;
import home.engineers.patents.PatentDocument;
import home.engineers.patents.Patents;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The public pages of a published document. */
@Controller
class PatentPages {
    private final Patents patents;
    private final LawRegister law;

    PatentPages(Patents patents, LawRegister law) {
        this.patents = patents;
        this.law = law;
    }

    /** A number spelled otherwise, or without its kind, leads to the page of the document. */
    @Performs(Act.READ)
    @GetMapping("/patents/{number}")
    ModelAndView document(@PathVariable String number) {
        PatentDocument document = patents.document(number).orElseThrow(Absent::new);
        if (!document.number().text().equals(number)) {
            return new ModelAndView("redirect:/patents/" + document.number().text());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("document", document);
        patents.term(document).ifPresent(term -> {
            Cited cited = law.cited(term.value().citation());
            model.put("term", term);
            model.put("cited", cited);
        });
        return new ModelAndView("patents/document", model);
    }

    /** What the document cites and what cites it, year by year. */
    @Performs(Act.READ)
    @GetMapping("/patents/{number}/citations")
    ModelAndView citations(@PathVariable String number) {
        PatentDocument document = patents.document(number).orElseThrow(Absent::new);
        return new ModelAndView("patents/citations", Map.of("document", document, "citations", patents.citations(document)));
    }

    /** The family of the document, country by country and in time. */
    @Performs(Act.READ)
    @GetMapping("/patents/{number}/family")
    ModelAndView family(@PathVariable String number) {
        PatentDocument document = patents.document(number).orElseThrow(Absent::new);
        return new ModelAndView("patents/family", Map.of("document", document, "family", patents.family(document).orElseThrow(Absent::new)));
    }
}
