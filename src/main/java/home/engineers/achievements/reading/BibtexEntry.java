package home.engineers.achievements.reading;

import home.engineers.kernel.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The first entry of a BibTeX file. Macros are taken as they are written; braces and the common escapes are undone. */
final class BibtexEntry {
    private final String text;
    private int at;

    private BibtexEntry(String text) {
        this.text = text;
    }

    static boolean looksLike(String text) {
        return text.stripLeading().matches("(?s)(%[^\n]*\n\\s*)*@[A-Za-z]+\\s*[{(].*");
    }

    static FoundWork read(String text) throws UnreadableWork {
        Map<String, String> fields = new BibtexEntry(text).fields();
        return new FoundWork(
                plain(fields.getOrDefault("title", "")),
                Arrays.stream(fields.getOrDefault("author", "").split("\\s+and\\s+")).map(BibtexEntry::plain).filter(one -> !one.isEmpty()).toList(),
                plain(fields.getOrDefault("abstract", "")),
                Arrays.stream(plain(fields.getOrDefault("keywords", "")).split("[;,；，、]")).map(String::strip).filter(one -> !one.isEmpty()).toList(),
                fields.getOrDefault("date", "").matches("\\d{4}-\\d{2}-\\d{2}") ? fields.get("date") : "");
    }

    private Map<String, String> fields() throws UnreadableWork {
        at = text.indexOf('@');
        at = text.indexOf(',', at);
        if (at < 0) {
            throw fault();
        }
        Map<String, String> fields = new HashMap<>();
        at++;
        while (true) {
            blanks();
            if (at >= text.length()) {
                throw fault();
            }
            char next = text.charAt(at);
            if (next == '}' || next == ')') {
                return fields;
            }
            if (next == ',') {
                at++;
                continue;
            }
            int equals = text.indexOf('=', at);
            String name = equals < 0 ? "" : text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            if (!name.matches("[a-z][a-z0-9_+:-]{0,40}")) {
                throw fault();
            }
            at = equals + 1;
            fields.put(name, value());
        }
    }

    private String value() throws UnreadableWork {
        blanks();
        if (at >= text.length()) {
            throw fault();
        }
        return switch (text.charAt(at)) {
            case '{' -> enclosed('}');
            case '"' -> enclosed('"');
            default -> bare();
        };
    }

    private String enclosed(char end) throws UnreadableWork {
        int begin = ++at;
        int depth = 0;
        for (; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '\\') {
                at++;
            } else if (depth == 0 && one == end) {
                return text.substring(begin, at++);
            } else if (one == '{') {
                depth++;
            } else if (one == '}') {
                depth--;
            }
        }
        throw fault();
    }

    private String bare() {
        int begin = at;
        while (at < text.length() && ",})\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at).strip();
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private UnreadableWork fault() {
        long line = text.substring(0, Math.max(0, Math.min(at, text.length()))).chars().filter(one -> one == '\n').count() + 1;
        return new UnreadableWork(Reason.of("achievements.import.bibtex", String.valueOf(line)));
    }

    private static String plain(String text) {
        return text.replace("\\textbackslash{}", "\\").replaceAll("\\\\([&%$#_{}])", "$1").replaceAll("[{}]", "").replaceAll("\\s+", " ").strip();
    }

}
