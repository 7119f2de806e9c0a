package home.engineers.ballots.web;

import home.engineers.ballots.Act;
import home.engineers.ballots.internal.CountSeal;
import home.engineers.ballots.internal.ElectionDesk;
import home.engineers.ballots.internal.PartDesk;
import home.engineers.kernel.authority.Performs;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The public ballot boxes: trackers, what was decided, and the archive that anyone can check. */
@Controller
class BoxPages {
    private final ElectionDesk desk;
    private final PartDesk parts;
    private final CountSeal seal;

    BoxPages(ElectionDesk desk, PartDesk parts, CountSeal seal) {
        this.desk = desk;
        this.parts = parts;
        this.seal = seal;
    }

    @GetMapping("/boxes")
    @Performs(Act.BOX_READ)
    ModelAndView boxes() {
        return new ModelAndView("ballots/boxes", Map.of("boxes", parts.boxes()));
    }

    @GetMapping("/boxes/{uuid}")
    @Performs(Act.BOX_READ)
    ModelAndView box(@PathVariable String uuid) {
        return new ModelAndView("ballots/box", Map.of("box", desk.box(uuid), "signer", seal.publicKey()));
    }

    @GetMapping("/boxes/{uuid}/archive")
    @Performs(Act.BOX_READ)
    ResponseEntity<byte[]> archive(@PathVariable String uuid) {
        byte[] archive = desk.archive(uuid);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + uuid + ".bel\"")
                .header(HttpHeaders.CONTENT_TYPE, "application/x-tar")
                .body(archive);
    }
}
