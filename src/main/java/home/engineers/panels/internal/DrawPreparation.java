package home.engineers.panels.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.ExpertPool;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.work.ResumableWork;
import home.engineers.panels.DrawEnded;
import home.engineers.panels.DrawId;
import home.engineers.panels.draw.Announcement;
import home.engineers.panels.draw.Bound;
import home.engineers.panels.draw.DrawHash;
import home.engineers.panels.draw.LotteryResult;
import home.engineers.panels.draw.Quota;
import home.engineers.panels.draw.solving.Lotteries;
import home.engineers.panels.internal.DrawTable.Draw;
import home.engineers.panels.internal.DrawTable.State;
import home.engineers.panels.internal.WitnessTable.Witness;
import home.engineers.panels.rules.QuotaLines;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the lottery of a draw and announces it. Until it is announced nothing binds: cut off, it begins anew. */
@Component
class DrawPreparation implements ResumableWork {
    /** Lines of a fault that is no contradiction begin with this. */
    static final String KEY = "key ";

    private static final int STEP = 5;
    private final DrawTable draws;
    private final WitnessTable witnesses;
    private final ExpertPools pools;
    private final DrawVault vault;
    private final DrawNotices notices;
    private final EvidenceLog evidence;
    private final ApplicationEventPublisher events;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    DrawPreparation(
            DrawTable draws, WitnessTable witnesses, ExpertPools pools, DrawVault vault, DrawNotices notices, EvidenceLog evidence,
            ApplicationEventPublisher events, HouseClock clock, PlatformTransactionManager transactions) {
        this.draws = draws;
        this.witnesses = witnesses;
        this.pools = pools;
        this.vault = vault;
        this.notices = notices;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean carryOut(UUID job, BooleanSupplier stopping) {
        draws.find(new DrawId(job)).filter(draw -> draw.state() == State.PREPARING).ifPresent(this::prepare);
        return true;
    }

    @Override
    public void giveUp(UUID job) {
        draws.find(new DrawId(job)).ifPresent(draw -> refuse(draw, KEY + "panels.refused.failed"));
    }

    @Override
    public List<UUID> running() {
        return draws.preparing();
    }

    private void prepare(Draw draw) {
        Optional<ExpertPool.Members> members = pools.find(draw.pool()).map(pool -> pool.members(clock.today()));
        if (members.isEmpty()) {
            refuse(draw, KEY + "panels.refused.pool");
            return;
        }
        Outcome<List<Quota>> quotas = QuotaLines.read(draw.quotas(), ExpertPools.values(members.get()));
        switch (quotas) {
            case Refused<List<Quota>> changed -> refuse(draw, KEY + "panels.refused.values");
            case Granted<List<Quota>>(List<Quota> asked) -> prepare(draw, members.get(), asked);
        }
    }

    private void prepare(Draw draw, ExpertPool.Members members, List<Quota> asked) {
        PseudonymousPool pool = new PseudonymousPool(draw.id(), vault.fresh(), members, vault::fresh);
        int[] told = {0};
        LotteryResult result = Lotteries.of(
                draw.size(), asked.stream().map(pool::published).toList(), pool.candidates(), System::nanoTime, part -> {
                    int percent = (int) (part * 100);
                    if (percent >= told[0] + STEP) {
                        told[0] = percent;
                        draws.percent(draw.id(), percent);
                    }
                });
        switch (result) {
            case LotteryResult.Impossible(List<List<Bound>> contradictions) -> refuse(draw, written(draw, asked, contradictions));
            case LotteryResult.Made made -> announce(draw, made, pool);
        }
    }

    private void announce(Draw draw, LotteryResult.Made made, PseudonymousPool pool) {
        transaction.executeWithoutResult(status -> {
            Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            if (draws.hold(draw.id()).filter(one -> one.state() == State.PREPARING).isEmpty()) {
                return;
            }
            if (at.isAfter(draw.commitBy())) {
                refuse(draw, KEY + "panels.refused.late");
                return;
            }
            List<Witness> all = witnesses.of(draw.id());
            String secret = HexFormat.of().formatHex(vault.fresh());
            Announcement announcement = new Announcement(
                    draw.id().toString(), draw.title(), made.lottery(), pool.exclusions(),
                    DrawHash.serverCommitment(draw.id().toString(), secret), all.stream().map(Witness::standsFor).toList(), at,
                    draw.commitBy(), draw.revealBy(), repeated(draw));
            draws.announce(
                    draw.id(), announcement, made.atMost(), vault.closeSecret(draw.id(), secret),
                    vault.closeNames(draw.id(), pool.names()));
            evidence.append("draw-announced", draw.id().value(), Map.of(
                    "commitment", announcement.hash(), "size", draw.size(), "pool", made.lottery().pool(), "witnesses", all.size()));
            notices.toCommit(draw, all);
        });
    }

    private Announcement.@org.jspecify.annotations.Nullable Repeated repeated(Draw draw) {
        if (draw.repeats() == null || draw.reason() == null) {
            return null;
        }
        String record = draws.find(draw.repeats()).map(Draw::recordHash).orElseThrow();
        return new Announcement.Repeated(draw.repeats().toString(), record, draw.reason());
    }

    private void refuse(Draw draw, String fault) {
        transaction.executeWithoutResult(status -> {
            draws.refuse(draw.id(), fault);
            notices.ended(draw, "refused", clock.instant());
            events.publishEvent(new DrawEnded(draw.id(), DrawEnded.How.REFUSED));
        });
    }

    /** One demand a line, as {@link Demand} reads it; an empty line between two sets. */
    private static String written(Draw draw, List<Quota> asked, List<List<Bound>> contradictions) {
        return contradictions.stream()
                .map(set -> set.stream().map(bound -> Demand.of(bound, draw.size(), asked).line()).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }
}
