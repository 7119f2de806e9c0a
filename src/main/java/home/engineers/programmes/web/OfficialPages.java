package home.engineers.programmes.web;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import home.engineers.programmes.internal.CallArchive;
import home.engineers.programmes.internal.OfficialDesk;
import home.engineers.programmes.internal.OfficialDesk.Export;
import home.engineers.programmes.internal.OfficialDesk.Preview;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A call for the official system, and its archive. */
@Controller
class OfficialPages {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GRANTED = "granted";
    private static final int MOST_PAGES = 1_000_000;

    private final Calls calls;
    private final OfficialDesk official;
    private final CallArchive archive;

    OfficialPages(Calls calls, OfficialDesk official, CallArchive archive) {
        this.calls = calls;
        this.official = official;
        this.archive = archive;
    }

    /** @param which {@code granted} or {@code all} */
    @GetMapping("/calls/{id}/official")
    @Performs(Act.OFFICIAL_EXPORT)
    ModelAndView preview(
            @PathVariable UUID id,
            @RequestParam(defaultValue = GRANTED) String which,
            @RequestParam(name = "page", defaultValue = "1") int asked,
            Actor actor) {
        Call call = calls.call(new CallId(id));
        int number = Math.clamp(asked, 1, MOST_PAGES);
        Outcome<Preview> preview = official.preview(actor, call.id(), which.equals(GRANTED), number);
        return switch (preview) {
            case Granted<Preview>(Preview seen) -> page(call, which, seen, number, List.of());
            case Refused<Preview>(List<Reason> reasons) ->
                page(call, which, new Preview("", List.of(), 0, List.of(), false), number, reasons);
        };
    }

    private static ModelAndView page(Call call, String which, Preview preview, int number, List<Reason> reasons) {
        return new ModelAndView(
                "programmes/official",
                Map.of("call", call, "which", which.equals(GRANTED) ? GRANTED : "all", "preview", preview, "number", number,
                        "size", OfficialDesk.LOOKED_THROUGH, "reasons", reasons),
                reasons.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param format {@code xlsx}, {@code csv} or {@code json} */
    @GetMapping(value = "/calls/{id}/official", params = "format")
    @Performs(Act.OFFICIAL_EXPORT)
    void export(
            @PathVariable UUID id,
            @RequestParam(defaultValue = GRANTED) String which,
            @RequestParam String format,
            Actor actor,
            Page page,
            HttpServletResponse response)
            throws IOException {
        Call call = calls.call(new CallId(id));
        Export export = orElse422(official.export(
                actor, call.id(), which.equals(GRANTED), page.t("outputs.official.reason", call.name().zh())));
        if (format.equals("json")) {
            json(call, export, response);
        } else {
            new TableExport(export.title(), export.columns(), export.rows()).send(TableFormat.asked(format), response);
        }
    }

    private static void json(Call call, Export export, HttpServletResponse response) throws IOException {
        file(response, "application/json", export.title() + ".json");
        try (JsonGenerator out = JSON.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeStringProperty("title", export.title());
            out.writeStringProperty("call", call.id().toString());
            out.writeStringProperty("programme", call.programme());
            out.writeStringProperty("edition", call.edition());
            out.writePOJOProperty("columns", export.columns());
            out.writeArrayPropertyStart("rows");
            for (List<@Nullable Object> row : export.rows()) {
                out.writePOJO(byColumn(export.columns(), row));
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        response.flushBuffer();
    }

    private static Map<String, @Nullable Object> byColumn(List<String> columns, List<@Nullable Object> row) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.get(i));
        }
        return cells;
    }

    private static void file(HttpServletResponse response, String mediaType, String name) {
        response.setContentType(mediaType);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(name));
    }

    /** Answers with the archive; with the page of the call where it is refused. */
    @PostMapping("/calls/{id}/archive")
    @Performs(Act.CALL_ARCHIVE)
    @Nullable ModelAndView archive(@PathVariable UUID id, Actor actor, Page page, HttpServletResponse response)
            throws IOException {
        Call call = calls.call(new CallId(id));
        return switch (archive.ready(actor, call.id(), page.t("outputs.archive.reason", call.name().zh()))) {
            case Granted<CallArchive.Ready>(CallArchive.Ready ready) -> {
                file(response, "application/zip", call.name().zh() + ".zip");
                ready.write(response.getOutputStream());
                response.flushBuffer();
                yield null;
            }
            case Refused<CallArchive.Ready>(List<Reason> reasons) -> refused(call, actor, reasons);
        };
    }

    private ModelAndView refused(Call call, Actor actor, List<Reason> reasons) {
        Map<String, Object> model = new HashMap<>(CallPages.model(calls, call, 1, actor));
        model.put("reasons", reasons);
        return new ModelAndView("programmes/call", model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
