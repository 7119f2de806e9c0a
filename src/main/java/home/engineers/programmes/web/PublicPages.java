package home.engineers.programmes.web;

import home.engineers.credentials.Credential;
import home.engineers.credentials.Credentials;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.CountedDay;
import home.engineers.kernel.web.QrCode;
import home.engineers.kernel.web.Uploads;
import home.engineers.law.WorkingDays;
import home.engineers.programmes.Act;
import home.engineers.programmes.Objections;
import home.engineers.programmes.Objections.Form;
import home.engineers.programmes.Objections.Receipt;
import home.engineers.programmes.PublicNotice;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.VerifiedOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What everyone may see: results in publicity, and granted outcomes with the acts behind them. */
@Controller
class PublicPages {
    private static final int TOKEN_LENGTH = 32;

    private final Reviews reviews;
    private final Objections objections;
    private final WorkingDays calendar;
    private final HouseClock clock;
    private final Credentials credentials;

    PublicPages(Reviews reviews, Objections objections, WorkingDays calendar, HouseClock clock, Credentials credentials) {
        this.reviews = reviews;
        this.objections = objections;
        this.calendar = calendar;
        this.clock = clock;
        this.credentials = credentials;
    }

    @GetMapping("/publicities")
    @Performs(Act.PUBLICITY_READ)
    ModelAndView publicities() {
        return new ModelAndView("programmes/publicities", Map.of("notices", reviews.publicities()));
    }

    @GetMapping("/publicities/{id}")
    @Performs(Act.PUBLICITY_READ)
    ModelAndView publicity(@PathVariable UUID id) {
        return notice(id, new Form("", "", ""), List.of());
    }

    /** A receipt answers with its own page, so that it can be kept as an address and nothing is sent twice. */
    @PostMapping("/publicities/{id}/objections")
    @Performs(Act.OBJECTION_MAKE)
    ModelAndView object(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String objector,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        Form form = new Form(objector, contact, facts);
        return switch (objections.object(actor, id, form, Uploads.of(files), request.getRemoteAddr())) {
            case Granted<Receipt>(Receipt receipt) -> new ModelAndView("redirect:/objections/" + receipt.number());
            case Refused<Receipt>(List<Reason> reasons) -> {
                ModelAndView again = notice(id, form, reasons);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    private ModelAndView notice(UUID id, Form form, List<Reason> reasons) {
        PublicNotice notice = reviews.publicity(id);
        LocalDate today = clock.today();
        List<CountedDay> days = notice.begunOn()
                .plusDays(1)
                .datesUntil(notice.dueOn().plusDays(1))
                .map(day -> CountedDay.of(day, calendar.isWorkingDay(day), today))
                .toList();
        return new ModelAndView("programmes/publicity", Map.of(
                "notice", notice, "days", days, "form", form, "reasons", reasons));
    }

    /** @param q a number or an address, as printed or pasted */
    @GetMapping("/verify")
    @Performs(Act.VERIFICATION_READ)
    ModelAndView verify(@RequestParam(defaultValue = "") String q, Actor actor) {
        String asked = asked(q);
        if (asked.isEmpty()) {
            return new ModelAndView("programmes/verify", Map.of("q", "", "unknown", false));
        }
        try {
            return new ModelAndView("redirect:/verify/" + reviews.verify(actor, asked).verification());
        } catch (Absent nothing) {
            Optional<Credential> certificate = credentials.at(asked);
            if (certificate.isPresent()) {
                return new ModelAndView("redirect:/certificates/" + certificate.get().address());
            }
            ModelAndView none = new ModelAndView("programmes/verify", Map.of("q", q.strip(), "unknown", true));
            none.setStatus(HttpStatus.NOT_FOUND);
            return none;
        }
    }

    /** The last part of an address, in lower case as tokens are; a number in upper case, without spaces. */
    private static String asked(String typed) {
        String text = typed.replaceAll("\\s", "");
        String last = text.substring(text.lastIndexOf('/') + 1);
        return last.length() == TOKEN_LENGTH ? last.toLowerCase(Locale.ROOT) : last.toUpperCase(Locale.ROOT);
    }

    @GetMapping("/verify/{token}")
    @Performs(Act.VERIFICATION_READ)
    ModelAndView verified(@PathVariable String token, Actor actor) {
        if (token.length() != TOKEN_LENGTH) {
            throw new Absent();
        }
        VerifiedOutcome outcome = reviews.verify(actor, token);
        String address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/verify/" + token).toUriString();
        return new ModelAndView(
                "programmes/verified", Map.of("outcome", outcome, "address", address, "qr", QrCode.of(address)));
    }
}
