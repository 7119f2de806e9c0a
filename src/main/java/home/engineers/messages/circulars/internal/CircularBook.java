package home.engineers.messages.circulars.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.How;
import home.engineers.messages.circulars.Circular.Selection;
import home.engineers.messages.circulars.CircularAct;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.Circulars;
import home.engineers.messages.circulars.internal.CircularWriting.Change;
import home.engineers.messages.circulars.rules.Placeholders;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers other modules about notices. */
@Service
class CircularBook implements Circulars {
    private final CircularGate gate;
    private final CircularTable circulars;
    private final RecipientTable recipients;
    private final CountTable counts;
    private final CircularWriting writing;
    private final CircularRelease release;
    private final CircularInbox inbox;
    private final CircularLetters letters;
    private final Authority authority;

    CircularBook(
            CircularGate gate,
            CircularTable circulars,
            RecipientTable recipients,
            CountTable counts,
            CircularWriting writing,
            CircularRelease release,
            CircularInbox inbox,
            CircularLetters letters,
            Authority authority) {
        this.gate = gate;
        this.circulars = circulars;
        this.recipients = recipients;
        this.counts = counts;
        this.writing = writing;
        this.release = release;
        this.inbox = inbox;
        this.letters = letters;
        this.authority = authority;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Summary> list(Actor actor, int limit) {
        return summaries(circulars.page(gate.reading(actor), "", limit, 0));
    }

    @Override
    @Transactional(readOnly = true)
    public Summary summary(Actor actor, CircularId id) {
        return summaries(List.of(gate.readable(actor, id))).getFirst();
    }

    private List<Summary> summaries(List<Circular> some) {
        List<CircularId> ids = some.stream().map(Circular::id).toList();
        Map<CircularId, CountTable.Brief> briefs = counts.brief(ids);
        Map<CircularId, Map<String, Long>> answers = counts.answers(ids);
        return some.stream()
                .map(one -> summary(one, briefs.getOrDefault(one.id(), CountTable.Brief.NONE), answers.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    private static Summary summary(Circular one, CountTable.Brief seen, Map<String, Long> answers) {
        return new Summary(
                one.id(), one.sender(), one.content().kind(), one.content().title(), one.state(), one.writtenAt(), one.sendAt(),
                one.endedAt(), one.recipients(), seen.told(), seen.read(), seen.answered(), answers, one.corrects());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Received> received(Actor actor, int limit) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, CircularAct.RECEIVE, Subject.of(person));
        List<Recipient> told = recipients.toldTo(person, limit);
        Map<CircularId, Circular> notices = circulars.all(told.stream().map(Recipient::circular).toList());
        Map<OrganisationId, String> senders = letters.senders(notices.values());
        return told.stream()
                .map(one -> {
                    Circular notice = notices.get(one.circular());
                    return received(notice, senders.getOrDefault(notice.sender(), ""), one);
                })
                .toList();
    }

    private static Received received(Circular circular, String sender, Recipient one) {
        Circular.Content content = circular.content();
        return new Received(
                circular.id(), sender, content.kind(), Placeholders.fill(content.title(), one.values()),
                Placeholders.fill(content.body(), one.values()), one.toldAt(), one.readAt(), content.receipt(), content.choices(),
                content.answerBy(), one.answer(), one.answeredAt());
    }

    @Override
    @Transactional
    public Outcome<Circular> write(Actor actor, OrganisationId sender, Circular.Content content, Map<String, String> filter) {
        return switch (writing.begin(actor, sender)) {
            case Refused<Circular> refused -> refused;
            case Granted<Circular>(Circular draft) -> {
                Selection selection = new Selection(draft.selection().audience(), How.FILTER, filter);
                Change change = new Change(draft.version(), content, selection, "", List.of(), List.of());
                yield writing.save(actor, draft.id(), change).map(CircularWriting.Saved::circular);
            }
        };
    }

    @Override
    @Transactional
    public Outcome<Circular> send(Actor actor, CircularId id) {
        return release.send(actor, id, gate.readable(actor, id).version());
    }

    @Override
    @Transactional
    public Outcome<CircularId> answer(Actor actor, CircularId id, String answer, String remark) {
        return switch (inbox.answer(actor, id, answer, remark)) {
            case Refused<CircularInbox.Received>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<CircularInbox.Received> given -> Outcome.granted(id);
        };
    }
}
