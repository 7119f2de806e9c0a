package home.engineers.portal.imports;

import home.engineers.files.tables.ImportJob;
import home.engineers.files.tables.ImportJobs;
import home.engineers.files.tables.ImportProgress;
import home.engineers.kernel.web.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open page how far a job is. It reads the store, since another node may be at work on the job. */
@Component
class ImportWatch implements DisposableBean {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 400;

    private final ImportJobs jobs;
    private final ScheduledExecutorService ticking =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("import-watch").factory());

    ImportWatch(ImportJobs jobs) {
        this.jobs = jobs;
    }

    SseEmitter of(ImportJob job, Page page) {
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        if (tell(job.id(), page, emitter)) {
            return emitter;
        }
        // The first word goes out with the answer itself: that thread, not ours, writes head and session.
        ScheduledFuture<?> ticks = ticking.scheduleWithFixedDelay(
                () -> tell(job.id(), page, emitter), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        emitter.onCompletion(() -> ticks.cancel(false));
        emitter.onTimeout(emitter::complete);
        return emitter;
    }

    /** Sends how far the job is. @return whether that was the last word */
    private boolean tell(UUID id, Page page, SseEmitter emitter) {
        try {
            ImportJob job = jobs.find(id).orElseThrow(() -> new IllegalStateException("import " + id + " has gone"));
            ImportProgress progress = job.progress();
            emitter.send(SseEmitter.event().name("progress").data(
                    Map.of("percent", progress.percent(), "text", page.t("imports.job.progress", progress.read(), progress.total())),
                    MediaType.APPLICATION_JSON));
            if (job.working()) {
                return false;
            }
            emitter.send(SseEmitter.event().name("end").data(job.state().name()));
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
