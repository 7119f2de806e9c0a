package home.engineers.committees.web;

import home.engineers.committees.Act;
import home.engineers.committees.internal.ReportTemplates;
import home.engineers.committees.internal.ReportTemplates.Sheet;
import home.engineers.committees.internal.ReportTemplates.Wish;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The template of yearly reports an association has adopted, and a new one. */
@Controller
class ReportTemplatePages {
    private static final String PATH = "/committees/of/{id}/report-template";
    private final ReportTemplates templates;

    ReportTemplatePages(ReportTemplates templates) {
        this.templates = templates;
    }

    @GetMapping(PATH)
    @Performs(Act.RULE_READ)
    ModelAndView show(Actor actor, Page page, @PathVariable OrganisationId id) {
        Sheet sheet = templates.sheet(actor, id);
        return show(sheet, new Wish(String.valueOf(page.today().getYear()), sheet.today().sections(), ""), List.of());
    }

    private static ModelAndView show(Sheet sheet, Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "committees/report-template", Map.of("sheet", sheet, "wish", wish, "reasons", reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.RULE_ADOPT)
    ModelAndView adopt(
            Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam(defaultValue = "") String firstYear,
            @RequestParam(defaultValue = "") String sections, @RequestParam(defaultValue = "") String source, RedirectAttributes after) {
        Wish wish = new Wish(firstYear, sections.replace("\r\n", "\n"), source);
        return FormAnswer.of(
                templates.adopt(actor, id, wish),
                after,
                year -> new Onward("/committees/of/" + id + "/report-template", page.t("committees.done.template", String.valueOf(year))),
                reasons -> show(templates.sheet(actor, id), wish, reasons));
    }
}
