package home.engineers.programmes;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Achievements of somebody who has to do with everything: a draft that names them twice, and one of another's that they withdrew. */
record KnownAchievements(JdbcClient jdbc, IdSource ids, EvidenceLog evidence) {
    private static final String NOTHING = """
            {"title":{"zh":"虚构的成果","en":""},"summary":{"zh":"","en":""},"keywords":[],"keywordsEn":[],"kind":"APPLIED_TECHNOLOGY",
             "maturity":null,"finishedOn":null,"conclusion":"NONE","fields":[],"patents":[],"projects":[],"ownership":"UNIT","owner":"",
             "wish":"LICENCE","licence":"RESERVED","access":"OPEN","embargoUntil":null,"lawful":false,"change":""}""";

    /** @param granted case that was granted */
    void keep(PersonId person, PersonId other, UUID association, UUID granted) {
        UUID draft = ids.next();
        UUID version = ids.next();
        write("insert into achievement (id, association, depositor, changed_at) values (?, ?, ?, '2026-10-01')", draft, association, person.value());
        write("insert into achievement_version (id, achievement, state, description, title_key, saved_at)"
                + " values (?, ?, 'DRAFT', cast(? as jsonb), '虚构的成果', '2026-10-01')", version, draft, NOTHING);
        party(version, 1, person.value(), null);
        party(version, 2, null, person.value());
        UUID gone = ids.next();
        UUID published = ids.next();
        write("insert into achievement_year (year, last_serial) values (2026, 1)");
        write("insert into achievement (id, association, depositor, year, serial, registered_on, changed_at, withdrawn_at, withdrawn_by,"
                        + " withdrawn_as, withdrawn_reason) values (?, ?, ?, 2026, 1, '2026-10-01', '2026-10-02', '2026-10-02', ?, 'ASSOCIATION', '有误')",
                gone, association, other.value(), person.value());
        write("insert into achievement_version (id, achievement, number, state, description, title_key, saved_at, submitted_at, published_at)"
                        + " values (?, ?, 1, 'PUBLISHED', cast(? as jsonb), '虚构的成果', '2026-10-01', '2026-10-01', '2026-10-01')",
                published, gone, NOTHING);
        write("insert into achievement_review (case_id, achievement, version, address, number, filed_at) values (?, ?, ?, '', 'CG', '2026-10-01')",
                granted, gone, published);
        evidence.append("achievement-registered", gone, Map.of("number", "EA-2026-0001"));
        evidence.append("achievement-withdrawn", gone, Map.of("number", "EA-2026-0001"));
    }

    private void party(UUID version, int position, @Nullable UUID person, @Nullable UUID asked) {
        write("insert into achievement_party (version, position, kind, person, asked, name, role) values (?, ?, 'PERSON', ?, ?, ?, 'CONTRIBUTOR')",
                version, position, person, asked, person == null ? "同名的人" : KnownPerson.NAME);
    }

    private void write(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(Arrays.asList(values)).update();
    }
}
