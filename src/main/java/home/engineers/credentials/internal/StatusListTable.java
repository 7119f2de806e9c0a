package home.engineers.credentials.internal;

import home.engineers.kernel.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code credential_status_list}, and what of {@code credential} its lists say. */
@Repository
class StatusListTable {
    private static final String COLUMNS = "select id, number, association, purpose, used, version from credential_status_list ";
    private final JdbcClient jdbc;

    StatusListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param used entries given out @param version counts what changed */
    record StatusList(UUID id, int number, OrganisationId association, String purpose, int used, int version) {}

    /** The list with room that was opened last, held until the transaction ends. */
    Optional<StatusList> open(OrganisationId association, String purpose, int mostUsed) {
        return jdbc.sql(COLUMNS + "where association = ? and purpose = ? and used < ? order by number desc limit 1 for update")
                .params(association.value(), purpose, mostUsed).query(StatusListTable::list).optional();
    }

    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('credential-status-list'))").query((row, n) -> 0).list();
    }

    StatusList insert(UUID id, OrganisationId association, String purpose, byte[] decoys, Instant at) {
        return jdbc.sql("""
                insert into credential_status_list (id, number, association, purpose, decoys, made_at)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from credential_status_list
                returning id, number, association, purpose, used, version""")
                .params(id, association.value(), purpose, decoys, IssuerKeyTable.utc(at)).query(StatusListTable::list).single();
    }

    Optional<StatusList> numbered(int number) {
        return jdbc.sql(COLUMNS + "where number = ?").param(number).query(StatusListTable::list).optional();
    }

    List<StatusList> all() {
        return jdbc.sql(COLUMNS + "order by number").query(StatusListTable::list).list();
    }

    byte[] decoys(UUID id) {
        return jdbc.sql("select decoys from credential_status_list where id = ?").param(id).query(byte[].class).single();
    }

    void use(UUID id, int count) {
        jdbc.sql("update credential_status_list set used = used + ? where id = ?").params(count, id).update();
    }

    /** What it says changed. */
    void change(UUID list) {
        jdbc.sql("update credential_status_list set version = version + 1 where id = ?").param(list).update();
    }

    /** Those of the entries that are given out. */
    Set<Integer> taken(UUID list, Collection<Integer> indexes) {
        return Set.copyOf(jdbc.sql("select status_index from credential where list = ? and status_index = any (?)")
                .params(list, indexes.toArray(Integer[]::new)).query(Integer.class).list());
    }

    /** The entries whose credential does not stand. */
    List<Integer> set(UUID list) {
        return jdbc.sql("select status_index from credential where list = ? and state <> 'STANDING'")
                .param(list).query(Integer.class).list();
    }

    private static StatusList list(ResultSet row, int number) throws SQLException {
        return new StatusList(
                row.getObject("id", UUID.class), row.getInt("number"), new OrganisationId(row.getObject("association", UUID.class)),
                row.getString("purpose"), row.getInt("used"), row.getInt("version"));
    }
}
