package home.engineers.programmes.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.internal.DocumentDesk;
import home.engineers.programmes.internal.DraftReader;
import home.engineers.programmes.internal.DraftReader.DraftView;
import home.engineers.programmes.internal.DraftReader.ExampleState;
import home.engineers.programmes.rules.ExampleText;
import home.engineers.programmes.rules.ExampleText.Expectation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The examples beside a draft: who they are of, on which day, and what must come out. */
@Controller
class DraftExamplePages {
    private static final String NEW = "new";
    private static final String ANSWER = "answer.";

    private final DraftReader reader;
    private final DocumentDesk desk;

    DraftExamplePages(DraftReader reader, DocumentDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    /** @param example id, or {@code new} */
    @GetMapping("/documents/{id}/examples/{example}")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView example(@PathVariable UUID id, @PathVariable String example, Actor actor) {
        DraftView view = reader.view(actor, id);
        ExampleText text = example.equals(NEW) ? ExampleText.NEW : found(view, example).text();
        return shown(view, example, text, List.of());
    }

    private static ExampleState found(DraftView view, String example) {
        return view.examples().stream()
                .filter(one -> one.id().toString().equals(example))
                .findFirst()
                .orElseThrow(Absent::new);
    }

    private static ModelAndView shown(DraftView view, String example, ExampleText text, List<Reason> reasons) {
        ModelAndView shown = new ModelAndView("programmes/draftexample", Map.of(
                "view", view, "example", example, "text", text, "reasons", reasons));
        if (!reasons.isEmpty()) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    @PostMapping("/documents/{id}/examples/{example}")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView save(
            @PathVariable UUID id,
            @PathVariable String example,
            @RequestParam int version,
            HttpServletRequest request,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        ExampleText text = typed(Typed.of(request));
        @Nullable UUID kept = example.equals(NEW) ? null : found(reader.view(actor, id), example).id();
        Outcome<UUID> outcome = desk.saveExample(actor, id, version, kept, text);
        return switch (outcome) {
            case Granted<UUID> saved -> saved(id, page, redirect);
            case Refused<UUID>(List<Reason> reasons) -> shown(reader.view(actor, id), example, text, reasons);
        };
    }

    private static ExampleText typed(Typed typed) {
        Map<String, Expectation> expected = new LinkedHashMap<>();
        typed.fields().keySet().stream().filter(field -> field.startsWith(ANSWER)).forEach(field -> {
            String level = field.substring(ANSWER.length());
            expected.put(level, new Expectation(typed.get(field), typed.get("from." + level)));
        });
        return new ExampleText(typed.get("zh"), typed.get("en"), typed.get("on"), typed.get("profile"), expected);
    }

    @PostMapping("/documents/{id}/examples/{example}/remove")
    @Performs(Act.DOCUMENT_WRITE)
    ModelAndView remove(
            @PathVariable UUID id,
            @PathVariable UUID example,
            @RequestParam int version,
            Actor actor,
            Page page,
            RedirectAttributes redirect) {
        return switch (desk.removeExample(actor, id, version, example)) {
            case Granted<UUID> removed -> saved(id, page, redirect);
            case Refused<UUID>(List<Reason> reasons) -> {
                DraftView view = reader.view(actor, id);
                yield shown(view, example.toString(), found(view, example.toString()).text(), reasons);
            }
        };
    }

    private static ModelAndView saved(UUID id, Page page, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", page.t("programmes.draft.done.saved"));
        return new ModelAndView("redirect:/documents/" + id + "#examples");
    }
}
