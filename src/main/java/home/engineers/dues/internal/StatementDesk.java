package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.Charge;
import home.engineers.dues.Receipt.Method;
import home.engineers.dues.internal.Cashier.Paid;
import home.engineers.dues.internal.DebtorTable.Debtor;
import home.engineers.dues.internal.RuleDesk.Wish;
import home.engineers.dues.internal.StatementTable.Line;
import home.engineers.dues.internal.StatementTable.State;
import home.engineers.dues.internal.StatementTable.Statement;
import home.engineers.dues.rules.NumbersInText;
import home.engineers.dues.rules.StatementColumns;
import home.engineers.dues.rules.StatementColumns.Field;
import home.engineers.dues.rules.StatementLine;
import home.engineers.dues.rules.Yuan;
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
import home.engineers.organisations.MembershipId;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in the statements of a bank: reads their columns, says whose each line is, and books what a hand confirms. */
@Service
public class StatementDesk {
    public static final int PAGE = 50;
    private static final int MOST_LINES = 20_000;
    private static final long MOST_BYTES = 16L << 20;
    private static final int LATEST = 20;
    private static final Set<String> ACCEPTED = Set.of(TableFormat.XLSX.mediaType(), "text/csv");

    private final DuesGate gate;
    private final RuleTable rules;
    private final StatementTable statements;
    private final DebtorTable debtors;
    private final ChargeTable charges;
    private final Cashier cashier;
    private final PayerNames names;
    private final Attachments attachments;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    StatementDesk(
            DuesGate gate,
            RuleTable rules,
            StatementTable statements,
            DebtorTable debtors,
            ChargeTable charges,
            Cashier cashier,
            PayerNames names,
            Attachments attachments,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.rules = rules;
        this.statements = statements;
        this.debtors = debtors;
        this.charges = charges;
        this.cashier = cashier;
        this.names = names;
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
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
            case Refused<Attachment>(List<Reason> reasons) -> Outcome.refused(reasons.stream().map(StatementDesk::atFile).toList());
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
        return called(debtors.of(association, memberships));
    }

    private Map<MembershipId, String> called(List<Debtor> found) {
        PayerNames.Names named = names.ofDebtors(found);
        return found.stream().collect(Collectors.toMap(
                Debtor::membership, one -> (named.of(one.person(), one.unit()) + " " + one.number()).strip()));
    }

    /** What booking came to. @param held lines that had to be held after all, since meanwhile less was owed */
    public record Booked(int booked, int held) {}

    /** Books every line that is ready; each in a transaction of its own, so that a repeated order books nothing twice. */
    public Booked book(Actor actor, UUID id) {
        Statement one = statements.find(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.STATEMENT_IMPORT, one.association());
        int booked = 0;
        int held = 0;
        for (UUID line : statements.ready(id)) {
            Boolean done = transaction.execute(status -> booked(line, actor.requirePerson()));
            booked += Boolean.TRUE.equals(done) ? 1 : 0;
            held += Boolean.FALSE.equals(done) ? 1 : 0;
        }
        return new Booked(booked, held);
    }

    private @Nullable Boolean booked(UUID id, PersonId by) {
        Line line = statements.hold(id).orElseThrow();
        MembershipId member = line.membership();
        if (line.state() != State.READY || member == null) {
            return null;
        }
        if (owed(line.association(), member) < line.left()) {
            statements.state(id, State.HELD, "tooLarge", member);
            return false;
        }
        take(line, member, line.left(), by);
        return true;
    }

    private long owed(OrganisationId association, MembershipId member) {
        return charges.payable(association, member).stream().mapToLong(Charge::outstanding).sum();
    }

    /** Takes an amount of a line for what a member owes, what is due first before the rest; a receipt for each. */
    private Outcome<Long> take(Line line, MembershipId member, long cents, PersonId by) {
        long left = cents;
        for (Charge charge : charges.payable(line.association(), member)) {
            long part = Math.min(left, charge.outstanding());
            if (part > 0) {
                Outcome<Paid> paid = cashier.take(charge.id(), new Cashier.Payment(
                        part, Objects.requireNonNull(line.said().on()), Method.STATEMENT, line.said().reference(), line.id(), by));
                if (paid instanceof Refused<Paid>(List<Reason> reasons)) {
                    return Outcome.refused(reasons);
                }
                left -= part;
            }
        }
        statements.booked(line.id(), cents - left, member, by, clock.instant());
        return Outcome.granted(cents - left);
    }

    /** A line that waits for a hand. */
    public record Held(
            Line line, Statement statement, Organisation association, List<Debtor> suggestions, Map<MembershipId, String> members,
            boolean mayDecide) {}

    public Held held(Actor actor, UUID id) {
        Line line = statements.line(id).orElseThrow(Absent::new);
        Organisation association = gate.reads(actor, Act.STATEMENT_READ, line.association());
        boolean open = line.state() == State.HELD || line.state() == State.READY;
        List<Debtor> suggestions =
                open ? LineMatcher.suggestions(line.association(), line.said(), line.membership(), debtors) : List.of();
        return new Held(
                line, statements.find(line.statement()).orElseThrow(), association, suggestions, called(suggestions),
                open && gate.may(actor, Act.STATEMENT_IMPORT, line.association()));
    }

    /**
     * Assigns a line, or a part of it, to a member: fields {@code member}, a number or the exact name of one alone, and
     * {@code amount}. What is left of the line stays held.
     */
    public Outcome<Long> assign(Actor actor, UUID id, Wish wish) {
        Line known = statements.line(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.STATEMENT_IMPORT, known.association());
        return transaction.execute(status -> {
            Line line = statements.hold(id).orElseThrow();
            Outcome<Long> outcome = assigned(line, wish, actor.requirePerson());
            if (outcome instanceof Refused<Long>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<Long> assigned(Line line, Wish wish, PersonId by) {
        if (line.state() != State.HELD && line.state() != State.READY) {
            return Outcome.refused(Reason.of("dues.line.decided"));
        }
        List<Debtor> found = debtors.numbered(line.association(), wish.at("member"));
        if (found.isEmpty() && !wish.at("member").isEmpty()) {
            found = debtors.called(line.association(), List.of(NumbersInText.name(wish.at("member"))));
        }
        if (found.size() != 1) {
            return Outcome.refused(found.isEmpty()
                    ? Reason.at("member", "dues.line.noSuchMember", wish.at("member"))
                    : Reason.at("member", "dues.line.severalMembers", wish.at("member"), String.valueOf(found.size())));
        }
        Debtor debtor = found.getFirst();
        long cents = wish.at("amount").isEmpty() ? line.left() : Yuan.read(wish.at("amount")).orElse(0);
        if (cents < 1) {
            return Outcome.refused(Reason.at("amount", "dues.amount.bad", wish.at("amount")));
        }
        if (cents > line.left()) {
            return Outcome.refused(Reason.at("amount", "dues.line.moreThanLeft", Yuan.text(cents), Yuan.text(line.left())));
        }
        long owed = owed(line.association(), debtor.membership());
        if (cents > owed) {
            return Outcome.refused(owed == 0
                    ? Reason.at("member", "dues.line.nothingDue", debtor.number())
                    : Reason.at("amount", "dues.payment.tooMuch", Yuan.text(cents), Yuan.text(owed)));
        }
        return take(line, debtor.membership(), cents, by);
    }

    /** Says that a line is no dues at all; field {@code remark}. Refused where a part of it is booked. */
    public Outcome<Line> setAside(Actor actor, UUID id, Wish wish) {
        Line known = statements.line(id).orElseThrow(Absent::new);
        gate.acts(actor, Act.STATEMENT_IMPORT, known.association());
        if (wish.at("remark").length() < 2) {
            return Outcome.refused(Reason.at("remark", "dues.line.remarkNeeded"));
        }
        return transaction.execute(status -> {
            Line line = statements.hold(id).orElseThrow();
            if (line.booked() > 0 || line.state() != State.HELD && line.state() != State.READY) {
                return Outcome.refused(Reason.of("dues.line.decided"));
            }
            statements.aside(id, wish.at("remark"), actor.requirePerson(), clock.instant());
            return Outcome.granted(line);
        });
    }
}
