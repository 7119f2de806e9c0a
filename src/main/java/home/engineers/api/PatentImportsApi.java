package home.engineers.api;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.RefusedRequest;
import home.engineers.patents.Act;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of files of patents: sent in, followed, and what they did not take. */
@RestController
class PatentImportsApi {
    private static final int LISTED = 50;
    private final PatentImports imports;
    private final Authority authority;

    PatentImportsApi(PatentImports imports, Authority authority) {
        this.imports = imports;
        this.authority = authority;
    }

    /**
     * How an import stands.
     *
     * @param state running, done or failed
     * @param percent how much of the file has been passed
     * @param stored records that were new or changed what is on record
     */
    record ImportView(
            UUID id, String file, String state, int percent, Instant orderedAt, @Nullable Instant endedAt, long read, long stored,
            long unchanged, long refused) {
        static ImportView of(PatentImport one) {
            return new ImportView(
                    one.id(), one.name(), one.state().name().toLowerCase(Locale.ROOT), one.percent(), one.orderedAt(), one.endedAt(), one.read(),
                    one.stored(), one.unchanged(), one.refused());
        }
    }

    /** @param line where the record begins, from 1; 0 where it is the file as a whole */
    record RefusalView(String file, long line, String number, String reason) {}

    /** Takes a file in. It is imported in the background; the answer says where that can be followed. */
    @PostMapping("/api/v1/patents/imports")
    @Performs(Act.IMPORT)
    ResponseEntity<ImportView> receive(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        authority.demand(actor, Act.IMPORT, Subject.HOUSE);
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            throw new RefusedRequest(List.of(Reason.at("file", "patents.import.noFile")));
        }
        try (InputStream content = file.getInputStream()) {
            Outcome<UUID> received = imports.receive(name, content, actor.requirePerson());
            return switch (received) {
                case Granted<UUID>(UUID id) -> ResponseEntity.accepted()
                        .location(URI.create("/api/v1/patents/imports/" + id))
                        .body(ImportView.of(imports.find(id).orElseThrow()));
                case Refused<UUID>(List<Reason> reasons) ->
                    throw new RefusedRequest(reasons.stream().map(reason -> reason.under("file")).toList());
            };
        }
    }

    /** The newest imports, at most 50. */
    @GetMapping("/api/v1/patents/imports")
    @Performs(Act.IMPORT_READ)
    List<ImportView> newest(Actor actor) {
        authority.demand(actor, Act.IMPORT_READ, Subject.HOUSE);
        return imports.newest(LISTED).stream().map(ImportView::of).toList();
    }

    @GetMapping("/api/v1/patents/imports/{id}")
    @Performs(Act.IMPORT_READ)
    ImportView one(Actor actor, @PathVariable UUID id) {
        return ImportView.of(found(actor, id));
    }

    /** The records an import did not take, in the order of the file. */
    @GetMapping("/api/v1/patents/imports/{id}/refused")
    @Performs(Act.IMPORT_READ)
    List<RefusalView> refused(Actor actor, Page page, @PathVariable UUID id) {
        found(actor, id);
        return imports.refused(id, Integer.MAX_VALUE).stream()
                .map(one -> new RefusalView(one.file(), one.line(), one.number(), page.t(one.reason())))
                .toList();
    }

    private PatentImport found(Actor actor, UUID id) {
        authority.demandOrHide(actor, Act.IMPORT_READ, Subject.HOUSE);
        return imports.find(id).orElseThrow(Absent::new);
    }
}
