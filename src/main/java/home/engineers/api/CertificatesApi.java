package home.engineers.api;

import home.engineers.credentials.Act;
import home.engineers.credentials.Certificates;
import home.engineers.credentials.Credential;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Certificates: one's own, and the check of anyone's by its number. Issuing stays with the desks. */
@RestController
class CertificatesApi {
    private final Certificates certificates;

    CertificatesApi(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * A certificate.
     *
     * @param page path of its public page; with {@code .json}, {@code .jwt} or {@code .pdf} behind it the certificate itself
     * @param unit id of the unit that holds it, null where a person does
     * @param state standing, suspended or revoked; its term stands beside it
     */
    record CertificateView(
            String number, String page, String template, LocalizedText name, LocalizedText association, String holder, @Nullable String unit,
            LocalizedText detail, @Nullable Integer hours, LocalDate validFrom, @Nullable LocalDate validUntil, String state,
            Instant issuedAt) {
        static CertificateView of(Certificates.Held held) {
            Credential one = held.credential();
            return new CertificateView(
                    one.number(), "/certificates/" + one.address(), one.template(), held.template(), held.association(), one.holderName(),
                    one.unit() == null ? null : one.unit().toString(), one.detail(), one.hours(), one.validFrom(), one.validUntil(),
                    word(one.state()), one.issuedAt());
        }
    }

    /** One's own certificates, and those of the units for which one acts, the newest first. */
    @GetMapping("/api/v1/certificates")
    @Performs(Act.OWN)
    List<CertificateView> own(Actor actor) {
        return certificates.own(actor).stream().map(CertificateView::of).toList();
    }

    /** Why a certificate is not valid. @param code such as {@code credentials.fault.revoked} */
    record WhyView(String code, LocalizedText text) {}

    /** A change of its status. @param with number of the certificate it fell with, or null */
    record ChangeView(String state, String reason, Instant at, @Nullable String with) {}

    /** A certificate as it is checked. @param issuer its DID @param at the time of the check */
    record CheckView(
            boolean valid, Instant at, List<WhyView> reasons, CertificateView certificate, LocalizedText sentence, String issuer,
            List<ChangeView> changes) {
        static CheckView of(Certificates.Checked checked) {
            return new CheckView(
                    checked.valid(), checked.at(), whys(checked), CertificateView.of(checked.held()), checked.sentence(), checked.issuer(),
                    checked.changes().stream().map(one -> new ChangeView(word(one.state()), one.reason(), one.at(), one.with())).toList());
        }
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<WhyView> whys(Certificates.Checked checked) {
        return checked.reasons().stream().map(one -> new WhyView(one.code(), one.text())).toList();
    }

    /**
     * The check of a certificate, as its public page tells it.
     *
     * @param code its number, or the last part of the address of its public page
     */
    @GetMapping("/api/v1/certificates/{code}")
    @Performs(Act.PUBLIC_READ)
    CheckView check(@PathVariable String code) {
        return CheckView.of(certificates.check(code));
    }

    /** Whether a certificate is valid, and no more. */
    record StatusView(String number, boolean valid, String state, @Nullable LocalDate validUntil, Instant at, List<WhyView> reasons) {}

    /** The status of a certificate without whom it is about, by the same {@code code}. */
    @GetMapping("/api/v1/certificates/{code}/status")
    @Performs(Act.PUBLIC_READ)
    StatusView status(@PathVariable String code) {
        Certificates.Checked checked = certificates.check(code);
        Credential one = checked.held().credential();
        return new StatusView(one.number(), checked.valid(), word(one.state()), one.validUntil(), checked.at(), whys(checked));
    }
}
