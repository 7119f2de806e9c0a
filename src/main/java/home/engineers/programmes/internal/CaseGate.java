package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Subject;
import home.engineers.programmes.Act;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.Stage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may see a case at its present stage, and in which part they see it. */
@Component
class CaseGate {
    private final CaseTable cases;
    private final ProgrammeShelf shelf;
    private final ReviewerTable reviewers;
    private final Authority authority;

    CaseGate(CaseTable cases, ProgrammeShelf shelf, ReviewerTable reviewers, Authority authority) {
        this.reviewers = reviewers;
        this.cases = cases;
        this.shelf = shelf;
        this.authority = authority;
    }

    /** The case at an address. @throws Absent where there is none or it is hidden from the actor */
    ReviewCase seen(Actor actor, String address) {
        return cases.byAddress(address).filter(one -> sees(actor, one)).orElseThrow(Absent::new);
    }

    boolean sees(Actor actor, ReviewCase one) {
        return !parts(actor, one).isEmpty() || authority.reach(actor, Act.CASE_READ).everywhere();
    }

    /** The parts the actor has in a case, as far as the document opens its present stage to them. */
    Set<Party> parts(Actor actor, ReviewCase one) {
        Set<Party> parts = EnumSet.noneOf(Party.class);
        if (may(actor, Act.CASE_WITHDRAW, one.ofApplicant())) {
            parts.add(Party.APPLICANT);
        }
        if (one.employer() != null && may(actor, Act.ENDORSEMENT_DECIDE, one.ofEmployer())) {
            parts.add(Party.EMPLOYER);
        }
        if (reviews(actor, one)) {
            parts.add(Party.REVIEWER);
        }
        if (may(actor, Act.COMPLETENESS_DECIDE, one.ofAssociation())) {
            parts.add(Party.SECRETARY);
        }
        parts.retainAll(visible(one));
        return parts;
    }

    /** Sight comes with the task and ends with it. */
    private boolean reviews(Actor actor, ReviewCase one) {
        return one.state().at(Stage.REVIEW)
                && actor.person() != null
                && may(actor, Act.OPINION_GIVE, Subject.of(actor.person()))
                && reviewers.of(one, actor.person()).isPresent();
    }

    private Set<Party> visible(ReviewCase one) {
        Stage stage = one.state().stage();
        return shelf.of(one).rule(stage).visible();
    }

    private boolean may(Actor actor, String act, Subject subject) {
        return authority.may(actor, act, subject);
    }

    /** The case, where the actor may do the act to it. @throws home.engineers.kernel.authority.NotPermitted else */
    ReviewCase demand(Actor actor, String address, String act, Party part) {
        return demand(actor, seen(actor, address), act, part);
    }

    ReviewCase demand(Actor actor, ReviewCase one, String act, Party part) {
        if (!sees(actor, one)) {
            throw new Absent();
        }
        authority.demand(actor, act, switch (part) {
            case APPLICANT -> one.ofApplicant();
            case EMPLOYER -> one.ofEmployer();
            case REVIEWER -> Subject.of(actor.requirePerson());
            case SECRETARY, HOUSE, PUBLIC -> one.ofAssociation();
        });
        return one;
    }

    /** Nobody decides on a case of their own. */
    static <T> Optional<Outcome<T>> ownCase(Actor actor, ReviewCase one) {
        return one.applicant().equals(actor.person()) || actsForTheUnit(actor, one)
                ? Optional.of(Outcome.refused(Reason.of("programmes.case.own").citing("mohrss-40-2019", "25")))
                : Optional.empty();
    }

    private static boolean actsForTheUnit(Actor actor, ReviewCase one) {
        return one.unit() != null
                && actor.seats().stream().anyMatch(seat -> seat.role() == Role.UNIT_HR && one.unit().equals(seat.organisation()));
    }
}
