package home.engineers.organisations.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.organisations.Act;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.internal.MembershipProofs;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was done about a membership, to take along and to show to others with its proof. */
@Controller
class MembershipProofPages {
    private final MembershipProofs proofs;

    MembershipProofPages(MembershipProofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/members/{id}/acts/{number}/proof")
    @Performs(Act.MEMBERSHIP_READ)
    ResponseEntity<byte[]> proof(Actor actor, @PathVariable MembershipId id, @PathVariable long number) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + ".tlog-proof\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(proofs.of(actor, id, number).toString().getBytes(StandardCharsets.UTF_8));
    }
}
