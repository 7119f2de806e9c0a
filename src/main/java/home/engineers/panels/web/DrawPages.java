package home.engineers.panels.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.ProgressWatch;
import home.engineers.kernel.web.ProgressWatch.Told;
import home.engineers.panels.Act;
import home.engineers.panels.DrawId;
import home.engineers.panels.internal.DrawDesk;
import home.engineers.panels.internal.DrawTable.Draw;
import home.engineers.panels.internal.DrawTable.State;
import home.engineers.panels.internal.WitnessDesk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The public list of draws, and the page of one, on which anyone can replay it. */
@Controller
class DrawPages {
    private final DrawDesk desk;
    private final WitnessDesk witnesses;
    private final ProgressWatch watch;

    DrawPages(DrawDesk desk, WitnessDesk witnesses, ProgressWatch watch) {
        this.desk = desk;
        this.witnesses = witnesses;
        this.watch = watch;
    }

    @GetMapping("/draws")
    @Performs(Act.DRAW_LIST)
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "1") String page) {
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        List<Draw> own = desk.own(actor).stream().filter(draw -> draw.announcedAt() == null).toList();
        return new ModelAndView("panels/draws", Map.of(
                "roll", desk.roll(number), "unannounced", own, "mayOrder", desk.mayOrder(actor),
                "waiting", actor.signedIn() ? witnesses.waiting(actor) : List.of()));
    }

    @GetMapping("/draws/{id}")
    @Performs(Act.DRAW_LIST)
    ModelAndView draw(Actor actor, @PathVariable DrawId id) {
        return new ModelAndView("panels/draw", Map.of("sheet", desk.sheet(actor, id)));
    }

    /** How far the lottery is, by server-sent events. */
    @GetMapping("/draws/{id}/progress")
    @Performs(Act.DRAW_ORDER)
    SseEmitter progress(Actor actor, Page page, @PathVariable DrawId id) {
        desk.progress(actor, id);
        return watch.of(() -> {
            Draw now = desk.progress(actor, id);
            return new Told(now.percent(), page.t("panels.preparing.percent", now.percent()), now.state() != State.PREPARING);
        });
    }

    @GetMapping("/draws/{id}/record")
    @Performs(Act.DRAW_LIST)
    ResponseEntity<byte[]> record(@PathVariable DrawId id) {
        return file("draw-" + id + ".json", desk.record(id));
    }

    @GetMapping("/draws/{id}/announcement")
    @Performs(Act.DRAW_LIST)
    ResponseEntity<byte[]> announcement(@PathVariable DrawId id) {
        return file("draw-" + id + "-announcement.json", desk.announcement(id));
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
