package home.engineers.api;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of official acts; public, without subjects and facts. */
@RestController
class EvidenceApi {
    private static final String READ = "evidence.log.read";
    private static final int SIZE = 100;
    private final EvidenceLog log;

    EvidenceApi(EvidenceLog log) {
        this.log = log;
    }

    /** A hundred entries below {@code before}, newest first; the newest where none is given. */
    @GetMapping("/api/v1/evidence")
    @Performs(READ)
    List<EntryView> entries(@RequestParam(defaultValue = "9223372036854775807") long before) {
        return log.before(before, SIZE).stream().map(EvidenceApi::view).toList();
    }

    @GetMapping("/api/v1/evidence/{number}")
    @Performs(READ)
    EntryView entry(@PathVariable long number) {
        return view(log.entry(number).orElseThrow(Absent::new));
    }

    private static EntryView view(Entry entry) {
        return new EntryView(entry.number(), entry.at(), entry.kind(), entry.previousHash(), entry.hash());
    }

    record EntryView(long number, Instant at, String kind, String previousHash, String hash) {}
}
