package home.engineers.patents.reading;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.patents.ImportedRecord;
import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of patents without a house around them. */
final class ReadFiles {
    private ReadFiles() {}

    /** A file among the test resources. */
    static List<Piece.Read> resource(String name) {
        try {
            Path path = Path.of(ReadFiles.class.getResource("/patents/" + name).toURI());
            try (Piece.Source source = PatentFiles.open(path, name)) {
                List<Piece.Read> all = new ArrayList<>();
                for (Piece piece = source.next(); piece != null; piece = source.next()) {
                    all.add(piece.read());
                }
                return all;
            }
        } catch (IOException | URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static PatentRecord one(String name) {
        List<Piece.Read> all = resource(name);
        if (all.size() != 1) {
            throw new IllegalStateException(all.toString());
        }
        return record(all.getFirst());
    }

    static PatentRecord record(Piece.Read read) {
        if (read.record() instanceof Granted<ImportedRecord>(PatentRecord record)) {
            return record;
        }
        throw new IllegalStateException(read.toString());
    }

    static List<Piece> pieces(InputStream in) throws IOException {
        List<Piece> all = new ArrayList<>();
        try (PieceReader reader = Contents.reader(new BufferedInputStream(in, 1 << 16), "f", Expansion.of(Long.MAX_VALUE))) {
            for (Piece piece = reader.next(); piece != null; piece = reader.next()) {
                all.add(piece);
            }
        }
        return all;
    }

    static List<Piece> pieces(String text) throws IOException {
        return pieces(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Line, number and reason of a refused piece; line and number of a good one. */
    static String told(Piece piece) {
        Piece.Read read = piece.read();
        return piece.line() + " " + read.number()
                + (read.record() instanceof Refused<ImportedRecord>(List<Reason> reasons) ? " " + reasons.getFirst().key() : "");
    }

    static List<String> parties(PatentRecord record, PartyRole role) {
        return record.parties().stream()
                .filter(party -> party.role() == role)
                .map(party -> party.name() + "|" + party.address() + "|" + party.country())
                .toList();
    }

    static List<String> cited(PatentRecord record) {
        return record.citations().stream().map(cited -> cited.number() + cited.text()).toList();
    }
}
