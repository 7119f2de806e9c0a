package home.engineers.dues.internal;

import home.engineers.dues.YearFigures;
import home.engineers.dues.YearFigures.State;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code dues_year}: which years are open, and the series of receipt numbers of each. */
@Repository
class YearTable {
    private static final String FIGURES = """
            select y.association, y.year, y.state, y.charged_at, c.charges, c.full_cents, c.cents, c.paid_cents,
                   r.received, r.valid, r.annulled
            from dues_year y
            cross join lateral (select count(*) as charges, coalesce(sum(full_cents), 0) as full_cents,
                    coalesce(sum(cents), 0) as cents, coalesce(sum(paid_cents), 0) as paid_cents
                from dues_charge where association = y.association and year = y.year) c
            cross join lateral (select coalesce(sum(cents) filter (where annulled_at is null), 0) as received,
                    count(*) filter (where annulled_at is null) as valid,
                    count(*) filter (where annulled_at is not null) as annulled
                from dues_receipt where association = y.association and year = y.year) r\s""";
    private final JdbcClient jdbc;

    YearTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a year where it is not yet on record. The account must exist. */
    void ensure(OrganisationId association, int year) {
        jdbc.sql("insert into dues_year (association, year, state) values (?, ?, 'OPEN') on conflict do nothing")
                .params(association.value(), year)
                .update();
    }

    Optional<State> state(OrganisationId association, int year) {
        return jdbc.sql("select state from dues_year where association = ? and year = ?")
                .params(association.value(), year)
                .query((row, number) -> State.valueOf(row.getString(1)))
                .optional();
    }

    /** The state of the year, which no one else changes until the transaction ends. */
    Optional<State> hold(OrganisationId association, int year) {
        return jdbc.sql("select state from dues_year where association = ? and year = ? for update")
                .params(association.value(), year)
                .query((row, number) -> State.valueOf(row.getString(1)))
                .optional();
    }

    /**
     * The next receipt number of the year. The row stays held until the transaction ends, so a number given in a
     * transaction that fails is given again: no gaps.
     */
    int nextReceipt(OrganisationId association, int year) {
        return jdbc.sql("""
                update dues_year set last_receipt = last_receipt + 1 where association = ? and year = ? and state = 'OPEN'
                returning last_receipt""")
                .params(association.value(), year)
                .query(Integer.class)
                .single();
    }

    int lastReceipt(OrganisationId association, int year) {
        return jdbc.sql("select last_receipt from dues_year where association = ? and year = ?")
                .params(association.value(), year).query(Integer.class).single();
    }

    void charged(OrganisationId association, int year, PersonId by, Instant at) {
        jdbc.sql("""
                update dues_year set charged_at = coalesce(charged_at, ?), charged_by = coalesce(charged_by, ?)
                where association = ? and year = ?""")
                .params(Timestamp.from(at), by.value(), association.value(), year)
                .update();
    }

    void state(OrganisationId association, int year, State state) {
        jdbc.sql("update dues_year set state = ? where association = ? and year = ?")
                .params(state.name(), association.value(), year)
                .update();
    }

    void closed(OrganisationId association, int year, Instant at) {
        jdbc.sql("update dues_year set state = 'CLOSED', closed_at = ? where association = ? and year = ?")
                .params(Timestamp.from(at), association.value(), year)
                .update();
    }

    /** 0 where none is. */
    int lastClosed(OrganisationId association) {
        return jdbc.sql("select coalesce(max(year), 0) from dues_year where association = ? and state = 'CLOSED'")
                .param(association.value()).query(Integer.class).single();
    }

    /** Years that are not closed, the earliest first. */
    List<Integer> open(OrganisationId association) {
        return jdbc.sql("select year from dues_year where association = ? and state <> 'CLOSED' order by year")
                .param(association.value()).query(Integer.class).list();
    }

    /** The years of an association in which members are being charged. */
    List<Integer> charging(OrganisationId association) {
        return jdbc.sql("""
                select year from dues_year where association = ? and state = 'OPEN' and charged_at is not null order by year""")
                .param(association.value()).query(Integer.class).list();
    }

    List<YearFigures> figures(OrganisationId association) {
        return jdbc.sql(FIGURES + "where y.association = ? order by y.year desc").param(association.value()).query(YearTable::read).list();
    }

    Optional<YearFigures> figures(OrganisationId association, int year) {
        return jdbc.sql(FIGURES + "where y.association = ? and y.year = ?").params(association.value(), year).query(YearTable::read).optional();
    }

    /** Of one year, for as many of the associations as have it. */
    List<YearFigures> figures(Collection<OrganisationId> associations, int year) {
        return jdbc.sql(FIGURES + "where y.association = any(?) and y.year = ? order by y.association")
                .params(associations.stream().map(OrganisationId::value).toArray(UUID[]::new), year)
                .query(YearTable::read)
                .list();
    }

    private static YearFigures read(ResultSet row, int number) throws SQLException {
        return new YearFigures(
                Columns.association(row), row.getInt("year"), State.valueOf(row.getString("state")),
                Columns.instant(row, "charged_at"), row.getLong("charges"), row.getLong("full_cents"), row.getLong("cents"),
                row.getLong("paid_cents"), row.getLong("received"), row.getLong("valid"), row.getLong("annulled"));
    }
}
