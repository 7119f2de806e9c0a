package home.engineers.programmes.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.law.LawRegister;
import home.engineers.programmes.Act;
import home.engineers.programmes.internal.ProgrammeCatalogue;
import home.engineers.programmes.internal.ProgrammeCatalogue.Explained;
import home.engineers.programmes.internal.ProgrammeCatalogue.Listed;
import home.engineers.programmes.rules.FlowPicture;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What can be applied for, and how each programme goes, made from its document. */
@Controller
class ProgrammePages {
    private final ProgrammeCatalogue catalogue;
    private final LawRegister register;

    ProgrammePages(ProgrammeCatalogue catalogue, LawRegister register) {
        this.catalogue = catalogue;
        this.register = register;
    }

    @GetMapping("/programmes")
    @Performs(Act.PROGRAMME_READ)
    ModelAndView programmes() {
        return new ModelAndView("programmes/programmes", Map.of("programmes", catalogue.programmes()));
    }

    /** Exactly what the page shows. */
    @GetMapping(value = "/programmes", params = "format")
    @Performs(Act.PROGRAMME_READ)
    void programmes(@RequestParam String format, Page page, HttpServletResponse response) throws IOException {
        List<String> headers = List.of(
                page.t("programmes.programmes.name"), page.t("programmes.programmes.purpose"), page.t("programmes.howto.who"));
        List<List<Object>> rows = catalogue.programmes().stream().map(one -> cells(page, one)).toList();
        new TableExport(page.t("programmes.programmes.title"), headers, rows).send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, Listed one) {
        return Arrays.asList(
                page.t(one.name()),
                one.purpose() == null ? null : page.t(one.purpose()),
                one.facts().stream().map(fact -> fact.in(page::t)).collect(Collectors.joining(" ")));
    }

    @GetMapping("/programmes/{id}")
    @Performs(Act.PROGRAMME_READ)
    ModelAndView programme(@PathVariable String id, Actor actor, Page page) {
        Explained explained = catalogue.explained(actor, id);
        return new ModelAndView("programmes/programme", Map.of(
                "explained", explained,
                "picture", FlowPicture.of(explained.guide(), page::t, page.language()),
                "register", register));
    }

    /** The text of an edition as it stands, line by line. */
    @GetMapping("/programmes/{id}/editions/{edition}")
    @Performs(Act.PROGRAMME_READ)
    ModelAndView edition(@PathVariable String id, @PathVariable String edition, Actor actor) {
        return new ModelAndView(
                "programmes/edition", Map.of("id", id, "shown", catalogue.text(actor, id, edition)));
    }
}
