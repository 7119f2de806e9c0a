package home.engineers.api;

import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import home.engineers.patents.Act;
import home.engineers.patents.PatentDocument;
import home.engineers.patents.Patents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Published documents; public. */
@RestController
class PatentsApi {
    private final Patents patents;

    PatentsApi(Patents patents) {
        this.patents = patents;
    }

    /** One document by its number in any spelling, with parties, events, status, family and citations. */
    @GetMapping("/api/v1/patents/{number}")
    @Performs(Act.READ)
    PatentDocument document(@PathVariable String number) {
        return patents.document(number).orElseThrow(Absent::new);
    }
}
