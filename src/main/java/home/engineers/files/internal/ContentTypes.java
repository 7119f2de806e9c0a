package home.engineers.files.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** What a file is: by its first bytes, by its name, and whether the two agree. */
public final class ContentTypes {
    public static final String ZIP = "application/zip";
    public static final String OLD_OFFICE = "application/x-tika-msoffice";
    private static final String UNKNOWN = "application/octet-stream";
    private static final int HEAD = 1 << 16;
    private static final Tika TIKA = new Tika();
    private static final MediaTypeRegistry REGISTRY = MediaTypeRegistry.getDefaultRegistry();

    private ContentTypes() {}

    /** The type the bytes show, whatever the name. */
    public static String byContent(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return TIKA.detect(in);
        }
    }

    /** Whether content of no known type can be text: the detector knows UTF-8 only, and GB18030 looks like noise to it. */
    public static boolean textInAnyEncoding(Path file, String content) throws IOException {
        if (!content.equals(UNKNOWN)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(HEAD)) {
                if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The type the name claims. */
    static String byName(String name) {
        return TIKA.detect(name);
    }

    /** Whether {@code claimed} is {@code shown} itself or a special form of it, as a .docx is of a zip. */
    public static boolean specialises(String claimed, String shown) {
        MediaType type = MediaType.parse(claimed);
        MediaType base = MediaType.parse(shown);
        return type.equals(base) || REGISTRY.isSpecializationOf(type, base);
    }
}
