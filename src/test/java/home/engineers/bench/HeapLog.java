package home.engineers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM's log of its collections says of the heap, in MiB. */
record HeapLog(double largestBefore, double largestAfter) {
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    static HeapLog read(Path log) throws IOException {
        Matcher collection = COLLECTION.matcher(Files.readString(log));
        double before = 0;
        double after = 0;
        while (collection.find()) {
            before = Math.max(before, Integer.parseInt(collection.group(1)));
            after = Math.max(after, Integer.parseInt(collection.group(2)));
        }
        return new HeapLog(before, after);
    }
}
