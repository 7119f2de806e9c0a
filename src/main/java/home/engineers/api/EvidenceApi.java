package home.engineers.api;

import home.engineers.evidence.Entry;
import home.engineers.evidence.Leaf;
import home.engineers.evidence.PublicLog;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public log of official acts, without subjects and facts; the log itself stands as files under {@code /log}. */
@RestController
class EvidenceApi {
    private static final String READ = "evidence.log.read";
    private static final int SIZE = 100;
    private final PublicLog log;

    EvidenceApi(PublicLog log) {
        this.log = log;
    }

    /** A hundred leaves below {@code before}, newest first; the newest where none is given. */
    @GetMapping("/api/v1/evidence")
    @Performs(READ)
    List<LeafView> leaves(@RequestParam(defaultValue = "9223372036854775807") long before) {
        return log.before(before, SIZE).stream().map(EvidenceApi::view).toList();
    }

    @GetMapping("/api/v1/evidence/{number}")
    @Performs(READ)
    LeafView leaf(@PathVariable long number) {
        return view(log.leaf(number).orElseThrow(Absent::new));
    }

    private static LeafView view(Leaf leaf) {
        Entry entry = leaf.entry();
        return new LeafView(leaf.number(), entry == null ? null : entry.at(), entry == null ? null : entry.kind(), leaf.hex());
    }

    /** @param at null, as the kind, where the act was erased */
    record LeafView(long number, @Nullable Instant at, @Nullable String kind, String leaf) {}
}
