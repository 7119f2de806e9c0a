package home.engineers.achievements.web;

import home.engineers.achievements.Act;
import home.engineers.achievements.internal.LandingDesk;
import home.engineers.achievements.internal.LandingDesk.Landing;
import home.engineers.achievements.oai.OaiFormat;
import home.engineers.achievements.oai.OaiWriter;
import home.engineers.achievements.oai.RecordXml;
import home.engineers.achievements.rules.Metadata;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What programs read of one achievement, each in its format, with a link back to the page. */
@Controller
class MetadataPages {
    private final LandingDesk landings;

    MetadataPages(LandingDesk landings) {
        this.landings = landings;
    }

    @GetMapping(LibraryPages.ONE + ".bib")
    @Performs(Act.READ)
    ResponseEntity<byte[]> bibtex(@PathVariable String number) {
        return answer(number, "application/x-bibtex;charset=UTF-8", landing -> landing.metadata().citable().bibtex());
    }

    @GetMapping(LibraryPages.ONE + ".ris")
    @Performs(Act.READ)
    ResponseEntity<byte[]> ris(@PathVariable String number) {
        return answer(number, "application/x-research-info-systems;charset=UTF-8", landing -> landing.metadata().citable().ris());
    }

    @GetMapping(LibraryPages.ONE + ".jsonld")
    @Performs(Act.READ)
    ResponseEntity<byte[]> jsonLd(@PathVariable String number) {
        return answer(number, "application/ld+json", landing -> CanonicalJson.of(landing.metadata().jsonLd()));
    }

    @GetMapping(LibraryPages.ONE + "/linkset")
    @Performs(Act.READ)
    ResponseEntity<byte[]> linkset(@PathVariable String number) {
        return answer(number, "application/linkset+json", landing -> CanonicalJson.of(landing.metadata().linkset(landing.makers())));
    }

    @GetMapping(LibraryPages.ONE + ".xml")
    @Performs(Act.READ)
    ResponseEntity<byte[]> dataCite(@PathVariable String number) {
        return answer(number, "application/vnd.datacite.datacite+xml", landing -> new String(OaiWriter.document(to ->
                RecordXml.write(to, OaiFormat.OAI_DATACITE, landing.metadata(), landing.metadata().opensOn())), StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> answer(String number, String type, Function<Landing, String> text) {
        Landing landing = landings.landing(LibraryPages.read(number));
        Metadata.Link back = new Metadata.Link("describes", landing.metadata().address(), "text/html");
        if (landing.entry().withdrawn() != null) {
            return ResponseEntity.status(HttpStatus.GONE).header(HttpHeaders.LINK, back.header()).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.LINK, back.header())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(text.apply(landing).getBytes(StandardCharsets.UTF_8));
    }
}
