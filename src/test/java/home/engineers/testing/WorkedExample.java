package home.engineers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The worked example of a how-to page, taken from the page itself. */
public record WorkedExample(String text) {
    /** One command as the page has it, without its prompt, and what the page says it prints. */
    public record Call(String command, List<String> printed) {}

    public static WorkedExample of(String page) {
        try {
            return new WorkedExample(Files.readString(Path.of("docs", page)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The blocks in a language, in their order. */
    public List<String> blocks(String language) {
        List<String> found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text).results()
                .map(block -> block.group(1))
                .toList();
        assertThat(found).as("blocks of " + language).isNotEmpty();
        return found;
    }

    /** The calls of {@code ./ehome} in all console blocks. */
    public List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (String line : String.join("", blocks("console")).lines().toList()) {
            if (line.startsWith("$ ")) {
                calls.add(new Call(line.substring(2), new ArrayList<>()));
            } else {
                calls.getLast().printed().add(line);
            }
        }
        return calls.stream().filter(call -> call.command().startsWith("./ehome ")).toList();
    }

    /** The rows of the table with this head, cell by cell. */
    public List<List<String>> table(String head) {
        MatchResult table = Pattern.compile(Pattern.quote(head) + "\n\\|[-|]+\\|\n((?:\\|.*\\|\n)+)").matcher(text).results()
                .findFirst()
                .orElseThrow();
        return table.group(1).lines()
                .map(row -> List.of(row.substring(1, row.length() - 1).split("\\|", -1)).stream().map(String::strip).toList())
                .toList();
    }
}
