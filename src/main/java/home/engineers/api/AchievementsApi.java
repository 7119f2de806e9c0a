package home.engineers.api;

import home.engineers.achievements.Achievements;
import home.engineers.achievements.Achievements.Query;
import home.engineers.achievements.Achievements.Told;
import home.engineers.achievements.Achievements.ToldPage;
import home.engineers.achievements.Act;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library of achievements, as everyone may read it. */
@RestController
class AchievementsApi {
    private final Achievements library;

    AchievementsApi(Achievements library) {
        this.library = library;
    }

    /**
     * Registered achievements a page at a time, by words the most fitting first, else the one registered last; what is left out
     * does not narrow.
     *
     * @param q as typed into the box of the page {@code /achievements}
     * @param after {@code next} of the page before, together with {@code loose} as that page said
     */
    @GetMapping("/api/v1/achievements")
    @Performs(Act.READ)
    ToldPage list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String wish,
            @RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable Integer maturity,
            @RequestParam(defaultValue = "") String access, @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "false") boolean loose) {
        return RefusedRequest.orElse422(library.told(new Query(q, field, kind, wish, year, maturity, access), after, loose));
    }

    /** One by its number; 410 with its tombstone where it was withdrawn. */
    @GetMapping("/api/v1/achievements/{number}")
    @Performs(Act.READ)
    ResponseEntity<Told> one(@PathVariable String number) {
        Told found = library.told(number).orElseThrow(Absent::new);
        return ResponseEntity.status(found.withdrawn() == null ? HttpStatus.OK : HttpStatus.GONE).body(found);
    }
}
