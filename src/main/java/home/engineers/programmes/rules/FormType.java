package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of answer a field takes, and its bounds. */
public sealed interface FormType {
    /**
     * @param pattern a regular expression found somewhere in the text, or null
     * @param patternHelp what the pattern asks for, in words; null exactly where there is none
     */
    record Text(int least, int most, @Nullable String pattern, @Nullable LocalizedText patternHelp) implements FormType {
        private static final int LONGEST_LINE = 120;

        /** Whether it needs more than one line. */
        public boolean isLong() {
            return most > LONGEST_LINE && pattern == null;
        }
    }

    record WholeNumber(@Nullable BigDecimal least, @Nullable BigDecimal most) implements FormType {}

    record DecimalNumber(@Nullable BigDecimal least, @Nullable BigDecimal most) implements FormType {}

    /** @param confirmed whether nothing but yes will do */
    record Flag(boolean confirmed) implements FormType {}

    record Day() implements FormType {}

    record Choice(List<Option> options) implements FormType {
        public Choice {
            options = List.copyOf(options);
        }

        public Optional<Option> option(String value) {
            return options.stream().filter(one -> one.value().equals(value)).findFirst();
        }

        public record Option(String value, LocalizedText names) {}
    }

    /**
     * A repeating group.
     *
     * @param required names of the fields that every row must have
     */
    record Rows(int least, int most, List<FormField> fields, Set<String> required) implements FormType {
        public Rows {
            fields = List.copyOf(fields);
            required = Set.copyOf(required);
        }
    }

    /**
     * Attachments; the answer is the list of their ids.
     *
     * @param most how many
     * @param bytes the largest size of each
     */
    record Files(List<FileKind> kinds, int least, int most, long bytes) implements FormType {
        public Files {
            kinds = List.copyOf(kinds);
        }
    }
}
