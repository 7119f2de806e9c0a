package home.engineers.people.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A proposed second factor, as a picture to scan and in words to type.
 *
 * @param secret in base 32
 * @param path outline of the dark modules of the QR code, for an SVG path
 * @param size modules along one side
 */
public record FactorProposal(String secret, String path, int size) {
    static FactorProposal of(String name, String secret) {
        String label = URLEncoder.encode("工程师之家:" + name, StandardCharsets.UTF_8).replace("+", "%20");
        String issuer = URLEncoder.encode("工程师之家", StandardCharsets.UTF_8);
        BitMatrix modules = modules("otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + issuer);
        return new FactorProposal(secret, outline(modules), modules.getWidth());
    }

    /** The secret in groups of four, as it is read aloud. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static BitMatrix modules(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String outline(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
