package home.engineers.programmes.internal;

import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.ProgrammeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programmes of this house and every edition a case may rest on. An edition once stored is never changed. */
@Component
class ProgrammeShelf implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeShelf.class);

    private final JdbcClient jdbc;
    private final HouseClock clock;
    private final ProgrammeReader reader;
    private final Map<String, ProgrammeDocument> current = new ConcurrentHashMap<>();
    private final Map<String, ProgrammeDocument> editions = new ConcurrentHashMap<>();

    ProgrammeShelf(JdbcClient jdbc, HouseClock clock, LawRegister register) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reader = new ProgrammeReader(register);
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:programmes/*.yaml")) {
            bring(file.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    /** Takes an edition in, without restart: from now on cases of its programme are filed under it. */
    ProgrammeDocument bring(String text) {
        ProgrammeDocument brought = reader.read(text).sound();
        store(brought, text);
        ProgrammeDocument kept = edition(brought.id(), brought.edition());
        if (!kept.sha256().equals(brought.sha256())) {
            LOG.error("{} {} is stored with other words than are brought; what is stored stays in force, "
                    + "and a changed document needs a new edition", brought.id(), brought.edition());
        }
        current.put(brought.id(), kept);
        return kept;
    }

    /** What can be applied for today, by id. */
    List<ProgrammeDocument> standing() {
        return current.values().stream().sorted(Comparator.comparing(ProgrammeDocument::id)).toList();
    }

    private void store(ProgrammeDocument document, String text) {
        jdbc.sql("""
                insert into programme_edition (programme, edition, sha256, document, stored_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(document.id(), document.edition(), document.sha256(), text, Timestamp.from(clock.instant()))
                .update();
    }

    /** The edition under which cases are filed today. @throws Absent where there is no such programme */
    ProgrammeDocument current(String programme) {
        ProgrammeDocument document = current.get(programme);
        if (document == null) {
            throw new Absent();
        }
        return document;
    }

    /** An edition, however old. */
    ProgrammeDocument edition(String programme, String edition) {
        return editions.computeIfAbsent(programme + " " + edition, key -> jdbc.sql(
                        "select document from programme_edition where programme = ? and edition = ?")
                .params(programme, edition)
                .query(String.class)
                .optional()
                .map(text -> reader.read(text).sound())
                .orElseThrow(() -> new IllegalStateException("no edition " + key)));
    }

    /** The edition of a case, as cases of its kind meet it. */
    ProgrammeDocument of(ReviewCase one) {
        return edition(one.programme(), one.edition()).forKind(one.kind());
    }
}
