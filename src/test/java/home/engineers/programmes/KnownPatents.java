package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person may hold among patents: an invention, a name that means somebody else, decisions of both kinds, an import, an interest. */
record KnownPatents(JdbcClient jdbc, IdSource ids) {
    void live(PersonId person, PersonId other) {
        UUID family = ids.next();
        UUID application = ids.next();
        UUID publication = ids.next();
        write("insert into patent_family (id, key) values (?, ?)", family, "priority:" + family);
        write("insert into patent_application (id, country, type, family_id, status) values (?, 'CN', 'INVENTION', ?, 'PENDING')", application, family);
        write("insert into patent_publication (id, application_id, country, doc_number, kind, number, title, language, source, content_hash,"
                + " stored_at) values (?, ?, 'CN', '199999901', 'A', 'CN199999901A', '一种缆索检测小车', 'zh', 'TABLE', sha256('x'), '2026-10-01')",
                publication, application);
        String party = "insert into patent_party (publication_id, role, position, name, name_normalised, person_id, confirmed_by, confirmed_at)"
                + " values (?, 'INVENTOR', ?, 'Cen J.', 'cenj', ?, ?, '2026-10-01')";
        write(party, publication, 1, person.value(), other.value());
        write(party, publication, 2, other.value(), person.value());
        String declined = "insert into patent_party_declined (id, name_normalised, person_id, declined_by, declined_at) values (?, ?, ?, ?, '2026-10-01')";
        write(declined, ids.next(), "cenjw", person.value(), other.value());
        write(declined, ids.next(), "cenw", other.value(), person.value());
        write("insert into patent_import (id, name, file_hash, ordered_by, ordered_at, state, ended_at)"
                + " values (?, 'week.csv', sha256('x'), ?, '2026-10-01', 'DONE', '2026-10-01')", ids.next(), person.value());
        write("insert into interest (id, owner, name, query, ipc, applicants, people, events, mail, webhook, every, at_hour, week_day,"
                        + " quiet_from, quiet_to, cap, made_at, changed_at) values (?, ?, '缆索', '缆索', '{}', '{}', '{}', '{PUBLISHED}', false, '',"
                        + " 'AT_ONCE', 8, 1, 0, 0, 10, '2026-10-01', '2026-10-01')", ids.next(), person.value());
        write("insert into interest_saved_query (id, owner, name, query, narrowed, saved_at) values (?, ?, '缆索', '缆索', '{}', '2026-10-01')",
                ids.next(), person.value());
    }

    private void write(String sql, Object... parameters) {
        assertThat(jdbc.sql(sql).params(parameters).update()).isPositive();
    }
}
