package home.engineers.cli.internal;

import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogFiles;
import home.engineers.store.OperatorFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a log, from a folder, an archive (.zip, .tar, .tar.gz) or an address. */
final class LogPlace {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_FILES = 2_000_000;
    private static final long LARGEST_ARCHIVE = 2_000_000_000;

    private LogPlace() {}

    /** Whether the words name an address of the web. */
    static boolean isAddress(String place) {
        return place.matches("(?i)https?://.*");
    }

    static LogFiles of(String place) throws IOException, LogFault {
        if (isAddress(place)) {
            return address(place);
        }
        Path path = Path.of(place);
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        InputFiles.demandReadable(path);
        return archive(path);
    }

    private static LogFiles folder(Path folder) {
        return (path, largest) -> {
            Path file = folder.resolve(path);
            return Files.isRegularFile(file) ? Optional.of(limited(path, Files.newInputStream(file), largest)) : Optional.empty();
        };
    }

    private static byte[] limited(String path, InputStream in, int largest) throws IOException, LogFault {
        try (in) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw LogFault.of("tile-length", path, Integer.toString(bytes.length));
            }
            return bytes;
        }
    }

    /** @return whether it begins like an archive */
    static boolean isArchive(byte[] beginning) {
        boolean zip = beginning.length > 3 && beginning[0] == 'P' && beginning[1] == 'K';
        boolean gzip = beginning.length > 1 && (beginning[0] & 0xFF) == 0x1F && (beginning[1] & 0xFF) == 0x8B;
        boolean tar = beginning.length > 262 && new String(beginning, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
        return zip || gzip || tar;
    }

    private static LogFiles archive(Path file) throws IOException, LogFault {
        Map<String, byte[]> files = new HashMap<>();
        try (ArchiveInputStream<? extends ArchiveEntry> in = opened(file)) {
            long left = LARGEST_ARCHIVE;
            for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = in.readNBytes((int) Math.min(left, 20_000_000));
                left -= content.length;
                files.put(entry.getName().replaceFirst("^(\\./)+", ""), content);
                if (left <= 0 || files.size() > MOST_FILES) {
                    throw new OperatorFault("归档 " + file + " 太大。", "Archive " + file + " is too large.");
                }
            }
        } catch (IOException broken) {
            throw LogFault.of("archive", file.getFileName().toString());
        }
        return within(files);
    }

    /** An archive may hold the log below a folder of its own. */
    private static LogFiles within(Map<String, byte[]> files) {
        String root = files.keySet().stream()
                .filter(name -> name.equals(LogFiles.CHECKPOINT) || name.endsWith("/" + LogFiles.CHECKPOINT))
                .map(name -> name.substring(0, name.length() - LogFiles.CHECKPOINT.length()))
                .findFirst()
                .orElse("");
        return (path, largest) -> Optional.ofNullable(files.get(root + path));
    }

    private static ArchiveInputStream<? extends ArchiveEntry> opened(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(4);
        int first = in.read();
        in.reset();
        return switch (first) {
            case 'P' -> new ZipArchiveInputStream(in);
            case 0x1F -> new TarArchiveInputStream(new GZIPInputStream(in));
            default -> new TarArchiveInputStream(in);
        };
    }

    private static LogFiles address(String place) {
        URI root = URI.create(place.replaceFirst("/(checkpoint)?$", "") + "/");
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NORMAL).build();
        return (path, largest) -> {
            HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE).GET().build();
            try {
                HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
                byte[] body = limited(path, answer.body(), largest);
                return switch (answer.statusCode()) {
                    case 200 -> Optional.of(body);
                    case 404, 410 -> Optional.empty();
                    default -> throw unreachable(root, "HTTP " + answer.statusCode(), null);
                };
            } catch (IOException fault) {
                throw unreachable(root, String.valueOf(fault.getMessage()), fault);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw unreachable(root, "interrupted", stopped);
            }
        };
    }

    static OperatorFault unreachable(URI root, String why, @Nullable Throwable cause) {
        String zh = "读不到 " + root + "（" + why + "）。";
        String en = root + " cannot be read (" + why + ").";
        return cause == null ? new OperatorFault(zh, en) : new OperatorFault(zh, en, cause);
    }
}
