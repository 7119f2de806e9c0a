package home.engineers.programmes.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A ZIP archive that is written as it goes, and ends with a manifest of what it holds: path, size and SHA-256 of each file. */
final class ManifestZip {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final ZipOutputStream zip;
    private final Instant at;
    private final List<Map<String, Object>> files = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    ManifestZip(OutputStream out, Instant at) {
        this.zip = new ZipOutputStream(out);
        this.at = at;
    }

    void json(String path, Object content) {
        bytes(path, JSON.writeValueAsBytes(content));
    }

    void bytes(String path, byte[] content) {
        try {
            write(path, out -> out.write(content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void stream(String path, InputStream content) throws IOException {
        write(path, content::transferTo);
    }

    /** Names a file that should be here and cannot be read. */
    void unreadable(String path) {
        unreadable.add(path);
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private void write(String path, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        MessageDigest digest = Digests.begun();
        Counted counted = new Counted(new DigestOutputStream(zip, digest));
        content.to(counted);
        zip.closeEntry();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("path", path);
        line.put("size", counted.bytes);
        line.put("sha256", Digests.hex(digest));
        files.add(line);
    }

    int files() {
        return files.size();
    }

    /** Writes the manifest. @return its SHA-256 */
    String manifest(Map<String, Object> about) {
        Map<String, Object> manifest = new LinkedHashMap<>(about);
        manifest.put("unreadable", List.copyOf(unreadable));
        manifest.put("files", List.copyOf(files));
        json("manifest.json", manifest);
        return files.removeLast().get("sha256").toString();
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Counts what goes through; the streams below it are closed by whoever opened them. */
    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private long bytes;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int count) throws IOException {
            out.write(many, from, count);
            bytes += count;
        }
    }
}
