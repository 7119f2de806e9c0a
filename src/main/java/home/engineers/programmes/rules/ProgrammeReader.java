package home.engineers.programmes.rules;

import home.engineers.law.LawRegister;
import home.engineers.programmes.Sentence;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads a programme document and names every fault in it with its line. */
public final class ProgrammeReader {
    private static final int LONGEST_DOCUMENT = 1_000_000;

    private final LawRegister register;

    public ProgrammeReader(LawRegister register) {
        this.register = register;
    }

    /** @param faults in order of line; the document is null exactly where there are some */
    public record Reading(@org.jspecify.annotations.Nullable ProgrammeDocument document, List<DocumentFault> faults) {
        /** The document. @throws IllegalStateException where it has faults */
        public ProgrammeDocument sound() {
            if (document == null) {
                throw new IllegalStateException("the document has faults: " + faults);
            }
            return document;
        }
    }

    public Reading read(String text) {
        List<DocumentFault> faults = new ArrayList<>();
        ProgrammeDocument document = null;
        try {
            refuseAliases(text, faults);
            if (faults.isEmpty()) {
                Node root = yaml().compose(new StringReader(text));
                document = new DocumentParts(register, faults).document(DocumentSection.of(root, faults), sha256(text));
            }
        } catch (MarkedYAMLException malformed) {
            faults.add(new DocumentFault(line(malformed), Sentence.of("programmes.fault.syntax", malformed.getProblem())));
        } catch (ReaderException unreadable) {
            int line = (int) text.substring(0, Math.min(text.length(), unreadable.getPosition())).lines().count();
            faults.add(new DocumentFault(Math.max(1, line), Sentence.of("programmes.fault.character")));
        } catch (YAMLException excessive) {
            faults.add(new DocumentFault(1, Sentence.of("programmes.fault.excessive")));
        }
        faults.sort(Comparator.comparingInt(DocumentFault::line));
        return new Reading(faults.isEmpty() ? document : null, List.copyOf(faults));
    }

    private static int line(MarkedYAMLException malformed) {
        Mark mark = malformed.getProblemMark() == null ? malformed.getContextMark() : malformed.getProblemMark();
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static void refuseAliases(String text, List<DocumentFault> faults) {
        for (Event event : yaml().parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                faults.add(new DocumentFault(
                        event.getStartMark().getLine() + 1, Sentence.of("programmes.fault.alias")));
            }
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_DOCUMENT);
        return new Yaml(options);
    }

    /** What the document of this text says its text is, in hexadecimal. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
