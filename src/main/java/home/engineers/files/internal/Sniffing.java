package home.engineers.files.internal;

import home.engineers.files.rules.Intake;
import home.engineers.kernel.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Finds out what a received file really is: first bytes, then the contents page of an office container. */
final class Sniffing {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    /** Type of the main part, as the container itself declares it, by the type that the file then is. */
    private static final Map<String, String> MAIN_PARTS = Map.of(
            OOXML + "wordprocessingml.document", OOXML + "wordprocessingml.document.main+xml",
            OOXML + "spreadsheetml.sheet", OOXML + "spreadsheetml.sheet.main+xml",
            OOXML + "presentationml.presentation", OOXML + "presentationml.presentation.main+xml");
    private static final int CONTENTS_PAGE = 1 << 20;

    private Sniffing() {}

    record Finding(String type, Optional<Reason> refusal) {}

    /** A place that accepts plain archives reads them as streams and bounds them itself; all others are guarded here. */
    static Finding examine(Path file, String name, Set<String> accepted) throws IOException {
        String named = ContentTypes.byName(name);
        String content = ContentTypes.byContent(file);
        boolean streamed = named.equals(ContentTypes.ZIP) && accepted.contains(ContentTypes.ZIP);
        if (ContentTypes.specialises(content, ContentTypes.ZIP) && !streamed) {
            Reason fault = ArchiveGuard.fault(file);
            if (fault != null) {
                return new Finding(content, Optional.of(fault));
            }
        }
        String shown = shown(file, named, content);
        return new Finding(shown, Intake.refusal(named, shown, accepted));
    }

    private static String shown(Path file, String named, String content) throws IOException {
        if (MAIN_PARTS.containsKey(named) && ContentTypes.specialises(content, ContentTypes.ZIP)) {
            return officeType(file, content);
        }
        boolean text = content.equals("text/plain") || ContentTypes.textInAnyEncoding(file, content);
        boolean specialText = text && ContentTypes.specialises(named, "text/plain");
        boolean specialOffice = content.equals(ContentTypes.OLD_OFFICE) && ContentTypes.specialises(named, content);
        boolean openDocument = content.startsWith("application/vnd.oasis.opendocument.") && named.equals(content);
        return specialText || specialOffice || openDocument ? named : content;
    }

    private static String officeType(Path file, String content) throws IOException {
        String page = contentsPage(file);
        if (page == null) {
            return content;
        }
        if (page.toLowerCase(Locale.ROOT).contains("macroenabled") || page.contains("vbaProject")) {
            return "application/vnd.ms-word.document.macroenabled.12";
        }
        return MAIN_PARTS.entrySet().stream()
                .filter(entry -> page.contains("\"" + entry.getValue() + "\""))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(content);
    }

    private static @Nullable String contentsPage(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("[Content_Types].xml");
            return entry == null
                    ? null
                    : new String(zip.getInputStream(entry).readNBytes(CONTENTS_PAGE), StandardCharsets.UTF_8);
        } catch (ZipException damaged) {
            return null;
        }
    }
}
