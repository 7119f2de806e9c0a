package home.engineers.cast.internal;

import home.engineers.kernel.Upload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** One-page PDFs that say they are invented, and pictures of nothing, for the attachments of the cast. */
final class Paper {
    private static final String PAGE = "BT /F1 20 Tf 72 720 Td (%s) Tj 0 -32 Td (Invented, for demonstration only) Tj ET";

    private Paper() {}

    static Upload named(String name, String heading) {
        return new Upload(name, content(heading));
    }

    /** A picture of plain colour. @param number that tells it from others, 0 to 5 */
    static Upload picture(String name, int number) {
        BufferedImage image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, Color.HSBtoRGB(number / 6f, 0.35f, 0.55f + 0.4f * (x + y) / (image.getWidth() + image.getHeight())));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new Upload(name, new ByteArrayInputStream(png.toByteArray()));
    }

    /** @param heading in plain Latin letters, since no font is embedded */
    static InputStream content(String heading) {
        return new ByteArrayInputStream(pdf(heading).getBytes(StandardCharsets.US_ASCII));
    }

    private static String pdf(String heading) {
        String text = PAGE.formatted(heading);
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + text.length() + ">>stream\n" + text + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(pdf.length());
            pdf.append(places.size()).append(" 0 obj").append(object).append("endobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        return pdf.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n").toString();
    }
}
