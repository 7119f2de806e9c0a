package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.programmes.Act;
import home.engineers.programmes.Objections;
import home.engineers.programmes.Objections.Progress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever holds the receipt of an objection what became of it. */
@Controller
class ReceiptPages {
    /** A code of 20 letters; receipts given out before had 32. */
    private static final Pattern CODE = Pattern.compile("[a-z2-7]{20}([a-z2-7]{12})?");

    private final Objections objections;

    ReceiptPages(Objections objections) {
        this.objections = objections;
    }

    /** @param receipt as noted down: spaces, hyphens and capitals do not matter, nor does a whole address */
    @GetMapping("/objections")
    @Performs(Act.OBJECTION_FOLLOW)
    ModelAndView ask(@RequestParam(defaultValue = "") String receipt) {
        String bare = receipt.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        String asked = bare.substring(bare.lastIndexOf('/') + 1);
        return CODE.matcher(asked).matches()
                ? new ModelAndView("redirect:/objections/" + asked)
                : asked.isEmpty()
                        ? asked("", List.of(), HttpStatus.OK)
                        : asked(receipt, List.of(Reason.at("receipt", "programmes.receipt.malformed")),
                                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/objections/{receipt}")
    @Performs(Act.OBJECTION_FOLLOW)
    ModelAndView show(@PathVariable String receipt, Actor actor, HttpServletRequest request) {
        try {
            return switch (objections.progress(actor, receipt, request.getRemoteAddr())) {
                case Granted<Progress>(Progress progress) ->
                        new ModelAndView("programmes/receipt", Map.of("progress", progress));
                case Refused<Progress>(List<Reason> reasons) -> asked(receipt, reasons, HttpStatus.TOO_MANY_REQUESTS);
            };
        } catch (Absent nothing) {
            return asked(receipt, List.of(Reason.at("receipt", "programmes.receipt.unknown")), HttpStatus.NOT_FOUND);
        }
    }

    private static ModelAndView asked(String receipt, List<Reason> reasons, HttpStatus status) {
        ModelAndView page =
                new ModelAndView("programmes/receiptasked", Map.of("receipt", receipt.strip(), "reasons", reasons));
        page.setStatus(status);
        return page;
    }
}
