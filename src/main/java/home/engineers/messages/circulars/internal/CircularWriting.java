package home.engineers.messages.circulars.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.circulars.Audience;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.Content;
import home.engineers.messages.circulars.Circular.How;
import home.engineers.messages.circulars.Circular.Selection;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.Senders;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing of drafts: words, files, and whom they are for. A draft may be unfinished in any way. */
@Service
public class CircularWriting {
    private static final int NUMBERS = 5_000;

    private final CircularGate gate;
    private final CircularTable circulars;
    private final RecipientTable recipients;
    private final SavedListTable lists;
    private final CircularFiles files;
    private final Audiences audiences;
    private final IdSource ids;
    private final HouseClock clock;

    CircularWriting(
            CircularGate gate,
            CircularTable circulars,
            RecipientTable recipients,
            SavedListTable lists,
            CircularFiles files,
            Audiences audiences,
            IdSource ids,
            HouseClock clock) {
        this.gate = gate;
        this.circulars = circulars;
        this.recipients = recipients;
        this.lists = lists;
        this.files = files;
        this.audiences = audiences;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is written over a draft.
     *
     * @param version that was on the page
     * @param numbers membership numbers to add, as typed
     * @param removed attachments to take off
     */
    public record Change(
            int version, Content content, Selection selection, String numbers, List<UUID> removed, List<Upload> uploads) {}

    /** @param unknown numbers that mean nobody @param faults of files that were not taken in */
    public record Saved(Circular circular, List<String> unknown, List<Reason> faults) {}

    public List<Senders.Sender> senders(Actor actor) {
        return gate.senders(actor);
    }

    @Transactional
    public Outcome<Circular> begin(Actor actor, OrganisationId sender) {
        gate.sender(actor, sender);
        return audiences.serving(sender).stream().findFirst()
                .map(audience -> Outcome.granted(insert(actor, sender, new Selection(audience.key(), How.FILTER, Map.of()), null)))
                .orElseGet(() -> Outcome.refused(Reason.at("sender", "messages.circular.noAudience")));
    }

    /** A draft for the ticked rows of a list, in the name of the first organisation of the actor that knows them. */
    @Transactional
    public Outcome<Circular> beginWith(Actor actor, List<String> rows) {
        for (Senders.Sender sender : gate.senders(actor)) {
            for (Audience audience : audiences.serving(sender.id())) {
                Audience.Found found = audience.named(sender.id(), rows);
                if (!found.persons().isEmpty()) {
                    Circular draft = insert(actor, sender.id(), new Selection(audience.key(), How.CHOSEN, Map.of()), null);
                    recipients.choose(draft.id(), found.persons());
                    return Outcome.granted(draft);
                }
            }
        }
        return Outcome.refused(Reason.at("audience", "messages.circular.nobodyChosen"));
    }

    /** A correction goes to those who were told, by the widest circle: who has paid since still learns of it. */
    @Transactional
    public Outcome<Circular> beginCorrection(Actor actor, CircularId id) {
        Circular earlier = gate.writable(actor, id);
        if (!earlier.out()) {
            return Outcome.refused(Reason.of("messages.circular.notNow." + earlier.state().name()));
        }
        Selection same = new Selection(audiences.serving(earlier.sender()).getFirst().key(), How.RECIPIENTS, Map.of());
        Circular draft = insert(actor, earlier.sender(), same, id);
        Content words = new Content(
                earlier.content().kind(), earlier.content().title(), "", earlier.content().mail(), earlier.content().texts(),
                Circular.Receipt.NONE, List.of(), null);
        return draft.rewrite(words, same).map(circulars::update);
    }

    private Circular insert(Actor actor, OrganisationId sender, Selection selection, @Nullable CircularId corrects) {
        Circular draft = Circular.draft(
                new CircularId(ids.next()), sender, selection, corrects, actor.requirePerson(), clock.instant());
        circulars.insert(draft);
        return draft;
    }

    /** Refused for what is no draft any more; faults of files and unknown numbers are told beside what was saved. */
    @Transactional
    public Outcome<Saved> save(Actor actor, CircularId id, Change change) {
        Circular draft = gate.writable(actor, id);
        if (draft.state() == State.DRAFT && draft.version() != change.version()) {
            throw new OptimisticLockingFailureException("notice " + id + " was changed meanwhile");
        }
        Selection selection = allowed(draft, change.selection());
        return switch (draft.rewrite(change.content(), selection)) {
            case Refused<Circular>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Circular>(Circular rewritten) -> {
                Circular kept = circulars.update(rewritten);
                files.remove(id, change.removed());
                List<Reason> faults = files.add(id, change.uploads(), actor.requirePerson());
                yield Outcome.granted(new Saved(kept, add(kept, change.numbers()), faults));
            }
        };
    }

    /** An audience that is not offered is left at what it was, and only a correction goes to the recipients of another notice. */
    private Selection allowed(Circular draft, Selection wanted) {
        String audience = audiences.of(draft.sender(), wanted.audience()).isPresent()
                ? wanted.audience()
                : draft.selection().audience();
        boolean astray = wanted.how() == How.RECIPIENTS && draft.corrects() == null;
        return new Selection(audience, astray ? How.FILTER : wanted.how(), wanted.filter());
    }

    private List<String> add(Circular draft, String typed) {
        List<String> numbers = Arrays.stream(typed.split("[\\s,，、;；]+")).filter(one -> !one.isEmpty()).distinct().toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<String> taken = numbers.subList(0, Math.min(NUMBERS, numbers.size()));
        Audience.Found found = audiences.of(draft).named(draft.sender(), taken);
        recipients.choose(draft.id(), found.persons());
        List<String> unknown = new ArrayList<>(found.unknown());
        unknown.addAll(numbers.subList(taken.size(), numbers.size()));
        return unknown;
    }

    @Transactional
    public void chooseNone(Actor actor, CircularId id) {
        if (gate.writable(actor, id).state() == State.DRAFT) {
            recipients.chooseNone(id);
        }
    }

    @Transactional
    public Outcome<Circular> discard(Actor actor, CircularId id) {
        Circular draft = gate.writable(actor, id);
        if (draft.state() != State.DRAFT) {
            return Outcome.refused(Reason.of("messages.circular.notNow." + draft.state().name()));
        }
        files.remove(id, files.of(id).stream().map(Attachment::id).toList());
        circulars.delete(id);
        return Outcome.granted(draft);
    }

    /** Keeps the selection of a draft under a name. */
    @Transactional
    public Outcome<SavedList> keepList(Actor actor, CircularId id, String name) {
        Circular draft = gate.writable(actor, id);
        if (name.isBlank() || name.strip().length() > 60) {
            return Outcome.refused(Reason.at("listName", "messages.circular.listName"));
        }
        if (draft.selection().how() == How.RECIPIENTS) {
            return Outcome.refused(Reason.at("listName", "messages.circular.listOfRecipients"));
        }
        SavedList list = new SavedList(
                ids.next(), draft.sender(), name.strip(), draft.selection(), actor.requirePerson(), clock.instant());
        if (!lists.add(list)) {
            return Outcome.refused(Reason.at("listName", "messages.circular.listNameTaken", name.strip()));
        }
        lists.fill(list.id(), id);
        return Outcome.granted(list);
    }

    /** Puts a kept selection in the place of the draft's. */
    @Transactional
    public Outcome<Circular> useList(Actor actor, CircularId id, UUID list) {
        Circular draft = gate.writable(actor, id);
        SavedList kept = lists.find(draft.sender(), list).orElseThrow(Absent::new);
        return draft.rewrite(draft.content(), kept.selection()).map(rewritten -> {
            recipients.chooseNone(id);
            lists.copy(list, id);
            return circulars.update(rewritten);
        });
    }

    @Transactional
    public void forgetList(Actor actor, CircularId id, UUID list) {
        Circular draft = gate.writable(actor, id);
        lists.delete(lists.find(draft.sender(), list).orElseThrow(Absent::new).id());
    }
}
