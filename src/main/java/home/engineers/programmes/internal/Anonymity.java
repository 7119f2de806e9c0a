package home.engineers.programmes.internal;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps from reviewers who applied, where the document says that they are not told. */
@Component
class Anonymity {
    private final ProgrammeShelf shelf;
    private final Authority authority;

    Anonymity(ProgrammeShelf shelf, Authority authority) {
        this.shelf = shelf;
        this.authority = authority;
    }

    /** Whether the case, which the actor sees, is seen as its reviewer alone and without names. */
    boolean hides(Actor actor, ReviewCase one) {
        return one.state().at(Stage.REVIEW)
                && anonymous(shelf.of(one))
                && !authority.may(actor, Act.COMPLETENESS_DECIDE, one.ofAssociation())
                && !authority.may(actor, Act.CASE_WITHDRAW, one.ofApplicant())
                && !(one.employer() != null && authority.may(actor, Act.ENDORSEMENT_DECIDE, one.ofEmployer()))
                && !authority.reach(actor, Act.CASE_READ).everywhere();
    }

    static boolean anonymous(ProgrammeDocument document) {
        return document.stage(Stage.REVIEW)
                .flatMap(rule -> Optional.ofNullable(rule.terms().opinions()))
                .filter(opinions -> opinions.anonymous())
                .isPresent();
    }

    CaseSummary line(Actor actor, ReviewCase one, CaseSummary line) {
        return hides(actor, one) ? line.nameless() : line;
    }
}
