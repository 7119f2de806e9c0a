package home.engineers.people.web;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.people.Act;
import home.engineers.people.Confirmed;
import home.engineers.people.IdentityDocument;
import home.engineers.people.internal.ContactDesk;
import home.engineers.people.internal.IdentityDesk;
import jakarta.servlet.http.HttpServletRequest;
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

/** The identity document and the addresses of a person. */
@Controller
class IdentityPages {
    private static final String ADDRESS = "/people/me/address";
    private final IdentityDesk desk;
    private final ContactDesk contacts;
    private final FormerAddresses former;

    IdentityPages(IdentityDesk desk, ContactDesk contacts, FormerAddresses former) {
        this.desk = desk;
        this.contacts = contacts;
        this.former = former;
    }

    @Performs(Act.PROFILE_EDIT)
    @GetMapping("/people/me/document")
    ModelAndView form() {
        return Answers.form("people/document", Map.of("kind", "resident", "born", ""));
    }

    /** The number typed is not sent back with a refusal: it stays out of every answer. */
    @Performs(Act.PROFILE_EDIT)
    @PostMapping("/people/me/document")
    ModelAndView keep(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String born,
            Actor actor,
            Page page,
            RedirectAttributes attributes) {
        return switch (desk.keep(actor, actor.requirePerson(), kind, number, born)) {
            case Granted<PersonId> granted -> {
                attributes.addFlashAttribute("flash", page.t("people.entry.kept"));
                yield Answers.go("/people/me");
            }
            case Refused<PersonId>(List<Reason> reasons) ->
                Answers.again("people/document", Map.of("kind", kind, "born", born), reasons);
        };
    }

    @Performs(Act.IDENTITY_UNMASK)
    @GetMapping("/people/{person:[0-9a-f-]{36}}/identity")
    ModelAndView askReason(@PathVariable UUID person, Actor actor) {
        return former.leadOn(actor, Act.IDENTITY_UNMASK, new PersonId(person), "/identity").orElseGet(() -> Answers.form(
                "people/unmask", Map.of("person", person.toString(), "reason", "", "number", "", "kind", "")));
    }

    @Performs(Act.IDENTITY_UNMASK)
    @PostMapping("/people/{person:[0-9a-f-]{36}}/identity")
    ModelAndView unmask(@PathVariable UUID person, @RequestParam(defaultValue = "") String reason, Actor actor) {
        return switch (desk.unmask(actor, new PersonId(person), reason)) {
            case Granted<IdentityDocument>(IdentityDocument document) -> Answers.form("people/unmask", Map.of(
                    "person", person.toString(), "reason", reason, "number", document.number(), "kind", document.kind().wire()));
            case Refused<IdentityDocument>(List<Reason> reasons) -> Answers.again(
                    "people/unmask", Map.of("person", person.toString(), "reason", reason, "number", "", "kind", ""), reasons);
        };
    }

    @Performs(Act.PROFILE_EDIT)
    @Confirmed(then = ADDRESS)
    @GetMapping(ADDRESS)
    ModelAndView address() {
        return Answers.form("people/address", Map.of("address", "", "challenge", ""));
    }

    @Performs(Act.PROFILE_EDIT)
    @Confirmed(then = ADDRESS)
    @PostMapping(ADDRESS)
    ModelAndView propose(
            @RequestParam(defaultValue = "") String address, Actor actor, Page page, HttpServletRequest request) {
        return switch (contacts.propose(actor.requirePerson(), address, HouseSession.client(request), page.language())) {
            case Granted<String>(String challenge) ->
                Answers.form("people/address", Map.of("address", address, "challenge", challenge));
            case Refused<String>(List<Reason> reasons) ->
                Answers.again("people/address", Map.of("address", address, "challenge", ""), reasons);
        };
    }

    @Performs(Act.PROFILE_EDIT)
    @Confirmed(then = ADDRESS)
    @PostMapping(ADDRESS + "/confirm")
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            Page page,
            RedirectAttributes attributes) {
        return switch (contacts.confirm(actor.requirePerson(), address, challenge, code)) {
            case Granted<PersonId> granted -> {
                attributes.addFlashAttribute("flash", page.t("people.entry.kept"));
                yield Answers.go("/people/me");
            }
            case Refused<PersonId>(List<Reason> reasons) ->
                Answers.again("people/address", Map.of("address", address, "challenge", challenge), reasons);
        };
    }
}
