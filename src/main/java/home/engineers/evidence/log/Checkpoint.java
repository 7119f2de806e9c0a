package home.engineers.evidence.log;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a log at one size (C2SP tlog-checkpoint).
 *
 * @param origin name of the log
 * @param size number of leaves
 * @param extensions further lines, without meaning here
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public Checkpoint {
        extensions = List.copyOf(extensions);
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** The head that a note tells of; its signatures are not looked at. */
    public static Checkpoint of(Note note) throws LogFault {
        String[] lines = note.text().substring(0, note.text().length() - 1).split("\n", -1);
        LogFault.unless(lines.length >= 3, "checkpoint");
        for (String line : lines) {
            LogFault.unless(!line.isEmpty(), "checkpoint");
        }
        Hash root = Hash.base64(lines[2]);
        long size = size(lines[1]);
        LogFault.unless(size > 0 || root.equals(Hash.OF_NOTHING), "checkpoint-empty");
        return new Checkpoint(lines[0], size, root, List.of(lines).subList(3, lines.length));
    }

    static long size(String digits) throws LogFault {
        LogFault.unless(SIZE.matcher(digits).matches(), "size", StrictBase64.shortened(digits));
        return Long.parseLong(digits);
    }

    /**
     * The head in a note that the log signed.
     *
     * @param key of the log
     * @throws LogFault where its signature is missing or does not hold, or the note is of another log
     */
    public static Checkpoint signed(Note note, VerifierKey key) throws LogFault {
        Checkpoint checkpoint = of(note);
        LogFault.unless(checkpoint.origin().equals(key.name()), "origin", checkpoint.origin(), key.name());
        LogFault.unless(!note.verified(List.of(key)).isEmpty(), "key-unknown", key.name());
        return checkpoint;
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
