package home.engineers.portal.imports;

import home.engineers.files.tables.ImportJob;
import home.engineers.files.tables.ImportJobs;
import home.engineers.files.tables.ImportKind;
import home.engineers.files.tables.Imports;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What one actor sees of the imports: the kinds that actor may import, and the jobs that actor has ordered. */
@Service
class ImportDesk {
    private final Imports imports;
    private final ImportJobs jobs;
    private final Authority authority;

    ImportDesk(Imports imports, ImportJobs jobs, Authority authority) {
        this.imports = imports;
        this.jobs = jobs;
        this.authority = authority;
    }

    List<ImportKind<?>> kinds(Actor actor) {
        return List.copyOf(imports.kinds().stream().filter(kind -> mayImport(actor, kind)).toList());
    }

    private boolean mayImport(Actor actor, ImportKind<?> kind) {
        return !authority.reach(actor, kind.act()).none();
    }

    /** @throws Absent where there is no such kind, or not for this actor */
    ImportKind<?> kind(Actor actor, String name) {
        ImportKind<?> kind = imports.kind(name).orElseThrow(Absent::new);
        if (!mayImport(actor, kind)) {
            throw new Absent();
        }
        return kind;
    }

    /** @throws Absent where the actor has ordered no such job, or may import its kind no longer */
    ImportJob job(Actor actor, UUID id) {
        ImportJob job = jobs.find(id).filter(found -> found.orderedBy().equals(actor.person())).orElseThrow(Absent::new);
        kind(actor, job.kind());
        return job;
    }

    List<ImportJob> jobs(Actor actor) {
        return jobs.of(actor.requirePerson());
    }
}
