package home.engineers.files.tables;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import java.util.Optional;

/**
 * On whose behalf rows are stored.
 *
 * @param operator true for whoever runs the house's own command line: needs no permission sentence
 */
public record ActingContext(Actor actor, boolean operator) {
    /** The command line on the machine itself. */
    public static final ActingContext OPERATOR = new ActingContext(Actor.VISITOR, true);

    public static ActingContext of(Actor actor) {
        return new ActingContext(actor, false);
    }

    public boolean may(Authority authority, String act, Subject subject) {
        return operator || authority.may(actor, act, subject);
    }

    /** The person acting; empty for the command line. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(actor.person());
    }
}
