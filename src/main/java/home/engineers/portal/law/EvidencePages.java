package home.engineers.portal.law;

import home.engineers.evidence.Leaf;
import home.engineers.evidence.PublicLog;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogProof;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public log of official acts: which act, when, and the proof that it stands there; never whom it concerns. */
@Controller
class EvidencePages {
    private static final int SIZE = 50;
    private final PublicLog log;
    private final EvidenceReading reading;

    EvidencePages(PublicLog log, EvidenceReading reading) {
        this.log = log;
        this.reading = reading;
    }

    @GetMapping("/evidence")
    @Performs(LawActs.READ_EVIDENCE)
    ModelAndView list(@RequestParam(defaultValue = "9223372036854775807") long before, Page page) throws LogFault {
        List<EvidenceLine> lines = log.before(before, SIZE).stream().map(leaf -> reading.line(leaf, page)).toList();
        return new ModelAndView("evidence/list", Map.of(
                "lines", lines,
                "first", before == Long.MAX_VALUE,
                "head", LogHead.of(log.checkpoint()),
                "witnessed", LogHead.of(log.witnessed().orElseGet(log::checkpoint)),
                "key", log.key().toString()));
    }

    @GetMapping("/evidence/{number}")
    @Performs(LawActs.READ_EVIDENCE)
    ModelAndView entry(@PathVariable long number, Page page) throws LogFault {
        Leaf leaf = log.leaf(number).orElseThrow(Absent::new);
        LogProof proof = log.proof(number);
        return new ModelAndView("evidence/entry", Map.of(
                "line", reading.line(leaf, page), "proof", proof, "head", LogHead.of(proof.checkpoint())));
    }

    /** The proof as a file: of the leaf, without saying what it commits to. */
    @GetMapping("/evidence/{number}/proof")
    @Performs(LawActs.READ_EVIDENCE)
    ResponseEntity<byte[]> proof(@PathVariable long number) {
        LogProof proof = log.proof(number);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + number + ".tlog-proof\"")
                .header("Cache-Control", "no-store")
                .body(proof.toString().getBytes(StandardCharsets.UTF_8));
    }
}
