package home.engineers.credentials.paper;

import home.engineers.kernel.LocalizedText;
import java.util.List;

/**
 * What stands on a certificate.
 *
 * @param heading name of the certificate
 * @param facts lines at its foot, for example its number and its term
 * @param scan what the code beside it is for
 * @param address that the code carries
 */
public record CertificateText(
        LocalizedText association, LocalizedText heading, String holder, LocalizedText sentence, List<String> facts, String scan,
        String address) {
    public CertificateText {
        facts = List.copyOf(facts);
    }
}
