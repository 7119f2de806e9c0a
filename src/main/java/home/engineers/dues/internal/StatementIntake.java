package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.internal.StatementTable.Line;
import home.engineers.dues.internal.StatementTable.State;
import home.engineers.dues.internal.StatementTable.Statement;
import home.engineers.dues.rules.StatementColumns;
import home.engineers.dues.rules.StatementColumns.Field;
import home.engineers.dues.rules.StatementLine;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.files.tables.TableFault;
import home.engineers.files.tables.TableFile;
import home.engineers.files.tables.TableFormat;
import home.engineers.files.tables.TableLine;
import home.engineers.files.tables.TableLines;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in the statements of a bank, reads their columns, and says whose each line is. */
@Service
public class StatementIntake {
    private static final int MOST_LINES = 20_000;
    private static final long MOST_BYTES = 16L << 20;
    private static final Set<String> ACCEPTED = Set.of(TableFormat.XLSX.mediaType(), "text/csv");
    private final DuesGate gate;
    private final RuleTable rules;
    private final StatementTable statements;
    private final DebtorTable debtors;
    private final Attachments attachments;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    StatementIntake(
            DuesGate gate,
            RuleTable rules,
            StatementTable statements,
            DebtorTable debtors,
            Attachments attachments,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.rules = rules;
        this.statements = statements;
        this.debtors = debtors;
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file in. Its lines are read at once where the columns are known from an earlier statement of the account.
     * Refused where it is no table, or the same file was taken in before.
     */
    public Outcome<UUID> receive(Actor actor, OrganisationId id, String account, String name, InputStream content) {
        gate.acts(actor, Act.STATEMENT_IMPORT, id);
        if (account.isBlank() || account.strip().length() > 60) {
            return Outcome.refused(Reason.at("account", "dues.statement.accountNeeded"));
        }
        return switch (attachments.receive(name, content, ACCEPTED, MOST_BYTES, actor.requirePerson())) {
            case Refused<Attachment>(List<Reason> reasons) -> Outcome.refused(reasons.stream().map(StatementIntake::atFile).toList());
            case Granted<Attachment>(Attachment file) -> {
                Outcome<UUID> kept = keep(actor.requirePerson(), id, account.strip(), file);
                if (kept instanceof Refused<UUID>) {
                    attachments.discard(file.id());
                }
                yield kept;
            }
        };
    }

    private static Reason atFile(Reason reason) {
        return new Reason(reason.key(), reason.arguments(), "file", reason.citation());
    }

    private Outcome<UUID> keep(PersonId by, OrganisationId id, String account, Attachment file) {
        List<TableLine> lines;
        try {
            lines = lines(file.id(), file.name());
        } catch (TableFault fault) {
            return Outcome.refused(atFile(fault.reason()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (lines.isEmpty()) {
            return Outcome.refused(Reason.at("file", "dues.statement.empty"));
        }
        return transaction.execute(status -> {
            rules.hold(id, clock.instant());
            Optional<Statement> same = statements.same(id, file.sha256());
            if (same.isPresent()) {
                return Outcome.refused(Reason.at(
                        "file", "dues.statement.twice", same.get().name(),
                        same.get().importedAt().atZone(HouseClock.ZONE).toLocalDate().toString()));
            }
            Statement one = new Statement(ids.next(), id, account, file.id(), file.name(), false, clock.instant());
            statements.insert(one, file.sha256(), by);
            StatementColumns header = header(lines);
            statements.remembered(id, account, header)
                    .filter(known -> known.missing().isEmpty())
                    .ifPresent(known -> store(one, said(lines, known)));
            return Outcome.granted(one.id());
        });
    }

    private List<TableLine> lines(UUID file, String name) throws IOException {
        Path copy = attachments.workingCopy(file);
        try (TableLines open = TableFile.of(copy, name).open()) {
            List<TableLine> lines = new ArrayList<>();
            for (TableLine line = open.next(); line != null && lines.size() < MOST_LINES; line = open.next()) {
                if (!line.blank()) {
                    lines.add(line);
                }
            }
            return lines;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static StatementColumns header(List<TableLine> lines) {
        return StatementColumns.guess(lines.get(headerLine(lines)).cells().stream().map(String::strip).toList());
    }

    private static int headerLine(List<TableLine> lines) {
        return StatementColumns.headerLine(lines.stream().limit(50).map(TableLine::cells).toList());
    }

    /** A statement whose columns are to be named. @param samples the first lines below the names */
    public record Mapping(Statement statement, Organisation association, StatementColumns guess, List<List<String>> samples) {}

    public Mapping mapping(Actor actor, UUID id) {
        Statement one = statements.find(id).orElseThrow(Absent::new);
        Organisation association = gate.reads(actor, Act.STATEMENT_READ, one.association());
        try {
            List<TableLine> lines = lines(one.file(), one.name());
            return new Mapping(
                    one, association, header(lines), lines.stream().skip(headerLine(lines) + 1L).limit(3).map(TableLine::cells).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Names the columns, by field, reads the lines and remembers the columns for the account. */
    public Outcome<UUID> map(Actor actor, UUID id, Wish wish) {
        Statement one = statements.find(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.STATEMENT_IMPORT, one.association());
        if (one.read()) {
            return Outcome.granted(id);
        }
        List<TableLine> lines;
        try {
            lines = lines(one.file(), one.name());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<Field, String> chosen = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (!wish.at(field.name()).isEmpty()) {
                chosen.put(field, wish.at(field.name()));
            }
        }
        StatementColumns columns = new StatementColumns(header(lines).header(), chosen);
        Set<Field> missing = columns.missing();
        if (!missing.isEmpty()) {
            return Outcome.refused(missing.stream().sorted().map(field -> Reason.at(field.name(), "dues.statement.columnNeeded")).toList());
        }
        if (said(lines, columns).stream().noneMatch(StatementLine::readable)) {
            return Outcome.refused(Reason.at(Field.DATE.name(), "dues.statement.nothingRead"));
        }
        return transaction.execute(status -> {
            rules.hold(one.association(), clock.instant());
            if (statements.find(id).filter(Statement::read).isPresent()) {
                return Outcome.granted(id);
            }
            store(one, said(lines, columns));
            statements.remember(ids.next(), one.association(), one.account(), columns, clock.instant());
            return Outcome.granted(id);
        });
    }

    private static List<StatementLine> said(List<TableLine> lines, StatementColumns columns) {
        return lines.stream()
                .skip(headerLine(lines) + 1L)
                .map(line -> StatementLine.read(line.number(), columns.read(line.cells())))
                .toList();
    }

    private void store(Statement one, List<StatementLine> said) {
        Map<String, Integer> alike = new HashMap<>();
        List<String> identities = said.stream()
                .map(line -> line.identity(one.account(), alike.merge(line.identity(one.account(), 0), 1, Integer::sum) - 1))
                .toList();
        Map<String, String> known = statements.known(one.association(), identities);
        LineMatcher matcher = new LineMatcher(one.association(), debtors);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            statements.insert(decided(one, said.get(i), identities.get(i), known, seen, matcher), identities.get(i));
        }
        statements.read(one.id());
    }

    private Line decided(
            Statement one, StatementLine said, String identity, Map<String, String> known, Set<String> seen, LineMatcher matcher) {
        LineMatcher.Match match;
        if (!said.readable()) {
            match = new LineMatcher.Match(State.UNREADABLE, said.fault(), null);
        } else if (known.containsKey(identity) || !seen.add(identity)) {
            match = new LineMatcher.Match(State.DUPLICATE, known.getOrDefault(identity, one.name()), null);
        } else {
            match = matcher.of(said);
        }
        return new Line(ids.next(), one.association(), one.id(), said, match.state(), match.reason(), match.membership(), 0, "");
    }
}
