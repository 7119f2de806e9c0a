package home.engineers.api;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.interests.Act;
import home.engineers.interests.Interests;
import home.engineers.interests.Interests.Foretold;
import home.engineers.interests.Interests.Kept;
import home.engineers.interests.Interests.Told;
import home.engineers.interests.Interests.Wanted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.web.RefusedRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Own interests in patents: what is to be told, what it would have come to, and what was told with its reasons. */
@RestController
class InterestsApi {
    private static final String ALL = "/api/v1/interests";
    private static final String ONE = ALL + "/{id}";
    private static final int LAST_PAGE = 100_000;
    private final Interests interests;

    InterestsApi(Interests interests) {
        this.interests = interests;
    }

    /** Own interests, those that stand first and the newest of them before the others. */
    @GetMapping(ALL)
    @Performs(Act.OWN)
    List<Kept> own(Actor actor) {
        return interests.own(actor);
    }

    @GetMapping(ONE)
    @Performs(Act.OWN)
    Kept one(Actor actor, @PathVariable UUID id) {
        return interests.one(actor, id);
    }

    /** What an interest would have sent in the last twelve months; nothing is kept. */
    @PostMapping(ALL + "/forecast")
    @Performs(Act.OWN)
    Foretold forecast(@RequestBody Wanted wanted) {
        return orElse422(interests.forecast(wanted));
    }

    /** @param forecast what the new interest would have sent in the last twelve months, with a warning where it is a flood */
    record Made(Kept interest, Foretold forecast) {}

    /** Keeps a new interest from now on and tells what it would have sent. 201 with its address. */
    @PostMapping(ALL)
    @Performs(Act.OWN)
    ResponseEntity<Made> make(Actor actor, @RequestBody Wanted wanted) {
        Foretold forecast = orElse422(interests.forecast(wanted));
        UUID id = orElse422(interests.save(actor, wanted));
        return ResponseEntity.created(URI.create(ALL + "/" + id)).body(new Made(interests.one(actor, id), forecast));
    }

    /** @param until last day of the pause, from today on */
    record Pause(@Nullable String until) {}

    /** Sends nothing up to a day, the day included; what matches meanwhile is told after it. */
    @PostMapping(ONE + "/pause")
    @Performs(Act.OWN)
    Kept pause(Actor actor, @PathVariable UUID id, @RequestBody Pause pause) {
        orElse422(interests.pause(actor, id, DateText.read(pause.until() == null ? "" : pause.until())
                .orElseThrow(() -> new RefusedRequest(List.of(Reason.at("until", "interests.refused.date"))))));
        return interests.one(actor, id);
    }

    /** Ends a pause; what waited is told. */
    @PostMapping(ONE + "/resume")
    @Performs(Act.OWN)
    Kept resume(Actor actor, @PathVariable UUID id) {
        interests.resume(actor, id);
        return interests.one(actor, id);
    }

    /** Ends it for good: nothing more is matched, and what waits is told no more. What it told can still be read. */
    @DeleteMapping(ONE)
    @Performs(Act.OWN)
    ResponseEntity<Void> end(Actor actor, @PathVariable UUID id) {
        interests.end(actor, id);
        return ResponseEntity.noContent().build();
    }

    /** What it told, twenty messages a page, the newest first, each event with its reasons. @param page counted from 1 */
    @GetMapping(ONE + "/messages")
    @Performs(Act.OWN)
    List<Told> messages(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return interests.messages(actor, id, Math.clamp(page, 1, LAST_PAGE));
    }
}
