package home.engineers.people.web;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subjects;
import home.engineers.people.internal.KeptIds;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Leads from the address of a record that was merged to the same page of the person it leads to. */
@Component
class FormerAddresses {
    private final KeptIds keptIds;
    private final Authority authority;
    private final Subjects subjects;

    FormerAddresses(KeptIds keptIds, Authority authority, Subjects subjects) {
        this.keptIds = keptIds;
        this.authority = authority;
        this.subjects = subjects;
    }

    /**
     * Empty where the record was not merged, or the actor may not do this with the person it leads to.
     *
     * @param page what follows the id in the address
     */
    Optional<ModelAndView> leadOn(Actor actor, String act, PersonId id, String page) {
        return keptIds.keptOf(id)
                .filter(kept -> authority.may(actor, act, subjects.person(kept)))
                .map(kept -> Answers.go("/people/" + kept + page));
    }
}
