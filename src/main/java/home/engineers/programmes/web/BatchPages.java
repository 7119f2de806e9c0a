package home.engineers.programmes.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.ProgressWatch;
import home.engineers.kernel.web.ProgressWatch.Told;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.internal.Batch;
import home.engineers.programmes.internal.Batch.Fate;
import home.engineers.programmes.internal.Batches;
import home.engineers.programmes.internal.Batches.Line;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One act over many cases: the preview, the word to go, how far it is, and what became of each case. */
@Controller
class BatchPages {
    private static final int AT_ONCE = 500;

    private final Batches batches;
    private final DeskPages inbox;
    private final ProgressWatch watch;

    BatchPages(Batches batches, DeskPages inbox, ProgressWatch watch) {
        this.batches = batches;
        this.inbox = inbox;
        this.watch = watch;
    }

    /** @param all whether everything is meant that matches the filter, instead of what was ticked */
    @PostMapping("/batches")
    @Performs(Act.BATCH_USE)
    ModelAndView preview(
            Actor actor,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false, defaultValue = "") List<String> cases,
            @RequestParam Map<String, String> asked) {
        Outcome<UUID> previewed = all
                ? batches.previewAll(actor, act, words, DeskPages.query(asked))
                : batches.preview(actor, act, words, cases);
        return switch (previewed) {
            case Granted<UUID>(UUID id) -> new ModelAndView("redirect:/batches/" + id);
            case Refused<UUID>(List<Reason> reasons) -> refused(inbox.page(actor, DeskPages.query(asked), reasons));
        };
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/batches/{id}")
    @Performs(Act.BATCH_USE)
    ModelAndView batch(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fate,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        return page(actor, id, fate, number, List.of());
    }

    private ModelAndView page(Actor actor, UUID id, String fate, int number, List<Reason> reasons) {
        Batch batch = batches.own(actor, id);
        @Nullable Fate chosen = fate(fate);
        int asked = Math.max(1, number);
        Map<String, Object> model = new HashMap<>();
        model.put("batch", batch);
        model.put("fate", chosen == null ? "" : chosen.wireName());
        model.put("lines", batch.running() ? List.of() : batches.lines(actor, id, chosen, asked, Batches.PAGE));
        model.put("total", chosen == null ? batch.size() : batch.count(chosen));
        model.put("number", asked);
        model.put("reasons", reasons);
        return new ModelAndView("programmes/batch", model);
    }

    private static @Nullable Fate fate(String code) {
        return Arrays.stream(Fate.values()).filter(one -> one.wireName().equals(code)).findFirst().orElse(null);
    }

    @PostMapping("/batches/{id}/confirmation")
    @Performs(Act.BATCH_USE)
    ModelAndView confirm(Actor actor, @PathVariable UUID id) {
        return switch (batches.confirm(actor, id)) {
            case Granted<UUID> granted -> new ModelAndView("redirect:/batches/" + id);
            case Refused<UUID>(List<Reason> reasons) -> refused(page(actor, id, "", 1, reasons));
        };
    }

    @PostMapping("/batches/{id}/stop")
    @Performs(Act.BATCH_USE)
    String stop(Actor actor, @PathVariable UUID id) {
        batches.stop(actor, id);
        return "redirect:/batches/" + id;
    }

    /** The progress as it goes on, by server-sent events; ends with the event {@code end}. */
    @GetMapping("/batches/{id}/progress")
    @Performs(Act.BATCH_USE)
    SseEmitter progress(Actor actor, Page page, @PathVariable UUID id) {
        batches.own(actor, id);
        return watch.of(() -> {
            Batch batch = batches.progress(id);
            String text = page.t("programmes.batch.progress", batch.ended(), batch.chosen());
            return new Told(batch.percent(), text, !batch.running());
        });
    }

    @GetMapping(value = "/batches/{id}", params = "format")
    @Performs(Act.BATCH_USE)
    void export(
            Actor actor, Page page, @PathVariable UUID id, @RequestParam(defaultValue = "") String fate,
            @RequestParam String format, HttpServletResponse response)
            throws IOException {
        Batch batch = batches.own(actor, id);
        @Nullable Fate chosen = fate(fate);
        List<String> headers = List.of(
                page.t("programmes.case.number"), page.t("programmes.case.applicant"), page.t("programmes.case.level"),
                page.t("programmes.batch.fate"), page.t("programmes.batch.reason"));
        Iterable<List<Object>> rows = () -> IntStream.rangeClosed(1, Math.ceilDiv(batch.size(), AT_ONCE))
                .boxed()
                .flatMap(number -> batches.lines(actor, id, chosen, number, AT_ONCE).stream())
                .map(line -> cells(page, line))
                .iterator();
        new TableExport(page.t("programmes.batch.title." + batch.act().wireName()), headers, rows)
                .send(TableFormat.asked(format), response);
    }

    private static List<Object> cells(Page page, Line line) {
        @Nullable CaseSummary summary = line.summary();
        return Arrays.asList(
                line.number(),
                summary == null ? null : summary.applicant(),
                summary == null ? null : page.t(summary.level()),
                page.t("programmes.batch.fate." + line.fate().wireName()),
                line.reasons().stream().map(page::t).collect(Collectors.joining(" ")));
    }
}
