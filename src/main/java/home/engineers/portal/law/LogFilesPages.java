package home.engineers.portal.law;

import home.engineers.evidence.PublicLog;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogFiles;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.Tile;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log as static files (C2SP tlog-tiles), below the address that is its name. */
@RestController
class LogFilesPages {
    private static final String TILES = "tile";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private final PublicLog log;
    private final MessageSource words;

    LogFilesPages(PublicLog log, MessageSource words) {
        this.log = log;
        this.words = words;
    }

    @GetMapping("/log/checkpoint")
    @Performs(LawActs.READ_EVIDENCE)
    ResponseEntity<byte[]> checkpoint() {
        return text(log.checkpoint().toString());
    }

    /** The public key, in the writing of C2SP; to be compared with one that came another way. */
    @GetMapping("/log/key")
    @Performs(LawActs.READ_EVIDENCE)
    ResponseEntity<byte[]> key() {
        return text(log.key() + "\n");
    }

    /** That the newest checkpoint continues the one of this size. */
    @GetMapping("/log/consistency")
    @Performs(LawActs.READ_EVIDENCE)
    ResponseEntity<byte[]> consistency(@RequestParam long from) {
        return text(log.since(from).orElseThrow(Absent::new).toString());
    }

    /** The newest checkpoint that witnesses cosigned, or the newest where none did. */
    @GetMapping("/log/cosigned")
    @Performs(LawActs.READ_EVIDENCE)
    ResponseEntity<byte[]> cosigned() {
        return text(log.witnessed().orElseGet(log::checkpoint).toString());
    }

    /** Takes in a checkpoint of this log that a known witness cosigned; its signature is all that it needs to show. */
    @PostMapping("/log/cosignature")
    @Performs(LawActs.READ_EVIDENCE)
    ResponseEntity<byte[]> cosign(@RequestBody(required = false) byte @Nullable [] body) {
        byte[] note = body == null ? new byte[0] : body;
        if (note.length > LogFiles.LARGEST_NOTE) {
            return refused(LogFault.of("note-length").reason());
        }
        try {
            return switch (log.cosigned(Note.parse(note))) {
                case Granted<List<String>>(List<String> names) -> text(String.join("\n", names) + "\n");
                case Refused<List<String>>(List<Reason> reasons) -> refused(reasons.getFirst());
            };
        } catch (LogFault fault) {
            return refused(fault.reason());
        }
    }

    /** In English: it is programs that read it. */
    private ResponseEntity<byte[]> refused(Reason reason) {
        String sentence = words.getMessage(reason.key(), reason.arguments(Language.EN), Language.EN.locale());
        return ResponseEntity.unprocessableContent().contentType(TEXT).body((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/log/tile/{*path}")
    @Performs(LawActs.READ_EVIDENCE)
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        byte[] tile = Tile.at(TILES + path).flatMap(log::tile).orElseThrow(Absent::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(FOR_EVER).body(tile);
    }
}
