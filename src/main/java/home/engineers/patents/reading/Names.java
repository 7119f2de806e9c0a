package home.engineers.patents.reading;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names put together from their parts. */
final class Names {
    private Names() {}

    /** Given and family name in the order the West writes them; whichever there is. */
    static String western(String given, String family) {
        return joined(" ", given, family);
    }

    /** "Family; Given" as old files write it. */
    static String turned(String written) {
        int semicolon = written.indexOf(';');
        return semicolon < 0 ? written : western(written.substring(semicolon + 1).strip(), written.substring(0, semicolon).strip());
    }

    /** Those that are not empty, with this between them. */
    static String joined(String between, String... parts) {
        return Stream.of(parts).map(Words::line).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
