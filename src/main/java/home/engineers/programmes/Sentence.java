package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * A sentence that a rule speaks before anyone knows in which language it will be read: a message key and its
 * arguments, which may be sentences themselves. Dates are written as 2026-06-30 in both languages.
 */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    public String in(Words words) {
        Object[] spoken = arguments.stream().map(argument -> speak(argument, words)).toArray();
        return words.of(key, spoken);
    }

    private static Object speak(Object argument, Words words) {
        return switch (argument) {
            case Sentence sentence -> sentence.in(words);
            case LocalizedText text -> words.text(text);
            case LocalDate date -> date.toString();
            case Number number -> number.toString();
            default -> argument;
        };
    }
}
