package home.engineers.api;

import home.engineers.achievements.Achievements;
import home.engineers.achievements.Achievements.Query;
import home.engineers.achievements.Achievements.Told;
import home.engineers.achievements.Act;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import java.util.List;
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

    /** Registered achievements, the one registered last first; what is left out does not narrow. @param page counted from 1 */
    @GetMapping("/api/v1/achievements")
    @Performs(Act.READ)
    List<Told> list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String wish,
            @RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable Integer maturity,
            @RequestParam(defaultValue = "false") boolean open, @RequestParam(defaultValue = "1") int page) {
        String text = q.length() > 200 ? q.substring(0, 200) : q;
        return library.told(new Query(text, field, kind, wish, year, maturity, open), Math.clamp(page, 1, 100_000));
    }

    /** One by its number; 410 with its tombstone where it was withdrawn. */
    @GetMapping("/api/v1/achievements/{number}")
    @Performs(Act.READ)
    ResponseEntity<Told> one(@PathVariable String number) {
        Told found = library.told(number).orElseThrow(Absent::new);
        return ResponseEntity.status(found.withdrawn() == null ? HttpStatus.OK : HttpStatus.GONE).body(found);
    }
}
