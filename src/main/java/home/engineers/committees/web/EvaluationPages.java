package home.engineers.committees.web;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeEvaluation;
import home.engineers.committees.internal.EvaluationDesk;
import home.engineers.committees.internal.IndicatorDesk;
import home.engineers.committees.internal.PublishingDesk;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evaluation of a committee, and the indicators an association evaluates by. */
@Controller
class EvaluationPages {
    private static final String PATH = "/committees/{id}/evaluations";
    private static final String INDICATORS = "/committees/of/{id}/indicators";
    private final EvaluationDesk desk;
    private final PublishingDesk publishing;
    private final IndicatorDesk indicators;

    EvaluationPages(EvaluationDesk desk, PublishingDesk publishing, IndicatorDesk indicators) {
        this.desk = desk;
        this.publishing = publishing;
        this.indicators = indicators;
    }

    @GetMapping(PATH)
    @Performs(Act.RECORD_READ)
    ModelAndView show(Actor actor, @PathVariable OrganisationId id) {
        return show(actor, id, 0, Map.of(), List.of());
    }

    /** @param year of the form that was refused, with its fields as typed */
    private ModelAndView show(Actor actor, OrganisationId id, int year, Map<String, String> fields, List<Reason> reasons) {
        return new ModelAndView(
                "committees/evaluations",
                Map.of("sheet", desk.sheet(actor, id), "refused", year, "fields", fields, "reasons", reasons));
    }

    @PostMapping(PATH + "/{year}/self")
    @Performs(Act.SELF_SCORE)
    ModelAndView selfScore(
            Actor actor, Page page, @PathVariable OrganisationId id, @PathVariable int year,
            @RequestParam(defaultValue = "0") int version, @RequestParam Map<String, String> fields,
            @RequestParam MultiValueMap<String, MultipartFile> files, RedirectAttributes after) throws IOException {
        return answered(actor, id, year, fields, desk.selfScore(actor, id, year, version, wish(fields, files)), page.t("committees.done.selfScored"), after);
    }

    @PostMapping(PATH + "/{year}/score")
    @Performs(Act.SCORE)
    ModelAndView score(
            Actor actor, Page page, @PathVariable OrganisationId id, @PathVariable int year,
            @RequestParam(defaultValue = "0") int version, @RequestParam Map<String, String> fields,
            @RequestParam MultiValueMap<String, MultipartFile> files, RedirectAttributes after) throws IOException {
        return answered(actor, id, year, fields, desk.score(actor, id, year, version, wish(fields, files)), page.t("committees.done.scored"), after);
    }

    @PostMapping(PATH + "/{year}/publish")
    @Performs(Act.PUBLISH)
    ModelAndView publish(
            Actor actor, Page page, @PathVariable OrganisationId id, @PathVariable int year,
            @RequestParam(defaultValue = "0") int version, RedirectAttributes after) {
        return answered(actor, id, year, Map.of(), publishing.publish(actor, id, year, version), page.t("committees.done.published"), after);
    }

    private static EvaluationDesk.Wish wish(Map<String, String> fields, MultiValueMap<String, MultipartFile> files)
            throws IOException {
        Map<Integer, List<Upload>> uploads = new TreeMap<>();
        for (Map.Entry<Integer, List<MultipartFile>> one : numbered("files-", files).entrySet()) {
            uploads.put(one.getKey(), Uploads.of(one.getValue()));
        }
        return new EvaluationDesk.Wish(numbered("score-", fields), numbered("evidence-", fields), uploads);
    }

    private static <T> Map<Integer, T> numbered(String prefix, Map<String, T> fields) {
        Map<Integer, T> numbered = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name.matches(prefix + "[0-9]{1,2}")) {
                numbered.put(Integer.valueOf(name.substring(prefix.length())), value);
            }
        });
        return numbered;
    }

    private ModelAndView answered(
            Actor actor, OrganisationId id, int year, Map<String, String> fields, Outcome<CommitteeEvaluation> outcome, String done,
            RedirectAttributes after) {
        return FormAnswer.of(
                outcome,
                after,
                granted -> new Onward("/committees/" + id + "/evaluations", done),
                reasons -> show(actor, id, year, fields, reasons));
    }

    @GetMapping(INDICATORS)
    @Performs(Act.RULE_READ)
    ModelAndView indicators(Actor actor, @PathVariable OrganisationId id) {
        IndicatorDesk.Sheet sheet = indicators.sheet(actor, id);
        return indicators(sheet, indicators.first(sheet), List.of());
    }

    private static ModelAndView indicators(IndicatorDesk.Sheet sheet, IndicatorDesk.Wish wish, List<Reason> reasons) {
        return new ModelAndView(
                "committees/indicators", Map.of("sheet", sheet, "wish", wish, "reasons", reasons));
    }

    @PostMapping(INDICATORS)
    @Performs(Act.RULE_ADOPT)
    ModelAndView adopt(
            Actor actor, Page page, @PathVariable OrganisationId id, @RequestParam(defaultValue = "") String year,
            @RequestParam(name = "indicators", defaultValue = "") String typed, @RequestParam(defaultValue = "") String grades,
            @RequestParam(defaultValue = "") String source, RedirectAttributes after) {
        IndicatorDesk.Wish wish = new IndicatorDesk.Wish(year, typed, grades, source);
        return FormAnswer.of(
                indicators.adopt(actor, id, wish),
                after,
                set -> new Onward("/committees/of/" + id + "/indicators", page.t("committees.done.indicators", String.valueOf(set.year()))),
                reasons -> indicators(indicators.sheet(actor, id), wish, reasons));
    }
}
