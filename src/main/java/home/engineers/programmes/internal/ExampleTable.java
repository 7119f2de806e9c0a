package home.engineers.programmes.internal;

import home.engineers.kernel.IdSource;
import home.engineers.programmes.BundledProgrammes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The examples beside drafts and editions; those of an edition that came with the product lie in the product. */
@Component
class ExampleTable {
    private final JdbcClient jdbc;
    private final EditionTable editions;
    private final IdSource ids;

    ExampleTable(JdbcClient jdbc, EditionTable editions, IdSource ids) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.ids = ids;
    }

    /** @param json as {@code programme check} reads it */
    record Kept(UUID id, String json) {}

    List<String> of(String programme, String edition) {
        List<String> kept = jdbc.sql("select example from programme_example where programme = ? and edition = ? order by place")
                .params(programme, edition)
                .query(String.class)
                .list();
        if (!kept.isEmpty()) {
            return kept;
        }
        Optional<String> stored = editions.text(programme, edition);
        if (stored.equals(BundledProgrammes.text(programme))) {
            return bundled("examples/" + programme);
        }
        String own = programme + "-" + edition;
        return stored.equals(BundledProgrammes.text("editions/" + own)) ? bundled("editions/examples/" + own) : List.of();
    }

    private static List<String> bundled(String folder) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:programmes/" + folder + "/*.json");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> Objects.requireNonNullElse(file.getFilename(), "")))
                    .map(ExampleTable::text)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Kept> of(UUID draft) {
        return jdbc.sql("select id, example from programme_example where draft = ? order by place")
                .param(draft)
                .query((row, number) -> new Kept(row.getObject("id", UUID.class), row.getString("example")))
                .list();
    }

    void add(UUID draft, String json) {
        jdbc.sql("""
                insert into programme_example (id, draft, place, example)
                select ?, ?, coalesce(max(place), 0) + 1, ? from programme_example where draft = ?""")
                .params(ids.next(), draft, json, draft)
                .update();
    }

    void change(UUID draft, UUID example, String json) {
        jdbc.sql("update programme_example set example = ? where id = ? and draft = ?").params(json, example, draft).update();
    }

    void remove(UUID draft, UUID example) {
        jdbc.sql("delete from programme_example where id = ? and draft = ?").params(example, draft).update();
    }

    /** Lays the examples of an adopted draft beside its edition. */
    void adopt(UUID draft, String programme, String edition) {
        of(draft).forEach(kept -> jdbc.sql("""
                insert into programme_example (id, programme, edition, place, example)
                select ?, ?, ?, place, example from programme_example where id = ?""")
                .params(ids.next(), programme, edition, kept.id())
                .update());
    }
}
