package home.engineers.evidence.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text with the signatures under it (C2SP signed-note).
 *
 * @param text ends with a line feed
 */
public record Note(String text, List<NoteSignature> signatures) {
    private static final int LARGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;

    public Note {
        signatures = List.copyOf(signatures);
    }

    public static Note parse(byte[] utf8) throws LogFault {
        LogFault.unless(utf8.length <= LARGEST, "note-length");
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException notText) {
            throw LogFault.of("note-text");
        }
    }

    public static Note parse(String note) throws LogFault {
        LogFault.unless(note.chars().noneMatch(unit -> unit < 0x20 && unit != '\n'), "note-text");
        int end = note.lastIndexOf("\n\n");
        LogFault.unless(end >= 0 && note.endsWith("\n") && end + 2 < note.length(), "note-unsigned");
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        LogFault.unless(signatures.size() <= MOST_SIGNATURES, "note-length");
        return new Note(note.substring(0, end + 1), signatures);
    }

    /**
     * The signatures by known keys, each of which holds. Others are passed over, as the specification demands.
     *
     * @throws LogFault where one by a known key does not hold
     */
    public List<NoteSignature> verified(Collection<VerifierKey> known) throws LogFault {
        List<NoteSignature> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (signature.by(key)) {
                    LogFault.unless(key.verifies(text, signature), "signature-wrong", key.name());
                    verified.add(signature);
                }
            }
        }
        return verified;
    }

    /** The same text with one more signature. */
    public Note with(NoteSignature signature) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new Note(text, all);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
