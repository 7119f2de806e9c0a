package home.engineers.portal.imports;

import home.engineers.files.tables.ImportJob;
import home.engineers.files.tables.ImportJobs;
import home.engineers.files.tables.ImportKind;
import home.engineers.files.tables.ImportMending;
import home.engineers.files.tables.Imports;
import home.engineers.files.tables.Mend;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.people.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What one actor sees of the imports: the kinds that actor may import, and the jobs that actor has ordered. */
@Service
class ImportDesk {
    private final Imports imports;
    private final ImportJobs jobs;
    private final ImportMending mending;
    private final People people;
    private final Authority authority;

    ImportDesk(Imports imports, ImportJobs jobs, ImportMending mending, People people, Authority authority) {
        this.imports = imports;
        this.jobs = jobs;
        this.mending = mending;
        this.people = people;
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

    /** Which rows of a job were mended on the page, and by whom. */
    MendedRows mended(ImportJob job, int number) {
        List<Mend> all = mending.of(job);
        int page = Math.clamp(number, 1, Math.max(1, (all.size() + MendedRows.SIZE - 1) / MendedRows.SIZE));
        List<Mend> rows = all.subList((page - 1) * MendedRows.SIZE, Math.min(page * MendedRows.SIZE, all.size()));
        Map<PersonId, String> by = people.cards(rows.stream().map(Mend::by).distinct().toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, card -> card.getValue().name()));
        return new MendedRows(page, all.size(), rows, by);
    }
}
