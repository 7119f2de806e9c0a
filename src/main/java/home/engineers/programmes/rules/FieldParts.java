package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import home.engineers.programmes.rules.DocumentSection.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Makes one field of a form from its section. */
final class FieldParts {
    private static final int MOST_ROWS = 50;
    private static final int MOST_FILES = 20;
    private static final int MOST_FILE_BYTES = 64 * 1024 * 1024;
    private static final int LONGEST_PATTERN = 200;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    /** A repeated bracket can take longer than anybody lives; a back reference too. */
    private static final Pattern ENDLESS = Pattern.compile("\\)\\s*[*+{]|\\\\[1-9k]");

    /** Stands for a type that is not known, so that the one fault brings no other. */
    private static final FormType UNREADABLE = new FormType.Text(0, FormParts.LONGEST_TEXT, null, null);

    private FieldParts() {}

    static Optional<FormField> field(String name, String group, DocumentSection section) {
        return field(name, group, null, section);
    }

    /** @param within what the repeating group takes from the profile in which the field stands, or null */
    private static Optional<FormField> field(
            String name, String group, @Nullable Prefill within, DocumentSection section) {
        LocalizedText names = section.localized("x-names");
        @Nullable LocalizedText help = FormParts.help(section, "x-help");
        @Nullable Prefill prefill = section.has("x-prefill")
                ? section.word("x-prefill", Prefill::named, "form.fault.unknownPrefill").orElse(null)
                : null;
        Optional<FormType> type = type(section, prefill);
        if (prefill != null && type.isPresent() && type.get() != UNREADABLE && !prefill.fits(type.get(), within)) {
            section.fault(section.line("x-prefill"), "form.fault.prefillType", prefill.wireName());
        }
        section.close();
        return type.map(known -> new FormField(name, names, help, group, known, prefill, null));
    }

    private static Optional<FormType> type(DocumentSection section, @Nullable Prefill prefill) {
        String type = section.text("type");
        return switch (type) {
            case "string" -> Optional.of(string(section));
            case "integer" -> Optional.of(new FormType.WholeNumber(bound(section, "minimum"), bound(section, "maximum")));
            case "number" -> Optional.of(new FormType.DecimalNumber(bound(section, "minimum"), bound(section, "maximum")));
            case "boolean" -> Optional.of(new FormType.Flag(section.flag("const", false)));
            case "array" -> Optional.of(section.has("x-files") ? files(section) : rows(section, prefill));
            case "" -> Optional.empty();
            default -> {
                section.fault(section.line("type"), "form.fault.unknownType", type);
                section.passOver();
                yield Optional.of(UNREADABLE);
            }
        };
    }

    private static FormType string(DocumentSection section) {
        if (section.has("enum")) {
            return choice(section);
        }
        if (section.has("format")) {
            String format = section.text("format");
            if (!format.isEmpty() && !format.equals("date")) {
                section.fault(section.line("format"), "form.fault.unknownFormat", format);
            }
            return new FormType.Day();
        }
        int most = count(section, "maxLength", FormParts.LONGEST_LINE, FormParts.LONGEST_TEXT);
        int least = count(section, "minLength", 0, most);
        return new FormType.Text(least, most, pattern(section), section.has("pattern") ? section.localized("x-pattern-help") : null);
    }

    private static @Nullable String pattern(DocumentSection section) {
        if (!section.has("pattern")) {
            return null;
        }
        String pattern = section.text("pattern");
        try {
            Pattern.compile(pattern);
            if (pattern.length() <= LONGEST_PATTERN && !ENDLESS.matcher(pattern).find()) {
                return pattern;
            }
            section.fault(section.line("pattern"), "form.fault.endlessPattern");
        } catch (PatternSyntaxException malformed) {
            section.fault(section.line("pattern"), "form.fault.pattern", malformed.getDescription());
        }
        return null;
    }

    private static FormType choice(DocumentSection section) {
        List<Line> words = section.lines("enum");
        List<FormType.Choice.Option> options = new ArrayList<>();
        if (!section.has("x-choices")) {
            section.fault(section.line("enum"), "form.fault.choicesUnlabelled");
            return new FormType.Choice(options);
        }
        DocumentSection labels = section.section("x-choices");
        for (Line word : words) {
            if (labels.has(word.text())) {
                options.add(new FormType.Choice.Option(word.text(), labels.localized(word.text())));
            } else {
                section.fault(word.line(), "form.fault.choiceUnlabelled", word.text());
            }
        }
        labels.close();
        return new FormType.Choice(options);
    }

    private static @Nullable BigDecimal bound(DocumentSection section, String key) {
        if (!section.has(key)) {
            return null;
        }
        String text = section.text(key);
        if (!NUMBER.matcher(text).matches()) {
            section.fault(section.line(key), "form.fault.notANumber", key);
            return null;
        }
        return new BigDecimal(text);
    }

    private static int count(DocumentSection section, String key, int otherwise, int most) {
        if (!section.has(key)) {
            return otherwise;
        }
        String text = section.text(key);
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            section.fault(section.line(key), "form.fault.notACount", key, most);
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    private static FormType rows(DocumentSection section, @Nullable Prefill prefill) {
        int most = count(section, "maxItems", MOST_ROWS, MOST_ROWS);
        int least = count(section, "minItems", 0, most);
        DocumentSection row = section.section("items");
        List<FormField> fields = new ArrayList<>();
        Set<String> required = new LinkedHashSet<>();
        if (section.has("items")) {
            String type = row.text("type");
            if (!type.isEmpty() && !type.equals("object")) {
                row.fault(row.line("type"), "form.fault.notAnObject", type);
            }
            row.entries("properties").forEach((name, inner) -> inRow(name, prefill, inner).ifPresent(fields::add));
            row.lines("required").forEach(line -> {
                if (fields.stream().noneMatch(one -> one.name().equals(line.text()))) {
                    row.fault(line.line(), "form.fault.requiredUnknown", line.text());
                }
                required.add(line.text());
            });
            row.close();
        }
        return new FormType.Rows(least, most, fields, required);
    }

    private static Optional<FormField> inRow(String name, @Nullable Prefill within, DocumentSection section) {
        FormParts.checkName(name, section);
        int line = section.line("type");
        return field(name, "", within, section).filter(one -> {
            boolean nested = one.type() instanceof FormType.Rows || one.type() instanceof FormType.Files;
            if (nested) {
                section.fault(line, "form.fault.nested", name);
            }
            return !nested;
        });
    }

    private static FormType files(DocumentSection section) {
        DocumentSection files = section.section("x-files");
        List<FileKind> kinds = files.words("types", FileKind::named, "form.fault.unknownFileKind");
        if (!files.has("types")) {
            files.fault(files.line(), "programmes.fault.missing", "types");
        }
        int most = count(files, "most", 1, MOST_FILES);
        int bytes = count(files, "bytes", 10 * 1024 * 1024, MOST_FILE_BYTES);
        files.close();
        return new FormType.Files(kinds, count(section, "minItems", 0, most), most, bytes);
    }
}
