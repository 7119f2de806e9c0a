package home.engineers.portal.imports;

import home.engineers.files.tables.ImportJob;
import home.engineers.files.tables.ImportJobs;
import home.engineers.files.tables.ImportProgress;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.ProgressWatch;
import home.engineers.kernel.web.ProgressWatch.Told;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open page how far a job is. */
@Component
class ImportWatch {
    private final ImportJobs jobs;
    private final ProgressWatch watch;

    ImportWatch(ImportJobs jobs, ProgressWatch watch) {
        this.jobs = jobs;
        this.watch = watch;
    }

    SseEmitter of(ImportJob job, Page page) {
        return watch.of(() -> told(job.id(), page));
    }

    private Told told(UUID id, Page page) {
        ImportJob job = jobs.find(id).orElseThrow(() -> new IllegalStateException("import " + id + " has gone"));
        ImportProgress progress = job.progress();
        return new Told(
                progress.percent(), page.t("imports.job.progress", progress.read(), progress.total()), !job.working());
    }
}
