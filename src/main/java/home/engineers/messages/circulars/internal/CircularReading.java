package home.engineers.messages.circulars.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Reach;
import home.engineers.messages.WaysOut;
import home.engineers.messages.circulars.Audience;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.Senders;
import home.engineers.messages.circulars.internal.RecipientSearch.Line;
import home.engineers.messages.circulars.internal.RecipientSearch.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and sheets of notices for those who send them and for the auditor. */
@Service
@Transactional(readOnly = true)
public class CircularReading {
    public static final int SIZE = 20;
    private static final int EXPORTED = 500;

    private final CircularGate gate;
    private final CircularTable circulars;
    private final RecipientTable recipients;
    private final RecipientSearch search;
    private final CountTable counts;
    private final SavedListTable lists;
    private final CircularFiles files;
    private final Audiences audiences;
    private final Senders senders;
    private final WaysOut ways;

    CircularReading(
            CircularGate gate,
            CircularTable circulars,
            RecipientTable recipients,
            RecipientSearch search,
            CountTable counts,
            SavedListTable lists,
            CircularFiles files,
            Audiences audiences,
            Senders senders,
            WaysOut ways) {
        this.gate = gate;
        this.circulars = circulars;
        this.recipients = recipients;
        this.search = search;
        this.counts = counts;
        this.lists = lists;
        this.files = files;
        this.audiences = audiences;
        this.senders = senders;
        this.ways = ways;
    }

    /** One line of the list. */
    public record Row(Circular circular, Senders.Sender sender, long told, long read, long answered) {}

    public record Listing(List<Row> rows, Total total, boolean mayWrite) {}

    /** @param state one of the states, or empty for all @param number page from 1 */
    public Listing list(Actor actor, String state, int number) {
        Reach reach = gate.reading(actor);
        String wanted = Stream.of(State.values()).anyMatch(one -> one.name().equals(state)) ? state : "";
        List<Circular> page = circulars.page(reach, wanted, SIZE, (number - 1) * SIZE);
        Map<CircularId, CountTable.Brief> briefs = counts.brief(page.stream().map(Circular::id).toList());
        var names = senders.all(page.stream().map(Circular::sender).collect(Collectors.toSet()));
        List<Row> rows = page.stream()
                .map(one -> {
                    CountTable.Brief brief = briefs.getOrDefault(one.id(), CountTable.Brief.NONE);
                    return new Row(one, names.get(one.sender()), brief.told(), brief.read(), brief.answered());
                })
                .toList();
        return new Listing(
                rows, Total.of(circulars.count(reach, wanted), number, SIZE, rows.size()), !gate.senders(actor).isEmpty());
    }

    /** How many notices wait for this actor's approval. */
    public int waiting(Actor actor) {
        Reach reach = gate.approving(actor);
        return reach.none() ? 0 : (int) circulars.page(reach, State.WAITING.name(), SIZE, 0).stream()
                .filter(one -> gate.mayApprove(actor, one))
                .count();
    }

    /**
     * A notice as its page shows it, with what can be done about it by whoever looks.
     *
     * @param names of those who wrote, sent, approved and called it off
     * @param corrections notices that correct it
     * @param expected how many the list will have, while it is being drawn up; otherwise 0
     */
    public record Sheet(
            Circular circular,
            Senders.Sender sender,
            Counts counts,
            long expected,
            List<Attachment> files,
            Map<PersonId, String> names,
            List<CircularId> corrections,
            boolean mayWrite,
            boolean mayApprove,
            boolean maySeeRecipients,
            boolean maySetRule) {
        public String name(@org.jspecify.annotations.Nullable PersonId person) {
            return person == null ? "" : names.getOrDefault(person, "");
        }
    }

    public Sheet sheet(Actor actor, CircularId id) {
        Circular circular = gate.readable(actor, id);
        boolean recipientsToo = gate.maySeeRecipients(actor, circular);
        Set<PersonId> hands = Stream.of(circular.writtenBy(), circular.sentBy(), circular.approvedBy(), circular.endedBy())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return new Sheet(
                circular, sender(circular), counts.of(id),
                circular.state() == State.PREPARING ? audiences.count(circular) : 0, files.of(id), recipientsToo ? senders.names(hands) : Map.of(),
                circulars.correctionsOf(id), gate.mayWrite(actor, circular), gate.mayApprove(actor, circular), recipientsToo,
                gate.maySetRule(actor, circular.sender()));
    }

    private Senders.Sender sender(Circular circular) {
        Senders.Sender sender = senders.all(Set.of(circular.sender())).get(circular.sender());
        if (sender == null) {
            throw new Absent();
        }
        return sender;
    }

    /** A draft with what its form offers. */
    public record Form(
            Circular circular,
            Senders.Sender sender,
            List<Audience> audiences,
            long chosen,
            List<SavedList> lists,
            List<Attachment> files,
            boolean mail,
            boolean texts) {
        /** The audience the draft goes to. */
        public Audience audience() {
            return audiences.stream()
                    .filter(one -> one.key().equals(circular.selection().audience()))
                    .findFirst()
                    .orElse(audiences.getFirst());
        }
    }

    public Form form(Actor actor, CircularId id) {
        Circular circular = gate.readable(actor, id);
        gate.sender(actor, circular.sender());
        return new Form(
                circular, sender(circular), audiences.serving(circular.sender()), recipients.chosen(id),
                lists.of(circular.sender()), files.of(id), ways.mail(), ways.texts());
    }

    public record Page(Circular circular, List<Line> lines, Total total) {}

    /** @param number page from 1 */
    public Page recipients(Actor actor, CircularId id, View view, String q, int number) {
        Circular circular = withRecipients(actor, id);
        List<Line> lines = search.page(id, view, q, RecipientSearch.SIZE, (number - 1) * RecipientSearch.SIZE);
        return new Page(circular, lines, Total.of(search.count(id, view, q), number, RecipientSearch.SIZE, lines.size()));
    }

    /** Hands on all of a view, a page at a time. */
    public void all(Actor actor, CircularId id, View view, String q, Consumer<Line> each) {
        withRecipients(actor, id);
        List<Line> page;
        int offset = 0;
        do {
            page = search.page(id, view, q, EXPORTED, offset);
            page.forEach(each);
            offset += page.size();
        } while (page.size() == EXPORTED);
    }

    private Circular withRecipients(Actor actor, CircularId id) {
        Circular circular = gate.readable(actor, id);
        if (!gate.maySeeRecipients(actor, circular)) {
            throw new home.engineers.kernel.authority.NotPermitted(home.engineers.messages.circulars.CircularAct.RECIPIENTS);
        }
        return circular;
    }
}
