package home.engineers.portal.law;

import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.Note;

/**
 * A head of the log, for its pages.
 *
 * @param witnesses how many cosigned it
 */
public record LogHead(String origin, long size, String root, int witnesses) {
    /** @param note as the house keeps it: its own signature and those of witnesses */
    static LogHead of(Note note) throws LogFault {
        Checkpoint head = Checkpoint.of(note);
        return new LogHead(head.origin(), head.size(), head.root().base64(), note.signatures().size() - 1);
    }
}
