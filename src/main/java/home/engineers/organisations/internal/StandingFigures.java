package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.MemberCount;
import home.engineers.organisations.MemberStatistics;
import home.engineers.organisations.Membership.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the rows of {@code membership_standing} that cover a day; the indexes hold all that is counted by. */
@Repository
class StandingFigures implements MemberStatistics {
    private static final String COUNT = """
            select association, unit, coalesce(district, '') as district, state, count(*) as members
            from membership_standing where first_day <= :day and (end_day is null or end_day > :day)\s""";
    private static final String GROUPED = " group by association, unit, district, state order by association, unit, district, state";
    private final JdbcClient jdbc;

    StandingFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<MemberCount> on(LocalDate day) {
        return jdbc.sql(COUNT + GROUPED).param("day", day).query(StandingFigures::read).list();
    }

    @Override
    public List<MemberCount> on(LocalDate day, Collection<OrganisationId> associations) {
        return jdbc.sql(COUNT + "and association = any(:associations)" + GROUPED)
                .param("day", day)
                .param("associations", associations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(StandingFigures::read)
                .list();
    }

    @Override
    public Optional<LocalDate> first() {
        return jdbc.sql("select min(first_day) from membership_standing")
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    private static MemberCount read(ResultSet rs, int row) throws SQLException {
        return new MemberCount(
                new OrganisationId(rs.getObject("association", UUID.class)), rs.getBoolean("unit"), rs.getString("district"),
                State.valueOf(rs.getString("state")), rs.getLong("members"));
    }
}
