package home.engineers.portal.web;

import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.KernelActs;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Coverage;
import home.engineers.portal.internal.CoverageTiles;
import home.engineers.portal.law.EvidenceReading;
import home.engineers.programmes.Reviews;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page a visitor arrives at. It shows only what the house really holds. */
@Controller
class WelcomePages {
    private static final int ACTS = 6;
    private static final int NOTICES = 5;
    private final EvidenceReading evidence;
    private final Coverage coverage;
    private final CoverageTiles tiles;
    private final Reviews reviews;

    WelcomePages(EvidenceReading evidence, Coverage coverage, CoverageTiles tiles, Reviews reviews) {
        this.evidence = evidence;
        this.coverage = coverage;
        this.tiles = tiles;
        this.reviews = reviews;
    }

    @Performs(KernelActs.READ_PUBLIC)
    @GetMapping("/")
    ModelAndView welcome(Page page) {
        Coverage.Report report = coverage.today();
        return new ModelAndView(
                "portal/welcome",
                Map.of(
                        "notices", reviews.publicities().stream().limit(NOTICES).toList(),
                        "acts", evidence.latest(ACTS, page),
                        "report", report,
                        "tiles", tiles.of(report, page)));
    }
}
