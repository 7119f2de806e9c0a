package home.engineers.people.internal;

import home.engineers.kernel.PersonalData.Cell;
import home.engineers.kernel.PersonalData.Part;
import home.engineers.kernel.PersonalData.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Strikes the names of other persons out of sentences that were written for someone, such as a notice to a secretary
 * about an applicant: they are data on that other person.
 */
@Component
class OthersNames {
    private static final String STRUCK = "***";
    private final JdbcClient jdbc;

    OthersNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Part> struck(List<Part> parts, String ownName) {
        Set<String> names = names(parts);
        names.remove(ownName);
        return names.isEmpty() ? parts : parts.stream().map(part -> struck(part, names)).toList();
    }

    /** Arguments of sentences that are the name of a person. */
    private Set<String> names(List<Part> parts) {
        Set<String> said = parts.stream()
                .flatMap(part -> part.rows().stream().flatMap(List::stream))
                .flatMap(cell -> cell instanceof Word word ? word.arguments().stream() : Stream.empty())
                .collect(Collectors.toSet());
        return new HashSet<>(jdbc.sql("select distinct name from people_person where name <> '' and name = any(:said)")
                .param("said", said.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static Part struck(Part part, Set<String> names) {
        return new Part(
                part.name(),
                part.columns(),
                part.rows().stream().map(row -> row.stream().map(cell -> struck(cell, names)).toList()).toList(),
                part.size());
    }

    private static Cell struck(Cell cell, Set<String> names) {
        return cell instanceof Word word
                ? new Word(
                        word.value(), word.key(),
                        word.arguments().stream().map(said -> names.contains(said) ? STRUCK : said).toList())
                : cell;
    }
}
