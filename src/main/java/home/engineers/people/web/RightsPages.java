package home.engineers.people.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonalData.Part;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.PersonData;
import home.engineers.people.internal.ConsentDesk;
import home.engineers.people.internal.RequestDesk;
import home.engineers.people.internal.RequestTable.Request;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rights of a person: consent, access, portability, correction, deletion. */
@Controller
class RightsPages {
    private static final String CONSENTS = "/people/consents";
    private static final String DATA = "/people/data";
    private static final String REQUESTS = "/people/requests";
    private final ConsentDesk consents;
    private final PersonData data;
    private final RequestDesk requests;

    RightsPages(ConsentDesk consents, PersonData data, RequestDesk requests) {
        this.consents = consents;
        this.data = data;
        this.requests = requests;
    }

    @Performs(Act.CONSENT_GIVE)
    @GetMapping(CONSENTS)
    ModelAndView consents(Actor actor) {
        return Answers.form("people/consents", Map.of("lines", consents.lines(actor.requirePerson())));
    }

    @Performs(Act.CONSENT_GIVE)
    @PostMapping(CONSENTS + "/give")
    ModelAndView give(
            @RequestParam String purpose, @RequestParam int version, Actor actor, Page page, RedirectAttributes attributes) {
        return switch (consents.give(actor, purpose, version)) {
            case Granted<String> granted -> {
                attributes.addFlashAttribute("flash", page.t("people.consent.done"));
                yield Answers.go(CONSENTS);
            }
            case Refused<String>(List<Reason> reasons) ->
                Answers.again("people/consents", Map.of("lines", consents.lines(actor.requirePerson())), reasons);
        };
    }

    @Performs(Act.CONSENT_GIVE)
    @PostMapping(CONSENTS + "/withdraw")
    ModelAndView withdraw(@RequestParam String purpose, Actor actor, Page page, RedirectAttributes attributes) {
        consents.withdraw(actor, purpose);
        attributes.addFlashAttribute("flash", page.t("people.consent.withdrawn"));
        return Answers.go(CONSENTS);
    }

    @Performs(Act.DATA_TAKE)
    @GetMapping(DATA)
    ModelAndView data(Actor actor) {
        return Answers.form("people/data", dataModel(actor, "correction", ""));
    }

    @Performs(Act.DATA_TAKE)
    @GetMapping(DATA + ".json")
    ResponseEntity<Map<String, Object>> json(Actor actor, Page page) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download("data.json"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(DataArchive.document(actor, page, data.taken(actor), Map.of()));
    }

    @Performs(Act.DATA_TAKE)
    @GetMapping(DATA + ".zip")
    void archive(Actor actor, Page page, HttpServletResponse response) throws IOException {
        List<Part> parts = data.taken(actor);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, download("data.zip"));
        new DataArchive(data, actor, page).write(parts, response.getOutputStream());
    }

    private static String download(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    @Performs(Act.DATA_TAKE)
    @GetMapping(DATA + ".xlsx")
    void table(Actor actor, Page page, HttpServletResponse response) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Part part : data.taken(actor)) {
            rows.addAll(cells(part, page));
        }
        List<String> headers = List.of(
                page.t("people.data.part"), page.t("people.data.row"), page.t("people.data.item"), page.t("people.data.value"));
        new TableExport(page.t("people.data.file"), headers, rows).send(TableFormat.XLSX, response);
    }

    @Performs(Act.REQUEST_MAKE)
    @PostMapping(DATA + "/request")
    ModelAndView request(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String wish,
            Actor actor,
            Page page,
            RedirectAttributes attributes) {
        return switch (requests.make(actor, kind, wish)) {
            case Granted<Request>(Request made) -> {
                attributes.addFlashAttribute("flash", page.t("people.request.made", page.date(made.dueOn())));
                yield Answers.go(DATA);
            }
            case Refused<Request>(List<Reason> reasons) ->
                Answers.again("people/data", dataModel(actor, kind, wish), reasons);
        };
    }

    @Performs(Act.REQUEST_DECIDE)
    @GetMapping(REQUESTS)
    ModelAndView open(Actor actor) {
        return Answers.form("people/requests", Map.of("lines", requests.open(actor)));
    }

    @Performs(Act.REQUEST_DECIDE)
    @PostMapping(REQUESTS + "/{id}")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Page page,
            RedirectAttributes attributes) {
        return switch (requests.decide(actor, id, decision.equals("grant"), answer)) {
            case Granted<Request> granted -> {
                attributes.addFlashAttribute("flash", page.t("people.request.done"));
                yield Answers.go(REQUESTS);
            }
            case Refused<Request>(List<Reason> reasons) ->
                Answers.again("people/requests", Map.of("lines", requests.open(actor)), reasons);
        };
    }

    private Map<String, Object> dataModel(Actor actor, String kind, String wish) {
        return Map.of(
                "parts", data.shown(actor).stream().filter(part -> !part.rows().isEmpty()).toList(), "erasure", data.erasure(actor),
                "requests", requests.own(actor), "kind", kind, "wish", wish);
    }

    private static List<List<String>> cells(Part part, Page page) {
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < part.rows().size(); row++) {
            for (int column = 0; column < part.columns().size(); column++) {
                cells.add(List.of(
                        page.t(part.name()), String.valueOf(row + 1), page.t(part.columns().get(column)),
                        CellText.of(page, part.rows().get(row).get(column))));
            }
        }
        return cells;
    }
}
