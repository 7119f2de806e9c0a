package home.engineers.kernel.web;

import home.engineers.kernel.authority.InformationBarrier;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open page how far a long work is, by server-sent events: {@code progress} until the last, {@code end}. */
@Component
public class ProgressWatch implements DisposableBean {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 400;

    private final ScheduledExecutorService ticking =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("progress-watch").factory());
    private final InformationBarrier barrier;

    ProgressWatch(InformationBarrier barrier) {
        this.barrier = barrier;
    }

    /**
     * How far a work is.
     *
     * @param text in the words of the reader
     * @param over whether nothing more will be told
     */
    public record Told(int percent, String text, boolean over) {}

    /** @param work asked again and again; it reads the store, since another node may be at work */
    public SseEmitter of(Supplier<Told> work) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        if (tell(work, emitter)) {
            return emitter;
        }
        Supplier<Told> seen = barrier.viewer()
                .map(viewer -> (Supplier<Told>) () -> barrier.asSeenBy(viewer, work))
                .orElse(work);
        // The first word goes out with the answer itself: that thread, not ours, writes head and session.
        ScheduledFuture<?> ticks = ticking.scheduleWithFixedDelay(
                () -> tell(seen, emitter), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> ticks.cancel(false));
        emitter.onTimeout(emitter::complete);
        return emitter;
    }

    /** Sends how far the work is. @return whether that was the last word */
    private static boolean tell(Supplier<Told> work, SseEmitter emitter) {
        try {
            Told told = work.get();
            emitter.send(SseEmitter.event().name("progress").data(
                    Map.of("percent", told.percent(), "text", told.text()), MediaType.APPLICATION_JSON));
            if (!told.over()) {
                return false;
            }
            emitter.send(SseEmitter.event().name("end").data("end"));
            emitter.complete();
        } catch (IOException | IllegalStateException | DataAccessException gone) {
            emitter.completeWithError(gone);
        }
        return true;
    }

    @Override
    public void destroy() {
        ticking.shutdownNow();
    }
}
