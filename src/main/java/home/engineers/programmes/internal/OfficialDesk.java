package home.engineers.programmes.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.BundledWords;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Words;
import home.engineers.programmes.internal.OutputTable.Loaded;
import home.engineers.programmes.rules.CaseSheet;
import home.engineers.programmes.rules.CaseVocabulary;
import home.engineers.programmes.rules.MappingReader;
import home.engineers.programmes.rules.OfficialMapping;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the cases of a call into the shape that the official system takes, by a mapping that staff can replace. */
@Service
public class OfficialDesk {
    /** Cases whose values are looked through for one page of a preview. */
    public static final int LOOKED_THROUGH = 100;

    private static final int AT_ONCE = 200;
    private final CallTable calls;
    private final CaseTable cases;
    private final CaseSheets sheets;
    private final ProgrammeShelf shelf;
    private final OutputTable outputs;
    private final Organisations organisations;
    private final People people;
    private final Authority authority;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    OfficialDesk(
            CallTable calls,
            CaseTable cases,
            CaseSheets sheets,
            ProgrammeShelf shelf,
            OutputTable outputs,
            Organisations organisations,
            People people,
            Authority authority,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.calls = calls;
        this.cases = cases;
        this.sheets = sheets;
        this.shelf = shelf;
        this.outputs = outputs;
        this.organisations = organisations;
        this.people = people;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param loadedAt when staff loaded it, or null for the sample */
    public record Mapping(String text, @Nullable Instant loadedAt) {}

    /** Paths that templates and mappings may name, and which of them are columns of lists. */
    public record Paths(List<String> singles, List<String> columns) {}

    /** A case that lacks something the official system needs. @param columns by their titles */
    public record Lacking(String address, String number, String name, List<String> columns) {}

    /**
     * @param total how many cases it has
     * @param lacking those of this page's cases that lack something
     * @param sample whether the mapping is the one that comes with the product
     */
    public record Preview(String title, List<String> columns, int total, List<Lacking> lacking, boolean sample) {}

    /** @param rows read while they are written */
    public record Export(String title, List<String> columns, Iterable<List<@Nullable Object>> rows) {}

    private void demand(Actor actor, String act) {
        authority.demand(actor, act, Subject.of(organisations.municipalAssociation().id()));
    }

    public Mapping mapping(Actor actor, String programme) {
        demand(actor, Act.OUTPUT_KEEP);
        shelf.current(programme);
        return mapping(programme);
    }

    private Mapping mapping(String programme) {
        Optional<Loaded<String>> loaded = outputs.mapping(programme).filter(one -> one.content().isPresent());
        return loaded.map(one -> new Mapping(one.content().orElseThrow(), one.at())).orElseGet(() -> new Mapping(sample(), null));
    }

    private static String sample() {
        try (InputStream in = Objects.requireNonNull(OfficialDesk.class.getResourceAsStream("/official/sample.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Paths paths(Actor actor, String programme) {
        demand(actor, Act.OUTPUT_KEEP);
        CaseVocabulary vocabulary = CaseVocabulary.of(shelf.current(programme));
        return new Paths(
                vocabulary.singles().stream().map(one -> one.path()).toList(),
                vocabulary.columns().stream().map(one -> one.path()).toList());
    }

    /** Loads a mapping; refused with every fault and its line, said in this language. */
    public Outcome<Mapping> load(Actor actor, String programme, String text, Language language) {
        demand(actor, Act.OUTPUT_KEEP);
        ProgrammeDocument document = shelf.current(programme);
        Words words = new BundledWords(language);
        List<Reason> faults = new MappingReader(CaseVocabulary.of(document)).read(text).faults().stream()
                .map(fault -> Reason.at("mapping", "outputs.mapping.line", String.valueOf(fault.line()), fault.reason().in(words)))
                .toList();
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Instant now = clock.instant();
        outputs.mapping(ids.next(), programme, text, actor.requirePerson(), now);
        return Outcome.granted(new Mapping(text, now));
    }

    /** Goes back to the sample. */
    public void forget(Actor actor, String programme) {
        demand(actor, Act.OUTPUT_KEEP);
        shelf.current(programme);
        outputs.mapping(ids.next(), programme, null, actor.requirePerson(), clock.instant());
    }

    /**
     * What an export would come to: how many cases, and which of those on the page lack required values.
     *
     * @param page counted from 1, of {@link #LOOKED_THROUGH} cases
     * @throws Absent where there is no call
     */
    public Outcome<Preview> preview(Actor actor, CallId id, boolean grantedOnly, int page) {
        demand(actor, Act.OFFICIAL_EXPORT);
        StoredCall call = calls.find(id).orElseThrow(Absent::new);
        return sound(call).map(mapping -> preview(call, mapping, grantedOnly, page));
    }

    private Preview preview(StoredCall call, OfficialMapping mapping, boolean grantedOnly, int page) {
        List<ReviewCase> looked = some(call, grantedOnly, LOOKED_THROUGH, (page - 1) * LOOKED_THROUGH);
        List<CaseSheet> filled = sheets.singles(looked);
        List<Lacking> lacking = new ArrayList<>();
        for (int i = 0; i < looked.size(); i++) {
            ReviewCase one = looked.get(i);
            List<String> columns = mapping.lacking(filled.get(i));
            if (!columns.isEmpty()) {
                lacking.add(new Lacking(one.address(), one.number(), filled.get(i).text("applicant.name"), columns));
            }
        }
        boolean sample = mapping(call.programme()).loadedAt() == null;
        return new Preview(mapping.title(), mapping.titles(), cases.countOf(call.id(), grantedOnly), lacking, sample);
    }

    /** The table itself; everyone in it reads who took it along, and when. @param reason of the record of who looked */
    public Outcome<Export> export(Actor actor, CallId id, boolean grantedOnly, String reason) {
        demand(actor, Act.OFFICIAL_EXPORT);
        StoredCall call = calls.find(id).orElseThrow(Absent::new);
        return sound(call).map(mapping -> {
            transaction.executeWithoutResult(status -> looked(actor, call, grantedOnly, reason));
            return new Export(mapping.title(), mapping.titles(), () -> pages(call, grantedOnly)
                    .flatMap(page -> sheets.singles(page).stream())
                    .map(mapping::row)
                    .iterator());
        });
    }

    private void looked(Actor actor, StoredCall call, boolean grantedOnly, String reason) {
        List<PersonId> applicants = pages(call, grantedOnly)
                .flatMap(List::stream)
                .map(ReviewCase::applicant)
                .distinct()
                .toList();
        people.looked(applicants, actor.requirePerson(), reason);
    }

    /** A mapping was sound when it was loaded; under the edition of a call it may name a field that is not there. */
    private Outcome<OfficialMapping> sound(StoredCall call) {
        CaseVocabulary vocabulary = CaseVocabulary.of(shelf.edition(call.programme(), call.edition()));
        OfficialMapping mapping = new MappingReader(vocabulary).read(mapping(call.programme()).text()).mapping();
        return mapping == null ? Outcome.refused(Reason.of("outputs.mapping.stale")) : Outcome.granted(mapping);
    }

    private Stream<List<ReviewCase>> pages(StoredCall call, boolean grantedOnly) {
        return IntStream.iterate(0, offset -> offset + AT_ONCE)
                .mapToObj(offset -> some(call, grantedOnly, AT_ONCE, offset))
                .takeWhile(page -> !page.isEmpty());
    }

    private List<ReviewCase> some(StoredCall call, boolean grantedOnly, int limit, int offset) {
        return grantedOnly ? cases.grantedOf(call.id(), limit, offset) : cases.ofCall(call.id(), limit, offset);
    }
}
