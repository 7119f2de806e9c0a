package home.engineers.people.web;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Subjects;
import home.engineers.people.Act;
import home.engineers.people.ProfileAddition;
import home.engineers.people.internal.ProfileDesk;
import home.engineers.people.internal.ProviderAccounts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reading profiles: one's own, and those one handles. */
@Controller
class ProfilePages {
    private final ProfileDesk desk;
    private final FormerAddresses former;
    private final ProviderAccounts accounts;
    private final Authority authority;
    private final Subjects subjects;
    private final List<ProfileAddition> additions;

    ProfilePages(
            ProfileDesk desk,
            FormerAddresses former,
            ProviderAccounts accounts,
            Authority authority,
            Subjects subjects,
            ObjectProvider<ProfileAddition> additions) {
        this.desk = desk;
        this.former = former;
        this.accounts = accounts;
        this.authority = authority;
        this.subjects = subjects;
        this.additions = additions.orderedStream().toList();
    }

    @Performs(Act.PROFILE_READ)
    @GetMapping("/people/me")
    ModelAndView own(Actor actor) {
        return page(actor, actor.requirePerson(), true);
    }

    @Performs(Act.PROFILE_READ)
    @GetMapping("/people/{person:[0-9a-f-]{36}}")
    ModelAndView other(@PathVariable UUID person, Actor actor) {
        PersonId id = new PersonId(person);
        return former.leadOn(actor, Act.PROFILE_READ, id, "")
                .orElseGet(() -> id.equals(actor.person()) ? Answers.go("/people/me") : page(actor, id, false));
    }

    @Performs(Act.PERSON_FIND)
    @GetMapping("/people")
    ModelAndView find(@RequestParam(defaultValue = "") String q, Actor actor) {
        return Answers.form(
                "people/find", Map.of("q", q, "found", q.isBlank() ? List.of() : desk.find(actor, q)));
    }

    @Performs(Act.PROFILE_EDIT)
    @GetMapping("/people/history")
    ModelAndView history(Actor actor) {
        return Answers.form("people/history", Map.of("changes", desk.history(actor, actor.requirePerson())));
    }

    @Performs(Act.LOOK_LIST)
    @GetMapping("/people/looks")
    ModelAndView looks(Actor actor) {
        return Answers.form("people/looks", Map.of("looks", desk.looksAt(actor, actor.requirePerson())));
    }

    private ModelAndView page(Actor actor, PersonId person, boolean own) {
        boolean unmask = authority.may(actor, Act.IDENTITY_UNMASK, subjects.person(person));
        ProfileDesk.Shown shown = desk.read(actor, person);
        return Answers.form("people/profile", Map.of(
                "shown", shown, "own", own, "unmask", unmask, "invite", accounts.mayInvite(actor, person),
                "additions", additions.stream().flatMap(one -> one.of(person, own).stream()).toList()));
    }
}
