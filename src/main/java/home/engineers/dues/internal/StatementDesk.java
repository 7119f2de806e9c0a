package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.internal.StatementTable.Line;
import home.engineers.dues.internal.StatementTable.State;
import home.engineers.dues.internal.StatementTable.Statement;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows the statements of a bank and what became of their lines. */
@Service
public class StatementDesk {
    public static final int PAGE = 50;
    private static final int LATEST = 20;
    private final DuesGate gate;
    private final StatementTable statements;
    private final DebtorTable debtors;
    private final PayerNames names;
    private final HouseClock clock;

    StatementDesk(
            DuesGate gate,
            StatementTable statements,
            DebtorTable debtors,
            PayerNames names,
            HouseClock clock) {
        this.gate = gate;
        this.statements = statements;
        this.debtors = debtors;
        this.names = names;
        this.clock = clock;
    }

    /** The statements of an association and what waits for a hand. */
    public record Room(
            Organisation association, List<Statement> statements, List<String> accounts, List<Line> held, int thisYear, boolean mayImport) {}

    public Room room(Actor actor, OrganisationId id) {
        Organisation association = gate.reads(actor, Act.STATEMENT_READ, id);
        return new Room(
                association, statements.latest(id, LATEST), statements.accounts(id), statements.held(id, PAGE),
                clock.today().getYear(), gate.may(actor, Act.STATEMENT_IMPORT, id));
    }

    /** One page of a statement. @param members what the members are called to whom its lines belong */
    public record Sheet(
            Statement statement, Organisation association, Map<State, Integer> counts, List<Line> lines, int total,
            Map<MembershipId, String> members, int thisYear, boolean mayBook) {}

    /** @param page from 1 */
    public Sheet sheet(Actor actor, UUID id, @Nullable State state, int page) {
        Statement one = statements.find(id).orElseThrow(Absent::new);
        Organisation association = gate.reads(actor, Act.STATEMENT_READ, one.association());
        Map<State, Integer> counts = statements.counts(id);
        List<Line> lines = statements.lines(id, state, page, PAGE);
        int total = state == null ? counts.values().stream().mapToInt(Integer::intValue).sum() : counts.getOrDefault(state, 0);
        return new Sheet(
                one, association, counts, lines, total, members(one.association(), lines), clock.today().getYear(),
                gate.may(actor, Act.STATEMENT_IMPORT, one.association()));
    }

    private Map<MembershipId, String> members(OrganisationId association, List<Line> lines) {
        Set<MembershipId> memberships =
                lines.stream().map(Line::membership).filter(Objects::nonNull).collect(Collectors.toSet());
        return names.called(debtors.of(association, memberships));
    }
}
