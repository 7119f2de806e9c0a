package home.engineers.api;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.people.Act;
import home.engineers.people.Duplicates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suspected duplicates and merges of persons. */
@RestController
class DuplicatesApi {
    private final Duplicates duplicates;

    DuplicatesApi(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** @param wider pairs that reach beyond what the caller may see; nothing else is told of them */
    record SuspectedView(List<PairView> pairs, int wider) {}

    record PairView(
            String id, String first, String second, List<String> grounds, int weight, String state, Instant foundAt, String why) {}

    record MergeView(
            String id, String kept, String merged, Instant mergedAt, LocalDate undoUntil, @Nullable Instant undoneAt) {}

    /**
     * Suspected pairs, the heaviest first, thirty at a time.
     *
     * @param state {@code open}, {@code dismissed} or {@code merged}
     */
    @GetMapping("/api/v1/duplicates")
    @Performs(Act.DUPLICATE_LIST)
    SuspectedView duplicates(
            Actor actor, @RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "1") int page) {
        Duplicates.Suspected found = duplicates.suspected(actor, state, Math.max(1, page));
        return new SuspectedView(
                found.pairs().stream()
                        .map(one -> new PairView(
                                one.id().toString(), one.first().toString(), one.second().toString(), one.grounds(), one.weight(),
                                one.state(), one.foundAt(), one.why()))
                        .toList(),
                found.wider());
    }

    /** Merges, the newest first, thirty at a time; for a member those of the own record. */
    @GetMapping("/api/v1/merges")
    @Performs(Act.MERGE_READ)
    List<MergeView> merges(Actor actor, @RequestParam(defaultValue = "1") int page) {
        return duplicates.merged(actor, Math.max(1, page)).stream()
                .map(one -> new MergeView(
                        one.id().toString(), one.kept().toString(), one.merged().toString(), one.mergedAt(), one.undoUntil(), one.undoneAt()))
                .toList();
    }
}
