package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By what members are charged, and which are not: tables {@code dues_grade} and {@code dues_exemption}. */
@Repository
class GradeTable {
    private final JdbcClient jdbc;

    GradeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The grade of each of the memberships in a year; those of the ordinary grade are not among them. */
    Map<MembershipId, String> of(Collection<MembershipId> memberships, int year) {
        Map<MembershipId, String> grades = new HashMap<>();
        jdbc.sql("""
                select distinct on (membership) membership, grade from dues_grade where membership = any(?) and from_year <= ?
                order by membership, from_year desc""")
                .params(memberships.stream().map(MembershipId::value).toArray(UUID[]::new), year)
                .query(row -> {
                    grades.put(new MembershipId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return grades;
    }

    /** Those of the memberships that are not charged for the year, since it was charged before their transfer. */
    Set<MembershipId> exempt(Collection<MembershipId> memberships, int year) {
        return jdbc.sql("select membership from dues_exemption where membership = any(?) and year = ?")
                .params(memberships.stream().map(MembershipId::value).toArray(UUID[]::new), year)
                .query((row, number) -> new MembershipId(row.getObject(1, UUID.class)))
                .set();
    }

    void exempt(MembershipId membership, Charge charge, Instant at) {
        jdbc.sql("insert into dues_exemption (membership, year, charged_as, entered_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(membership.value(), charge.year(), charge.id().value(), Timestamp.from(at))
                .update();
    }

    void set(MembershipId membership, int fromYear, String grade, PersonId by, Instant at) {
        jdbc.sql("""
                insert into dues_grade (membership, from_year, grade, set_by, set_at) values (?, ?, ?, ?, ?)
                on conflict (membership, from_year) do update set grade = excluded.grade, set_by = excluded.set_by, set_at = excluded.set_at""")
                .params(membership.value(), fromYear, grade, by.value(), Timestamp.from(at))
                .update();
    }
}
