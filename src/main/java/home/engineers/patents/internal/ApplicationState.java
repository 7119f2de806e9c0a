package home.engineers.patents.internal;

import home.engineers.patents.EventKind;
import home.engineers.patents.PatentRecord;
import home.engineers.patents.PatentRecord.Event;
import home.engineers.patents.PatentStatus;
import home.engineers.patents.PatentType;
import home.engineers.patents.PublicationNumber;
import home.engineers.patents.internal.TermLaw.Basis;
import home.engineers.patents.rules.FamilyKeys;
import home.engineers.patents.rules.LegalStatus;
import home.engineers.patents.rules.LegalStatus.Dated;
import home.engineers.patents.rules.PatentTerm;
import home.engineers.patents.rules.PatentTypes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One application while records are laid over it; what it comes to is written once, when the batch is through. */
final class ApplicationState {
    private static final Set<EventKind> SEVERAL_A_DAY = EnumSet.of(
            EventKind.TRANSFERRED, EventKind.PLEDGED, EventKind.PLEDGE_ENDED, EventKind.LICENSED, EventKind.LICENCE_ENDED,
            EventKind.BIBLIOGRAPHY, EventKind.OTHER);

    private final UUID id;
    private final String country;
    private final boolean fresh;
    private final List<Dated> events = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> extensions = new ArrayList<>();
    private final List<NewEvent> added = new ArrayList<>();
    private @Nullable String number;
    private @Nullable LocalDate filedOn;
    private PatentType type;
    private List<String> priorities;
    private String familyKey;
    private boolean granted;

    ApplicationState(
            UUID id, String country, @Nullable String number, @Nullable LocalDate filedOn, PatentType type, List<String> priorities,
            String familyKey, boolean fresh) {
        this.id = id;
        this.country = country;
        this.number = number;
        this.filedOn = filedOn;
        this.type = type;
        this.priorities = priorities;
        this.familyKey = familyKey;
        this.fresh = fresh;
    }

    record NewEvent(String code, EventKind kind, LocalDate on, String text, String source) {}

    static ApplicationState of(UUID id, PatentRecord first) {
        return new ApplicationState(
                id, first.number().country(), null, null, first.type(), List.of(),
                FamilyKeys.of("", List.of(), null, first.number()), true);
    }

    /** What is on record of an event. */
    void remember(String code, EventKind kind, LocalDate on, String text) {
        put(code, kind, on, text);
    }

    private void put(String code, EventKind kind, LocalDate on, String text) {
        events.add(new Dated(kind, on));
        known.add(key(code, on, text));
        if (kind == EventKind.TERM_EXTENDED) {
            extensions.add(text);
        }
    }

    void grantedOnRecord() {
        granted = true;
    }

    /** Takes in what a record tells of its application. */
    void take(PatentRecord record) {
        if (record.application() != null) {
            number = record.application().text();
            type = record.type();
        }
        filedOn = record.filedOn() == null ? filedOn : record.filedOn();
        priorities = record.priorities().isEmpty() ? priorities : record.priorities();
        boolean docdb = familyKey.startsWith(FamilyKeys.DOCDB) && record.familyId().isEmpty();
        familyKey = docdb ? familyKey : FamilyKeys.of(record.familyId(), priorities, number, record.number());
        boolean grant = PatentTypes.granted(record.number());
        granted |= grant;
        if (record.publishedOn() != null) {
            happened(grant ? "GR01" : "PB01", grant ? EventKind.GRANTED : EventKind.PUBLISHED, record.publishedOn(), "", "PUBLICATION");
        }
        record.events().forEach(event -> take(event, record.source()));
    }

    /** Takes in what happened. */
    void take(Event event, String source) {
        happened(event.code(), event.kind(), event.on(), event.text(), source);
    }

    /** What was told before is not told again; of what happens once a day at most, other words are no other event. */
    private void happened(String code, EventKind kind, LocalDate on, String text, String source) {
        Dated event = new Dated(kind, on);
        boolean again = SEVERAL_A_DAY.contains(kind) && !text.isEmpty() ? known.contains(key(code, on, text)) : events.contains(event);
        if (!again) {
            put(code, kind, on, text);
            added.add(new NewEvent(code, kind, on, text, source));
        }
    }

    private static String key(String code, LocalDate on, String text) {
        return code + " " + on + " " + text;
    }

    /** Takes over what is known of one that turned out to be this. */
    void join(ApplicationState other) {
        other.events.stream().filter(event -> !events.contains(event)).forEach(events::add);
        other.extensions.stream().filter(extension -> !extensions.contains(extension)).forEach(extensions::add);
        known.addAll(other.known);
        added.addAll(other.added);
        granted |= other.granted;
        filedOn = filedOn == null ? other.filedOn : filedOn;
        priorities = priorities.isEmpty() ? other.priorities : priorities;
    }

    PatentStatus status(LocalDate today, TermLaw law) {
        return LegalStatus.on(today, events, granted, law.lastDay(
                new Basis(country, type, filedOn, LegalStatus.grantedOn(events), PatentTerm.extension(extensions))));
    }

    UUID id() {
        return id;
    }

    String country() {
        return country;
    }

    boolean fresh() {
        return fresh;
    }

    List<NewEvent> added() {
        return added;
    }

    @Nullable String number() {
        return number;
    }

    @Nullable LocalDate filedOn() {
        return filedOn;
    }

    PatentType type() {
        return type;
    }

    List<String> priorities() {
        return priorities;
    }

    /** The family it would be of by its priorities, or as the only one of its own; empty where it has no number to tell by. */
    Optional<String> byPriorities() {
        return priorities.isEmpty() && number == null
                ? Optional.empty()
                : Optional.of(FamilyKeys.of("", priorities, number, new PublicationNumber(country, "", "")));
    }

    String familyKey() {
        return familyKey;
    }
}
