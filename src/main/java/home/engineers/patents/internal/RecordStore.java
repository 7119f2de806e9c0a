package home.engineers.patents.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.patents.ApplicationNumber;
import home.engineers.patents.PatentRecord;
import home.engineers.patents.PatentRecord.Act;
import home.engineers.patents.PublicationNumber;
import home.engineers.patents.internal.PublicationTable.Known;
import home.engineers.patents.internal.PublicationTable.Placed;
import home.engineers.patents.rules.PublicationNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays records over what is on record, a batch at a time: those that have come before change nothing, those that contradict
 * are refused, publications are joined to their applications and these to their families.
 */
@Service
class RecordStore {
    private final PublicationTable publications;
    private final PartTable parts;
    private final ApplicationTable applications;
    private final WaitingEvents waiting;
    private final TermLaw law;
    private final JdbcClient jdbc;
    private final IdSource ids;
    private final HouseClock clock;

    RecordStore(
            PublicationTable publications, PartTable parts, ApplicationTable applications, WaitingEvents waiting, TermLaw law,
            JdbcClient jdbc, IdSource ids, HouseClock clock) {
        this.publications = publications;
        this.parts = parts;
        this.applications = applications;
        this.waiting = waiting;
        this.law = law;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a record. @param refused why it was refused, or null */
    record Fate(Kind kind, @Nullable Reason refused) {
        enum Kind {
            STORED,
            CORRECTED,
            UNCHANGED,
            REMOVED,
            REFUSED
        }
    }

    /**
     * @param batch records of different numbers
     * @param doubled whether the same import has stored a record of this number before
     * @return what became of each, in their order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Fate> store(List<PatentRecord> batch, Predicate<String> doubled) {
        if (batch.isEmpty()) {
            return List.of();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('patents'))").query(row -> {});
        Map<String, Known> known = publications.known(batch.stream().map(record -> record.number().text()).toList());
        List<Fate> fates = new ArrayList<>();
        List<Placed> fresh = new ArrayList<>();
        List<Placed> changed = new ArrayList<>();
        List<UUID> removed = new ArrayList<>();
        List<PatentRecord> kept = new ArrayList<>();
        Map<PatentRecord, byte[]> hashes = new IdentityHashMap<>();
        for (PatentRecord record : batch) {
            Known before = known.get(record.number().text());
            byte[] hash = RecordHash.of(record);
            Fate fate = fate(record, before, hash, doubled);
            fates.add(fate);
            switch (fate.kind()) {
                case STORED, CORRECTED -> {
                    kept.add(record);
                    hashes.put(record, hash);
                }
                case REMOVED -> removed.add(Objects.requireNonNull(before).id());
                case UNCHANGED, REFUSED -> {}
            }
        }
        Map<PatentRecord, ApplicationState> states = applications(kept, known);
        Iterator<UUID> next = ids.rising(kept.size());
        for (PatentRecord record : kept) {
            Known before = known.get(record.number().text());
            UUID application = states.get(record).id();
            (before == null ? fresh : changed)
                    .add(new Placed(before == null ? next.next() : before.id(), application, record, hashes.get(record)));
        }
        changed.addAll(corrected(kept, states));
        publications.insert(fresh, clock.instant());
        parts.insert(fresh);
        publications.update(changed);
        parts.replace(changed);
        publications.remove(removed, clock.instant());
        return fates;
    }

    /**
     * What a corrected reprint (kind codes A8, A9, U8 … of ZC 0008-2004) says, laid over the document it corrects, where that is
     * on record; its own number, day and content as it first came stay, so that the old file changes nothing when it comes again.
     */
    private List<Placed> corrected(List<PatentRecord> kept, Map<PatentRecord, ApplicationState> states) {
        Map<String, PatentRecord> reprints = new LinkedHashMap<>();
        kept.forEach(record -> PublicationNumbers.corrected(record.number()).ifPresent(number -> reprints.put(number.text(), record)));
        List<Placed> all = new ArrayList<>();
        publications.known(reprints.keySet()).values().stream().filter(known -> !known.removed()).forEach(known -> {
            PatentRecord reprint = reprints.get(known.number().text());
            all.add(new Placed(known.id(), states.get(reprint).id(), reprint.undated(), HexFormat.of().parseHex(known.hash())));
        });
        return all;
    }

    /** The rule for a number that is on record already; see docs/how-to/patents.md. */
    private static Fate fate(PatentRecord record, @Nullable Known before, byte[] hash, Predicate<String> doubled) {
        if (record.act() == Act.REMOVE) {
            boolean there = before != null && !before.removed();
            return new Fate(there ? Fate.Kind.REMOVED : Fate.Kind.UNCHANGED, null);
        }
        if (before == null) {
            return new Fate(Fate.Kind.STORED, null);
        }
        if (before.hash().equals(HexFormat.of().formatHex(hash)) && !before.removed()) {
            return new Fate(Fate.Kind.UNCHANGED, null);
        }
        Reason contradiction = record.act() == Act.CORRECT ? null : contradiction(record, before, doubled);
        return contradiction == null ? new Fate(Fate.Kind.CORRECTED, null) : new Fate(Fate.Kind.REFUSED, contradiction);
    }

    private static @Nullable Reason contradiction(PatentRecord record, Known before, Predicate<String> doubled) {
        if (doubled.test(record.number().text())) {
            return Reason.of("patents.refused.doubled");
        }
        ApplicationNumber application = record.application();
        if (application != null && differ(before.applicationNumber(), application.text())) {
            return Reason.of("patents.refused.otherApplication", String.valueOf(before.applicationNumber()), application.text());
        }
        if (differ(before.filedOn(), record.filedOn())) {
            return Reason.of("patents.refused.otherFiling", String.valueOf(before.filedOn()), String.valueOf(record.filedOn()));
        }
        if (differ(before.publishedOn(), record.publishedOn())) {
            return Reason.of("patents.refused.otherPublication", String.valueOf(before.publishedOn()), String.valueOf(record.publishedOn()));
        }
        return null;
    }

    private static boolean differ(@Nullable Object before, @Nullable Object now) {
        return before != null && now != null && !before.equals(now);
    }

    /** The application of each record, found or made, with what all of them tell of it, and written. */
    private Map<PatentRecord, ApplicationState> applications(List<PatentRecord> kept, Map<String, Known> known) {
        Map<String, UUID> byDocument = applications.byDocument(
                kept.stream().map(PatentRecord::number).filter(RecordStore::shared).toList());
        Set<String> numbers = kept.stream().map(PatentRecord::application).filter(Objects::nonNull).map(ApplicationNumber::text).collect(Collectors.toSet());
        List<UUID> held = new ArrayList<>(byDocument.values());
        kept.forEach(record -> {
            Known before = known.get(record.number().text());
            if (before != null) {
                held.add(before.application());
            }
        });
        Map<UUID, ApplicationState> byId = new LinkedHashMap<>();
        Map<String, ApplicationState> byNumber = new HashMap<>();
        applications.hold(numbers, held).forEach(state -> {
            byId.put(state.id(), state);
            if (state.number() != null) {
                byNumber.put(state.number(), state);
            }
        });
        Map<PatentRecord, ApplicationState> chosen = new IdentityHashMap<>();
        Map<ApplicationState, ApplicationState> joined = new LinkedHashMap<>();
        Iterator<UUID> next = ids.rising(kept.size());
        for (PatentRecord record : kept) {
            Known before = known.get(record.number().text());
            UUID documented = byDocument.get(document(record.number()));
            ApplicationState unnumbered = byId.get(before != null ? before.application() : documented);
            ApplicationState state = record.application() == null ? unnumbered : byNumber.get(record.application().text());
            if (state == null && unnumbered != null && (unnumbered.number() == null || record.application() == null)) {
                state = unnumbered;
            }
            if (state == null) {
                state = ApplicationState.of(next.next(), record);
                byId.put(state.id(), state);
            } else if (unnumbered != null && unnumbered != state && unnumbered.number() == null) {
                ApplicationState numbered = state;
                numbered.join(unnumbered);
                joined.put(unnumbered, numbered);
                byId.remove(unnumbered.id());
                byDocument.replaceAll((document, id) -> id.equals(unnumbered.id()) ? numbered.id() : id);
                chosen.replaceAll((earlier, of) -> of == unnumbered ? numbered : of);
            }
            state.take(record);
            if (state.number() != null) {
                byNumber.put(state.number(), state);
            }
            if (shared(record.number())) {
                byDocument.putIfAbsent(document(record.number()), state.id());
            }
            chosen.put(record, state);
        }
        List<ApplicationState> touched = kept.stream().map(chosen::get).distinct().toList();
        waiting.release(touched);
        applications.write(touched, ids::rising, clock.today(), law);
        joined.forEach((unnumbered, numbered) -> {
            if (!unnumbered.fresh()) {
                applications.join(unnumbered.id(), numbered.id());
            }
        });
        return chosen;
    }

    private static String document(PublicationNumber number) {
        return number.country() + number.doc();
    }

    /** Whether the office gives all documents of one application the same number and tells them apart by the kind alone. */
    private static boolean shared(PublicationNumber number) {
        return switch (number.country()) {
            case "CN" -> number.doc().length() == 9;
            case "EP", "WO" -> true;
            default -> false;
        };
    }
}
