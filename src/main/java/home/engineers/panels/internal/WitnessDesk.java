package home.engineers.panels.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.panels.DrawEnded;
import home.engineers.panels.DrawId;
import home.engineers.panels.draw.Announcement;
import home.engineers.panels.draw.DrawHash;
import home.engineers.panels.draw.DrawRecord;
import home.engineers.panels.internal.DrawTable.Draw;
import home.engineers.panels.internal.DrawTable.State;
import home.engineers.panels.internal.WitnessTable.Witness;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where witnesses commit and reveal; the last reveal draws. */
@Service
public class WitnessDesk {
    private final DrawTable draws;
    private final WitnessTable witnesses;
    private final DrawVault vault;
    private final DrawNotices notices;
    private final EvidenceLog evidence;
    private final ApplicationEventPublisher events;
    private final HouseClock clock;

    WitnessDesk(
            DrawTable draws, WitnessTable witnesses, DrawVault vault, DrawNotices notices, EvidenceLog evidence,
            ApplicationEventPublisher events, HouseClock clock) {
        this.draws = draws;
        this.witnesses = witnesses;
        this.vault = vault;
        this.notices = notices;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** A draw as one of its witnesses sees it. */
    public record Sheet(Draw draw, Witness own, long committed, int all) {
        public boolean mayCommit() {
            return draw.state() == State.ANNOUNCED && own.commitment() == null;
        }

        public boolean mayReveal() {
            return draw.state() == State.COMMITTED && own.value() == null;
        }
    }

    /** @throws Absent for whoever is no witness of it */
    public Sheet sheet(Actor actor, DrawId id) {
        Draw draw = draws.find(id).filter(one -> one.announcedAt() != null).orElseThrow(Absent::new);
        List<Witness> all = witnesses.of(id);
        return new Sheet(draw, own(actor, all), all.stream().filter(one -> one.commitment() != null).count(), all.size());
    }

    /** Draws in which the actor still has to commit or to reveal. */
    public List<Draw> waiting(Actor actor) {
        return witnesses.waitingFor(actor.requirePerson()).stream().flatMap(id -> draws.find(id).stream()).toList();
    }

    /** Refused where it is no commitment, there is one already, or the time is over. */
    @Transactional
    public Outcome<DrawId> commit(Actor actor, DrawId id, String typed) {
        Draw draw = hold(id);
        List<Witness> all = witnesses.of(id);
        Witness own = own(actor, all);
        String commitment = typed.strip().toLowerCase(java.util.Locale.ROOT);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (own.commitment() != null || draw.state() != State.ANNOUNCED) {
            return Outcome.refused(Reason.at("commitment", "panels.witness.committedAlready"));
        }
        if (at.isAfter(draw.commitBy())) {
            return Outcome.refused(Reason.at("commitment", "panels.witness.late"));
        }
        if (!commitment.matches("[0-9a-f]{64}")) {
            return Outcome.refused(Reason.at("commitment", "panels.witness.noCommitment"));
        }
        witnesses.commit(id, own.number(), commitment, at);
        if (all.stream().allMatch(one -> one.number() == own.number() || one.commitment() != null)) {
            draws.allCommitted(id);
            evidence.append("draw-witnesses-committed", id.value(), Map.of("witnesses", all.size()));
            notices.toReveal(draw, all);
        }
        return Outcome.granted(id);
    }

    /** Refused before all have committed, where it is not what was committed to, there is one already, or the time is over. */
    @Transactional
    public Outcome<DrawId> reveal(Actor actor, DrawId id, String typed) {
        Draw draw = hold(id);
        Witness own = own(actor, witnesses.of(id));
        String value = typed.replaceAll("\\s", "");
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (own.value() != null || draw.state() == State.DRAWN || draw.state() == State.VOID) {
            return Outcome.refused(Reason.at("value", "panels.witness.revealedAlready"));
        }
        if (draw.state() != State.COMMITTED) {
            return Outcome.refused(Reason.at("value", "panels.witness.early"));
        }
        if (at.isAfter(draw.revealBy())) {
            return Outcome.refused(Reason.at("value", "panels.witness.late"));
        }
        if (!DrawHash.witnessValue(value)) {
            return Outcome.refused(Reason.at("value", "panels.witness.noValue"));
        }
        if (!DrawHash.witnessCommitment(Objects.requireNonNull(draw.commitment()), own.number(), value).equals(own.commitment())) {
            return Outcome.refused(Reason.at("value", "panels.witness.otherValue"));
        }
        witnesses.reveal(id, own.number(), value, at);
        List<Witness> all = witnesses.of(id);
        if (all.stream().allMatch(one -> one.value() != null)) {
            draw(draw, all, at);
        }
        return Outcome.granted(id);
    }

    private void draw(Draw draw, List<Witness> all, Instant at) {
        DrawRecord record = DrawRecord.drawn(
                Announcement.of(draws.announcement(draw.id())), all.stream().map(Witness::committed).toList(),
                vault.openSecret(draw.id(), draws.secret(draw.id())), all.stream().map(Witness::revealed).toList());
        draws.end(draw.id(), State.DRAWN, record, at);
        evidence.append("draw-made", draw.id().value(), Map.of("record", record.hash()));
        notices.ended(draw, "drawn", at);
        events.publishEvent(new DrawEnded(draw.id(), DrawEnded.How.DRAWN));
    }

    private Draw hold(DrawId id) {
        return draws.hold(id).filter(one -> one.announcedAt() != null).orElseThrow(Absent::new);
    }

    private static Witness own(Actor actor, List<Witness> all) {
        return all.stream().filter(one -> one.person().equals(actor.requirePerson())).findFirst().orElseThrow(Absent::new);
    }
}
