package home.engineers.achievements.reading;

import home.engineers.kernel.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.jspecify.annotations.Nullable;

/** Files of four kinds, told apart by what they hold: RIS, BibTeX, PDF, DOCX. */
public final class WorkFiles {
    private WorkFiles() {}

    /** @throws UnreadableWork where it is none of these, broken, or says nothing */
    public static FoundWork read(byte[] file) throws UnreadableWork {
        FoundWork found = found(file);
        if (found.nothing()) {
            throw new UnreadableWork(Reason.of("achievements.import.nothing"));
        }
        return found;
    }

    private static FoundWork found(byte[] file) throws UnreadableWork {
        if (begins(file, "%PDF-")) {
            return pdf(file);
        }
        if (begins(file, "PK")) {
            return docx(file);
        }
        String text = text(file);
        if (RisRecord.looksLike(text)) {
            return RisRecord.read(text);
        }
        if (BibtexEntry.looksLike(text)) {
            return BibtexEntry.read(text);
        }
        throw new UnreadableWork(Reason.of("achievements.import.kind"));
    }

    private static boolean begins(byte[] file, String mark) {
        return file.length > mark.length() && new String(file, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    /** UTF-8, or else GB18030 as older programs export. */
    private static String text(byte[] file) throws UnreadableWork {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // the next is tried
            }
        }
        throw new UnreadableWork(Reason.of("achievements.import.kind"));
    }

    private static FoundWork pdf(byte[] file) throws UnreadableWork {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDDocumentInformation told = document.getDocumentInformation();
            return new FoundWork(said(told.getTitle()), several(told.getAuthor()), said(told.getSubject()), several(told.getKeywords()), "");
        } catch (IOException broken) {
            throw new UnreadableWork(Reason.of("achievements.import.broken", "PDF"));
        }
    }

    private static FoundWork docx(byte[] file) throws UnreadableWork {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            PackageProperties told = opened.getPackageProperties();
            return new FoundWork(
                    said(told.getTitleProperty().orElse(null)), several(told.getCreatorProperty().orElse(null)),
                    said(told.getDescriptionProperty().orElse(null)), several(told.getKeywordsProperty().orElse(null)), "");
        } catch (IOException | InvalidFormatException | OpenXML4JRuntimeException | UnsupportedFileFormatException broken) {
            throw new UnreadableWork(Reason.of("achievements.import.broken", "DOCX"));
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> several(@Nullable String text) {
        return new ArrayList<>(Arrays.stream(said(text).split("[;；,，、]")).map(String::strip).filter(one -> !one.isEmpty()).toList());
    }
}
