package home.engineers.panels.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.time.DueWork;
import home.engineers.panels.DrawEnded;
import home.engineers.panels.draw.Announcement;
import home.engineers.panels.draw.DrawRecord;
import home.engineers.panels.internal.DrawTable.Draw;
import home.engineers.panels.internal.DrawTable.State;
import home.engineers.panels.internal.WitnessTable.Witness;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draw for which someone did not commit, or did not reveal, in time is void; it stays in the public count. */
@Component
class DrawDeadlines implements DueWork {
    private final DrawTable draws;
    private final WitnessTable witnesses;
    private final DrawVault vault;
    private final DrawNotices notices;
    private final EvidenceLog evidence;
    private final ApplicationEventPublisher events;

    DrawDeadlines(
            DrawTable draws, WitnessTable witnesses, DrawVault vault, DrawNotices notices, EvidenceLog evidence,
            ApplicationEventPublisher events) {
        this.draws = draws;
        this.witnesses = witnesses;
        this.vault = vault;
        this.notices = notices;
        this.evidence = evidence;
        this.events = events;
    }

    /** A second after the deadline, which itself is in time. */
    @Override
    public Optional<Instant> next() {
        return draws.nextDeadline().map(deadline -> deadline.plusSeconds(1));
    }

    @Override
    @Transactional
    public int carryOut(Instant now) {
        List<Draw> late = draws.late(now.truncatedTo(ChronoUnit.SECONDS));
        late.forEach(draw -> voided(draw, now.truncatedTo(ChronoUnit.SECONDS)));
        return late.size();
    }

    private void voided(Draw draw, Instant at) {
        List<Witness> all = witnesses.of(draw.id());
        List<Witness> committed = all.stream().filter(one -> one.commitment() != null).toList();
        List<Witness> revealed = all.stream().filter(one -> one.value() != null).toList();
        List<Integer> missing = all.stream()
                .filter(one -> !(draw.state() == State.ANNOUNCED ? committed : revealed).contains(one))
                .map(Witness::number)
                .toList();
        DrawRecord record = new DrawRecord(
                Announcement.of(draws.announcement(draw.id())), committed.stream().map(Witness::committed).toList(),
                vault.openSecret(draw.id(), draws.secret(draw.id())), revealed.stream().map(Witness::revealed).toList(),
                new DrawRecord.Voided(at, missing));
        draws.end(draw.id(), State.VOID, record, at);
        evidence.append("draw-voided", draw.id().value(), Map.of("missing", missing, "record", record.hash()));
        notices.ended(draw, "void", at);
        events.publishEvent(new DrawEnded(draw.id(), DrawEnded.How.VOID));
    }
}
