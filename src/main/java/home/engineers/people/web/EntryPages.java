package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.internal.Entry;
import home.engineers.people.internal.ProfileDesk;
import home.engineers.people.rules.EntryField;
import home.engineers.people.rules.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editing one's own profile, one entry at a time. Only the fields of the section are read from a form. */
@Controller
class EntryPages {
    private static final String NEW = "/people/me/{section:[a-z]+}/new";
    private static final String ONE = "/people/me/{section:[a-z]+}/{id:[0-9a-f-]{36}}";
    private final ProfileDesk desk;

    EntryPages(ProfileDesk desk) {
        this.desk = desk;
    }

    @Performs(Act.PROFILE_EDIT)
    @GetMapping(NEW)
    ModelAndView blank(@PathVariable String section) {
        Section one = section(section);
        return Answers.form("people/entry", model(one, "/people/me/" + section + "/new", 0, false, new HashMap<>()));
    }

    @Performs(Act.PROFILE_EDIT)
    @PostMapping(NEW)
    ModelAndView add(
            @PathVariable String section,
            @RequestParam Map<String, String> form,
            Actor actor,
            Page page,
            RedirectAttributes attributes) {
        Section one = section(section);
        Map<String, String> typed = fieldsOf(one, form);
        return answer(
                desk.add(actor, actor.requirePerson(), one, typed),
                model(one, "/people/me/" + section + "/new", 0, false, typed), page, attributes);
    }

    @Performs(Act.PROFILE_EDIT)
    @GetMapping(ONE)
    ModelAndView show(@PathVariable String section, @PathVariable UUID id, Actor actor) {
        Section one = section(section);
        Entry entry = desk.entry(actor, actor.requirePerson(), one, id);
        return Answers.form("people/entry", model(one, path(section, id), entry.version(), true, texts(entry)));
    }

    @Performs(Act.PROFILE_EDIT)
    @PostMapping(ONE)
    ModelAndView change(
            @PathVariable String section,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> form,
            Actor actor,
            Page page,
            RedirectAttributes attributes) {
        Section one = section(section);
        Map<String, String> typed = fieldsOf(one, form);
        Outcome<Entry> outcome = desk.change(actor, actor.requirePerson(), one, id, version, typed);
        int current = outcome instanceof Granted<Entry> ? version : desk.entry(actor, actor.requirePerson(), one, id).version();
        return answer(outcome, model(one, path(section, id), current, true, typed), page, attributes);
    }

    @Performs(Act.PROFILE_EDIT)
    @PostMapping(ONE + "/remove")
    ModelAndView remove(
            @PathVariable String section,
            @PathVariable UUID id,
            @RequestParam int version,
            Actor actor,
            Page page,
            RedirectAttributes attributes) {
        desk.remove(actor, actor.requirePerson(), section(section), id, version);
        attributes.addFlashAttribute("flash", page.t("people.entry.removed"));
        return Answers.go("/people/me");
    }

    private static ModelAndView answer(
            Outcome<Entry> outcome, Map<String, Object> model, Page page, RedirectAttributes attributes) {
        return switch (outcome) {
            case Granted<Entry> granted -> {
                attributes.addFlashAttribute("flash", page.t("people.entry.kept"));
                yield Answers.go("/people/me");
            }
            case Refused<Entry>(List<Reason> reasons) -> Answers.again("people/entry", model, reasons);
        };
    }

    private static Section section(String wire) {
        return Section.of(wire).orElseThrow(Absent::new);
    }

    private static String path(String section, UUID id) {
        return "/people/me/" + section + "/" + id;
    }

    private static Map<String, String> fieldsOf(Section section, Map<String, String> form) {
        Map<String, String> typed = new HashMap<>();
        section.fields().stream().map(EntryField::name).filter(form::containsKey).forEach(name -> typed.put(name, form.get(name)));
        return typed;
    }

    private static Map<String, String> texts(Entry entry) {
        Map<String, String> texts = new HashMap<>();
        entry.values().forEach((field, value) -> {
            boolean empty = value == null || value.equals(false);
            texts.put(field, empty ? "" : value.toString());
        });
        return texts;
    }

    private static Map<String, Object> model(
            Section section, String action, int version, boolean exists, Map<String, String> values) {
        return Map.of("section", section, "action", action, "version", version, "exists", exists, "values", values);
    }
}
