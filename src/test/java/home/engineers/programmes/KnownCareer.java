package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person may hold in a career passport: a link, evidence of an element, a pair on either side. */
record KnownCareer(JdbcClient jdbc, IdSource ids) {
    void live(PersonId person, PersonId other) {
        UUID id = person.value();
        write("insert into career_share (id, person, label, token_hash, sections, created_at, last_day, looks, last_look_at)"
                + " values (?, ?, '给面试单位', sha256('x'), '{hours,service}', '2026-10-01', '2026-12-31', 1, '2026-10-02')", ids.next(), id);
        write("insert into career_element_evidence (person, framework, element, item, statement, entered_at)"
                + " values (?, 'ipea', 'ec8', 'people:x', '学完伦理课', '2026-10-01')", id);
        String pair = "insert into career_mentorship (id, mentor, mentee, proposed_by, goals, first_day, last_day, state, proposed_at,"
                + " decided_at, ended_on, ended_why, ended_by) values (?, ?, ?, ?, '学会夹具设计', '2026-01-01', '2026-12-31', 'ENDED',"
                + " '2026-01-01', '2026-01-02', '2026-10-01', '调离', ?)";
        write(pair, ids.next(), id, other.value(), id, id);
        write(pair, ids.next(), other.value(), id, id, id);
    }

    private void write(String sql, Object... parameters) {
        assertThat(jdbc.sql(sql).params(parameters).update()).isPositive();
    }
}
