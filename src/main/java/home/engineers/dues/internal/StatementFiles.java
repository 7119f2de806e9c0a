package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.files.FileOwner;
import home.engineers.kernel.authority.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A statement of the bank is read by whoever may see the statements of the association. */
@Component
class StatementFiles implements FileOwner {
    private final StatementTable statements;
    private final DuesGate gate;

    StatementFiles(StatementTable statements, DuesGate gate) {
        this.statements = statements;
        this.gate = gate;
    }

    @Override
    public Optional<Boolean> mayRead(Actor actor, UUID attachment) {
        return statements.ownerOf(attachment).map(association -> gate.may(actor, Act.STATEMENT_READ, association));
    }
}
