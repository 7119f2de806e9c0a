package home.engineers.programmes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.files.tables.Row;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableRows;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.Certificate;
import home.engineers.programmes.rules.CallCheck;
import home.engineers.programmes.rules.ResultComparison;
import home.engineers.programmes.rules.ResultComparison.Here;
import home.engineers.programmes.rules.ResultComparison.There;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over the results and certificate numbers of the authority. A sheet is sent, compared with the cases of the call
 * as often as asked, and taken over once; what differs is left as it is, and a number that is held is never replaced
 * without an explicit word and its reason. The same sheet again changes nothing.
 */
@Service
public class ResultsDesk {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> ACCEPTED = Set.of(XLSX, "text/csv");
    private static final long LARGEST = 16L << 20;
    private static final int MOST_ROWS = 100_000;

    private final CallTable calls;
    private final CaseTable cases;
    private final FilingTable filings;
    private final ProgrammeShelf shelf;
    private final OutputTable outputs;
    private final CertificateTable certificates;
    private final Attachments attachments;
    private final CertificateNotices notices;
    private final Organisations organisations;
    private final People people;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    ResultsDesk(
            CallTable calls,
            CaseTable cases,
            FilingTable filings,
            ProgrammeShelf shelf,
            OutputTable outputs,
            CertificateTable certificates,
            Attachments attachments,
            CertificateNotices notices,
            Organisations organisations,
            People people,
            Authority authority,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.calls = calls;
        this.cases = cases;
        this.filings = filings;
        this.shelf = shelf;
        this.outputs = outputs;
        this.certificates = certificates;
        this.attachments = attachments;
        this.notices = notices;
        this.organisations = organisations;
        this.people = people;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many numbers were taken over, corrections among them. */
    public record Taken(int certificates, int corrected) {}

    /** The empty table with its columns and a sentence on each. */
    public TableExport template(String title) {
        return new TableExport(title, ResultSheet.columns().stream().map(column -> column.header()).toList(), List.of());
    }

    private StoredCall demand(Actor actor, CallId id) {
        authority.demand(actor, Act.OFFICIAL_IMPORT, Subject.of(organisations.municipalAssociation().id()));
        return calls.find(id).orElseThrow(Absent::new);
    }

    /** Takes a sheet in to be looked at; an earlier one of the call that was not taken over is forgotten. */
    public Outcome<UUID> send(Actor actor, CallId id, Optional<Upload> upload) {
        demand(actor, id);
        if (upload.isEmpty()) {
            return Outcome.refused(Reason.at("sheet", "outputs.results.none"));
        }
        return transaction.execute(status -> {
            Outcome<UUID> outcome = sent(actor, id, upload.get());
            if (outcome instanceof Refused<UUID>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<UUID> sent(Actor actor, CallId id, Upload upload) {
        Outcome<Attachment> received =
                attachments.receive(upload.name(), upload.content(), ACCEPTED, LARGEST, actor.requirePerson());
        return switch (received) {
            case Refused<Attachment>(List<Reason> reasons) -> atSheet(reasons);
            case Granted<Attachment>(Attachment attachment) -> switch (rows(attachment)) {
                case Refused<TableRows>(List<Reason> reasons) -> atSheet(reasons);
                case Granted<TableRows>(TableRows readable) -> Outcome.granted(kept(actor, id, attachment));
            };
        };
    }

    private static <T> Outcome<T> atSheet(List<Reason> reasons) {
        return Outcome.refused(reasons.stream()
                .map(one -> one.field() == null ? one : new Reason("outputs.results.column", List.of(one.field()), null, null))
                .map(one -> new Reason(one.key(), one.arguments(), "sheet", one.citation()))
                .toList());
    }

    private UUID kept(Actor actor, CallId id, Attachment attachment) {
        forget(id);
        UUID sheet = ids.next();
        outputs.sheet(sheet, id, attachment.id(), actor.requirePerson(), clock.instant());
        return sheet;
    }

    private void forget(CallId id) {
        outputs.attachments(id).forEach(attachments::discard);
        outputs.forgetSheets(id);
    }

    private Outcome<TableRows> rows(Attachment attachment) {
        try {
            Path copy = attachments.workingCopy(attachment.id());
            try {
                return TableRows.read(copy, attachment.name(), ResultSheet.columns(), MOST_ROWS);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How a sheet and the cases of its call go together today. @throws Absent where the sheet was taken over or replaced */
    public ResultComparison.Result compare(Actor actor, CallId id, UUID sheet) {
        StoredCall call = demand(actor, id);
        return transaction.execute(status -> compared(actor, call, attachment(call, sheet)));
    }

    private Attachment attachment(StoredCall call, UUID sheet) {
        return outputs.sheet(call.id(), sheet).flatMap(attachments::find).orElseThrow(Absent::new);
    }

    private ResultComparison.Result compared(Actor actor, StoredCall call, Attachment attachment) {
        List<Row> rows = rows(attachment) instanceof Granted<TableRows>(TableRows read) ? read.rows() : List.of();
        Map<String, ReviewCase> within = new LinkedHashMap<>();
        cases.ofCall(call.id(), Integer.MAX_VALUE, 0).forEach(one -> within.put(one.number(), one));
        Map<Integer, String> matches = matches(rows, within);
        List<There> there = rows.stream()
                .map(row -> ResultSheet.there(row, one -> Optional.ofNullable(matches.get(one.number()))))
                .toList();
        Set<String> numbers = there.stream().map(There::certificate).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
        return ResultComparison.of(here(actor, List.copyOf(within.values())), there, certificates.holders(numbers));
    }

    /** By the case number; without one, by name and document number together. */
    private Map<Integer, String> matches(List<Row> rows, Map<String, ReviewCase> within) {
        Map<PersonId, ReviewCase> byApplicant = new HashMap<>();
        within.values().forEach(one -> byApplicant.merge(one.applicant(), one, ResultsDesk::likelier));
        Map<Integer, String> matches = new HashMap<>();
        for (Row row : rows) {
            String number = ResultSheet.caseNumber(row);
            if (within.containsKey(number)) {
                matches.put(row.number(), number);
            } else if (number.isEmpty() && row.has(ResultSheet.NAME) && row.has(ResultSheet.DOCUMENT)) {
                people.identified(row.cell(ResultSheet.DOCUMENT))
                        .filter(person -> people.card(person).filter(card -> card.name().equals(row.cell(ResultSheet.NAME))).isPresent())
                        .map(byApplicant::get)
                        .ifPresent(one -> matches.put(row.number(), one.number()));
            }
        }
        return matches;
    }

    private static ReviewCase likelier(ReviewCase newer, ReviewCase older) {
        return older.state().status() == CaseStatus.GRANTED ? older : newer;
    }

    private List<Here> here(Actor actor, List<ReviewCase> within) {
        List<CaseId> all = within.stream().map(ReviewCase::id).toList();
        Map<CaseId, Filing> filed = filings.of(all);
        Map<CaseId, Certificate> held = certificates.of(all);
        return within.stream()
                .map(one -> {
                    var name = shelf.of(one).level(one.level()).orElseThrow().name();
                    return new Here(
                            one.number(), filed.get(one.id()).name(), name.zh(),
                            Stream.of(one.level(), name.zh(), name.en()).map(ResultComparison::key).collect(Collectors.toSet()),
                            one.state().status() == CaseStatus.GRANTED, one.applicant().equals(actor.person()), held.get(one.id()));
                })
                .toList();
    }

    /**
     * Takes over what agrees, and of the numbers that are held otherwise those named here.
     *
     * @param corrected numbers of cases whose certificate is replaced
     * @param why the reason of the corrections
     */
    public Outcome<Taken> take(Actor actor, CallId id, UUID sheet, Set<String> corrected, String why) {
        StoredCall call = demand(actor, id);
        Optional<Reason> fault = corrected.isEmpty() ? Optional.empty() : CallCheck.why(why);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        return Outcome.granted(transaction.execute(status -> taken(actor, call, sheet, corrected, why.strip())));
    }

    private Taken taken(Actor actor, StoredCall call, UUID sheet, Set<String> corrected, String why) {
        Attachment attachment = attachment(call, sheet);
        ResultComparison.Result result = compared(actor, call, attachment);
        List<EvidenceLog.Act> acts = new ArrayList<>();
        result.taken().forEach((number, certificate) -> acts.add(record(actor, number, certificate, null)));
        int fresh = acts.size();
        result.replaced().forEach((number, certificate) -> {
            if (corrected.contains(number)) {
                acts.add(record(actor, number, certificate, why));
            }
        });
        if (!acts.isEmpty()) {
            acts.add(new EvidenceLog.Act("official-results-taken", call.id().value(), Map.of(
                    "programme", call.programme(), "certificates", acts.size(), "corrected", acts.size() - fresh,
                    "sheet", attachment.sha256())));
            evidence.append(acts);
        }
        forget(call.id());
        return new Taken(fresh + Math.max(0, acts.size() - 1 - fresh), Math.max(0, acts.size() - 1 - fresh));
    }

    private EvidenceLog.Act record(
            Actor actor, String number, Certificate certificate, @Nullable String why) {
        ReviewCase one = cases.byNumber(number).orElseThrow();
        certificates.record(one.id(), certificate, why, actor.requirePerson(), clock.instant());
        notices.tell(one, certificate);
        return new EvidenceLog.Act(why == null ? "certificate-recorded" : "certificate-corrected", one.id().value(), Map.of(
                "programme", one.programme(), "edition", one.edition(), "level", one.level(), "authority", certificate.authority(),
                "issuedOn", certificate.issuedOn(), "certificate", Digests.sha256(certificate.number())));
    }
}
