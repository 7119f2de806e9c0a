package home.engineers.achievements.web;

import home.engineers.achievements.Act;
import home.engineers.achievements.internal.DepositDesk;
import home.engineers.achievements.internal.WorkIntake;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.FormAnswer.Onward;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.Uploads;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A deposit that begins with a file. */
@Controller
class WorkIntakePages {
    private static final String PATH = "/achievements/import";
    private final WorkIntake intake;
    private final DepositDesk desk;

    WorkIntakePages(WorkIntake intake, DepositDesk desk) {
        this.intake = intake;
        this.desk = desk;
    }

    @GetMapping(PATH)
    @Performs(Act.DEPOSIT)
    ModelAndView form(Actor actor) {
        return form(actor, "", List.of());
    }

    private ModelAndView form(Actor actor, String unit, List<Reason> reasons) {
        return new ModelAndView("achievements/import", Map.of("units", desk.units(actor), "unit", unit, "reasons", reasons));
    }

    @PostMapping(PATH)
    @Performs(Act.DEPOSIT)
    ModelAndView begin(
            Actor actor, Page page, @RequestParam(defaultValue = "") String unit, @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        return FormAnswer.of(
                intake.begin(actor, unit, Uploads.one(file)), after,
                id -> new Onward(DepositPages.ROOM + id, page.t("achievements.done.imported")), reasons -> form(actor, unit, reasons));
    }
}
