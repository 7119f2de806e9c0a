package home.engineers.patents.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a file holds by its first bytes, so that it is kept under a name that says so, whatever it was called. */
public enum UploadKind {
    WORKBOOK("xlsx"),
    ARCHIVE("zip"),
    PACKED("gz"),
    MARKUP("xml"),
    TEXT("csv");

    private static final int HEAD = 4_096;
    private final String extension;

    UploadKind(String extension) {
        this.extension = extension;
    }

    /** Looks at the head and leaves the stream where it was. */
    public static UploadKind of(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4")) {
            return text.contains("[Content_Types].xml") || text.contains("xl/") ? WORKBOOK : ARCHIVE;
        }
        if (text.startsWith("\u001f\u008b")) {
            return PACKED;
        }
        return text.replaceAll("^[\\s\u00ef\u00bb\u00bf\u00ff\u00fe\0]+", "").startsWith("<") ? MARKUP : TEXT;
    }

    public String fileName() {
        return "patents." + extension;
    }
}
