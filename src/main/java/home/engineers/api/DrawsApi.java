package home.engineers.api;

import home.engineers.kernel.authority.Performs;
import home.engineers.panels.Act;
import home.engineers.panels.DrawId;
import home.engineers.panels.Draws;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Draws of experts: all that were announced, and what it takes to reckon one again. Public. */
@RestController
class DrawsApi {
    private final Draws draws;

    DrawsApi(Draws draws) {
        this.draws = draws;
    }

    /** How many were announced, drawn and void, and thirty of them, the latest first. */
    record DrawList(int announced, int drawn, int voided, List<DrawView> draws) {}

    /**
     * @param state announced, committed, drawn or void
     * @param repeats the void draw in whose place this one came
     * @param recordHash SHA-256 of the record; null until the draw has ended
     */
    record DrawView(
            String id, String title, String association, int size, String state, Instant announcedAt, @Nullable Instant endedAt,
            @Nullable String repeats, @Nullable String reason, @Nullable String recordHash) {}

    /** Thirty draws of a page counted from 1. */
    @GetMapping("/api/v1/draws")
    @Performs(Act.DRAW_LIST)
    DrawList list(@RequestParam(defaultValue = "1") String page) {
        Draws.Count count = draws.count();
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        return new DrawList(
                count.announced(), count.drawn(), count.voided(), draws.announced(number).stream().map(DrawsApi::view).toList());
    }

    /** The record of a draw that has ended, as {@code docs/draw.schema.json} describes it. */
    @GetMapping(value = "/api/v1/draws/{id}/record", produces = MediaType.APPLICATION_JSON_VALUE)
    @Performs(Act.DRAW_LIST)
    String record(@PathVariable DrawId id) {
        return draws.record(id);
    }

    /** What the witnesses commit to. */
    @GetMapping(value = "/api/v1/draws/{id}/announcement", produces = MediaType.APPLICATION_JSON_VALUE)
    @Performs(Act.DRAW_LIST)
    String announcement(@PathVariable DrawId id) {
        return draws.announcement(id);
    }

    private static DrawView view(Draws.Listed one) {
        return new DrawView(
                one.id().toString(), one.title(), one.association().zh(), one.size(), one.state(), one.announcedAt(), one.endedAt(),
                one.repeats() == null ? null : one.repeats().toString(), one.reason(), one.recordHash());
    }
}
