package home.engineers.credentials.web;

import home.engineers.credentials.Act;
import home.engineers.credentials.internal.PublicDesk;
import home.engineers.credentials.internal.PublicDesk.Checked;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.web.QrCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What everyone may read: the page behind the QR code of a certificate, its files, status lists and documents of issuers. */
@Controller
class PublicCertificatePages {
    private static final String ONE = "/certificates/{address:[a-z2-7]{32}}";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private final PublicDesk desk;

    PublicCertificatePages(PublicDesk desk) {
        this.desk = desk;
    }

    @GetMapping(ONE)
    @Performs(Act.PUBLIC_READ)
    ModelAndView check(@PathVariable String address) {
        Checked checked = desk.check(address);
        return new ModelAndView("credentials/check", Map.of("checked", checked, "qr", QrCode.of(checked.address())));
    }

    @GetMapping(ONE + ".json")
    @Performs(Act.PUBLIC_READ)
    ResponseEntity<byte[]> json(@PathVariable String address) {
        return file("application/vc", address + ".json", desk.json(address));
    }

    @GetMapping(ONE + ".jwt")
    @Performs(Act.PUBLIC_READ)
    ResponseEntity<byte[]> jwt(@PathVariable String address) {
        return file("application/vc+jwt", address + ".jwt", desk.jwt(address));
    }

    @GetMapping(ONE + ".pdf")
    @Performs(Act.PUBLIC_READ)
    ResponseEntity<byte[]> pdf(@PathVariable String address) {
        return file("application/pdf", address + ".pdf", desk.pdf(address));
    }

    private static ResponseEntity<byte[]> file(String type, String name, String text) {
        return file(type, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    /** What the credentials name as the achievement. */
    @GetMapping("/certificates/templates/{id:[a-z-]{1,60}}")
    @Performs(Act.PUBLIC_READ)
    ModelAndView template(@PathVariable String id) {
        return new ModelAndView("credentials/template", Map.of("template", desk.template(id)));
    }

    @GetMapping("/credentials/status/{number:[1-9][0-9]{0,8}}")
    @Performs(Act.PUBLIC_READ)
    ResponseEntity<byte[]> status(@PathVariable int number) {
        return published("application/vc", desk.statusList(number));
    }

    @GetMapping("/.well-known/did.json")
    @Performs(Act.PUBLIC_READ)
    ResponseEntity<byte[]> house() {
        return published("application/did", CanonicalJson.of(desk.document()));
    }

    @GetMapping("/issuers/{association}/did.json")
    @Performs(Act.PUBLIC_READ)
    ResponseEntity<byte[]> issuer(@PathVariable OrganisationId association) {
        return published("application/did", CanonicalJson.of(desk.document(association)));
    }

    /** For {@code ./ehome credential verify --trust}: the issuers of this house with all that checking them offline takes. */
    @GetMapping("/credentials/trust.json")
    @Performs(Act.PUBLIC_READ)
    ResponseEntity<byte[]> trust() {
        return published("application/json", CanonicalJson.of(desk.trustList()));
    }

    private static ResponseEntity<byte[]> published(String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
