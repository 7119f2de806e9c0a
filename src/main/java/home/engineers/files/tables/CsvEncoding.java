package home.engineers.files.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** In which encoding a CSV file is written: told by its mark, else UTF-8 where every byte fits, else GB18030. */
final class CsvEncoding {
    private static final List<Charset> WITHOUT_MARK = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private CsvEncoding() {}

    /** A reader past the mark that fails on malformed input. @throws TableFault where no known encoding fits */
    static Reader open(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(3);
        }
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return reader(path, StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return reader(path, StandardCharsets.UTF_16LE, 2);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return reader(path, StandardCharsets.UTF_16BE, 2);
        }
        for (Charset charset : WITHOUT_MARK) {
            if (fits(path, charset)) {
                return reader(path, charset, 0);
            }
        }
        throw TableFault.of(0, "files.table.encoding");
    }

    private static boolean begins(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Path path, Charset charset) throws IOException {
        char[] buffer = new char[1 << 14];
        try (Reader reader = reader(path, charset, 0)) {
            int read = reader.read(buffer);
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static Reader reader(Path path, Charset charset, int skip) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        in.skipNBytes(skip);
        return new InputStreamReader(in, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
