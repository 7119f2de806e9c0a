package home.engineers.people.web;

import home.engineers.kernel.web.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A proposed second factor, as a picture to scan and in words to type.
 *
 * @param secret in base 32
 */
public record FactorProposal(String secret, QrCode qr) {
    static FactorProposal of(String name, String secret) {
        String label = URLEncoder.encode("工程师之家:" + name, StandardCharsets.UTF_8).replace("+", "%20");
        String issuer = URLEncoder.encode("工程师之家", StandardCharsets.UTF_8);
        return new FactorProposal(secret, QrCode.of("otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + issuer));
    }

    /** The secret in groups of four, as it is read aloud. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
