package home.engineers.portal.law;

import home.engineers.evidence.PublicLog;
import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogFiles;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.Tile;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Performs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole log in one file, as its static files lie below its address. */
@Controller
class LogArchive {
    /** The earliest that the format knows: the same log is the same file. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PublicLog log;

    LogArchive(PublicLog log) {
        this.log = log;
    }

    @GetMapping("/log/archive")
    @Performs(LawActs.READ_EVIDENCE)
    void archive(HttpServletResponse response) throws IOException, LogFault {
        Optional<Note> cosigned = log.witnessed();
        Note note = log.checkpoint();
        long size = Checkpoint.of(note).size();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"log-" + size + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            put(zip, LogFiles.CHECKPOINT, note.toString().getBytes(StandardCharsets.UTF_8));
            if (cosigned.isPresent()) {
                put(zip, LogFiles.COSIGNED, cosigned.get().toString().getBytes(StandardCharsets.UTF_8));
            }
            put(zip, LogFiles.KEY, (log.key() + "\n").getBytes(StandardCharsets.UTF_8));
            for (Tile tile : tiles(size)) {
                put(zip, tile.path(), log.tile(tile).orElseThrow(Absent::new));
            }
        }
    }

    private static List<Tile> tiles(long size) {
        List<Tile> tiles = new ArrayList<>(Tile.all(size));
        tiles.addAll(Tile.all(size, Tile.ENTRIES));
        return tiles;
    }

    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
