package home.engineers.patents.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Named characters of the entity sets that offices' document types include. They are put in from a list of this house: no
 * document type is fetched, and what a file declares for itself is never resolved.
 */
final class NamedCharacters {
    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final Pattern REFERENCE = Pattern.compile("&([A-Za-z_][A-Za-z0-9._-]{0,63});");
    private static final Map<String, String> CHARACTERS = read();

    private NamedCharacters() {}

    private static Map<String, String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NamedCharacters.class.getResourceAsStream("/patents/entities.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> Character.toString(Integer.parseInt(parts[1], 16))));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The name is none of a known character, so that it could only be something the file declares or fetches. */
    static final class UnknownName extends Exception {
        private final String name;

        UnknownName(String name) {
            super(name);
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    /** The text with every named character put in; the five names of XML itself stay. */
    static String putIn(String text) throws UnknownName {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder whole = new StringBuilder(text.length());
        while (reference.find()) {
            String name = reference.group(1);
            String character = OF_XML.contains(name) ? reference.group() : CHARACTERS.get(name);
            if (character == null) {
                throw new UnknownName(name);
            }
            reference.appendReplacement(whole, Matcher.quoteReplacement(character));
        }
        return reference.appendTail(whole).toString();
    }
}
