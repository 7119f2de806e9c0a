package home.engineers.votes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.votes.VoteBox;
import home.engineers.votes.VoteId;
import home.engineers.votes.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One writer for all boxes of this node. While it commits, ballots gather; the next commit takes all that have gathered, so
 * that the more come the fewer commits each needs. A ballot is answered when its commit has come back from the disk.
 */
@Service
class BoxWriter implements VoteBox, SmartLifecycle {
    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 2_000;
    private static final Gathered LAST = new Gathered(null, new CompletableFuture<>());
    private final BlockingQueue<Gathered> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final BoxRound round;
    private final VoteVault vault;
    private final TransactionTemplate transaction;
    private volatile boolean open;
    private @Nullable Thread writer;

    BoxWriter(BoxRound round, VoteVault vault, PlatformTransactionManager transactions) {
        this.round = round;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Gathered(@Nullable Ballot ballot, CompletableFuture<Outcome<List<String>>> answer) {
        Ballot cast() {
            return Objects.requireNonNull(ballot);
        }
    }

    @Override
    public Outcome<List<String>> cast(Ballot ballot) {
        Gathered one = new Gathered(ballot, new CompletableFuture<>());
        if (!open || !waiting.offer(one)) {
            return Outcome.refused(Reason.of("votes.cast.busy"));
        }
        try {
            return one.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public List<Outcome<List<String>>> castTogether(List<Ballot> ballots) {
        return ballots.isEmpty() ? List.of() : round.add(ballots.getFirst().vote(), ballots);
    }

    @Override
    public Voter voter(VoteId vote, Way way, String who) {
        return way == Way.ACCOUNT
                ? vault.byPerson(vote, way, PersonId.of(who)).orElseThrow(Absent::new)
                : vault.byAddress(vote, way, who);
    }

    private void work() {
        List<Gathered> batch = new ArrayList<>();
        boolean last = false;
        while (!last) {
            try {
                batch.add(waiting.take());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            waiting.drainTo(batch, AT_ONCE - 1);
            last = batch.remove(LAST);
            Map<VoteId, List<Gathered>> byVote = new LinkedHashMap<>();
            batch.forEach(one -> byVote.computeIfAbsent(one.cast().vote(), vote -> new ArrayList<>()).add(one));
            byVote.forEach(this::commit);
            batch.clear();
        }
    }

    /** A commit that fails fails for all that are in it; the writer goes on. */
    private void commit(VoteId vote, List<Gathered> together) {
        try {
            List<Outcome<List<String>>> answers = Objects.requireNonNull(transaction.execute(
                    status -> round.add(vote, together.stream().map(Gathered::cast).toList())));
            for (int i = 0; i < together.size(); i++) {
                together.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error failed) {
            together.forEach(one -> one.answer().completeExceptionally(failed));
        }
    }

    @Override
    public synchronized void start() {
        open = true;
        writer = Thread.ofPlatform().name("box-writer").daemon(true).start(this::work);
    }

    /** What has gathered is written before the house closes. */
    @Override
    public synchronized void stop() {
        open = false;
        Thread running = writer;
        if (running != null) {
            try {
                waiting.put(LAST);
                running.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            writer = null;
        }
        Gathered late = waiting.poll();
        while (late != null) {
            late.answer().complete(Outcome.refused(Reason.of("votes.cast.busy")));
            late = waiting.poll();
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /** Before the web server opens and after it has closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
