package home.engineers.programmes.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.RegisterLine;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.Reviews.Offered;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public registers: who holds what a programme has granted, until when, and what was revoked. */
@Controller
class RegisterPages {
    private static final int SIZE = 50;
    private static final int AT_ONCE = 500;

    private final Reviews reviews;

    RegisterPages(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/registers")
    @Performs(Act.REGISTER_READ)
    ModelAndView registers() {
        return new ModelAndView("programmes/registers", Map.of("registers", reviews.registers()));
    }

    @GetMapping("/registers/{programme}")
    @Performs(Act.REGISTER_READ)
    ModelAndView register(@PathVariable String programme, @RequestParam(name = "page", defaultValue = "1") int number) {
        int asked = Math.max(1, number);
        return new ModelAndView("programmes/register", Map.of(
                "programme", kept(programme), "lines", reviews.register(programme, asked, SIZE), "total",
                reviews.countRegister(programme), "number", asked, "size", SIZE));
    }

    /** Exactly what the page shows. */
    @GetMapping(value = "/registers/{programme}", params = "format")
    @Performs(Act.REGISTER_READ)
    void table(@PathVariable String programme, @RequestParam String format, Page page, HttpServletResponse response)
            throws IOException {
        Offered kept = kept(programme);
        int pages = Math.ceilDiv(reviews.countRegister(programme), AT_ONCE);
        Iterable<List<Object>> rows = () -> IntStream.rangeClosed(1, pages)
                .boxed()
                .flatMap(number -> reviews.register(programme, number, AT_ONCE).stream())
                .map(line -> cells(page, line))
                .iterator();
        List<String> headers = List.of(
                page.t("programmes.case.number"), page.t("programmes.register.holder"), page.t("programmes.case.specialty"),
                page.t("programmes.register.level"), page.t("programmes.register.entered"), page.t("programmes.register.until"),
                page.t("programmes.register.revoked"));
        new TableExport(page.t(kept.name()), headers, rows).send(TableFormat.asked(format), response);
    }

    private Offered kept(String programme) {
        return reviews.registers().stream().filter(one -> one.id().equals(programme)).findFirst().orElseThrow(Absent::new);
    }

    private static List<Object> cells(Page page, RegisterLine line) {
        return Arrays.asList(
                line.number(), Objects.requireNonNullElse(line.name(), line.employer()), line.specialty(),
                page.t(line.level()), line.enteredOn().toString(), written(line.until()), written(line.revokedOn()));
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
