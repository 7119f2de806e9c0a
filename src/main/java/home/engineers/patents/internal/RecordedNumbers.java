package home.engineers.patents.internal;

import home.engineers.patents.PatentNumber;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which numbers of patents lead to a document on record. */
@Component
public class RecordedNumbers {
    private static final String FIND = """
            select n.text, b.number from unnest(?::text[]) n(text) cross join lateral (
                select d.number from (
                    select p.number, p.published_on, p.kind from patent_publication p
                    where p.number = n.text and p.removed_at is null
                    union all
                    select p.number, p.published_on, p.kind from patent_publication p
                    where p.country = left(n.text, 2) and p.doc_number = substr(n.text, 3) and p.removed_at is null
                    union all
                    select p.number, p.published_on, p.kind from patent_application a
                    join patent_publication p on p.application_id = a.id where a.number = n.text and p.removed_at is null) d
                order by d.published_on desc nulls last, d.kind desc limit 1) b""";
    private final JdbcClient jdbc;

    RecordedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one question: the document of each number, of an application or of a number without its kind the newest. */
    public Map<String, String> of(Collection<PatentNumber> numbers) {
        return numbers.isEmpty() ? Map.of() : jdbc.sql(FIND)
                .param(numbers.stream().map(PatentNumber::text).distinct().toArray(String[]::new))
                .query((row, line) -> Map.entry(row.getString(1), row.getString(2)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
