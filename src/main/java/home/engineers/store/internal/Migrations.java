package home.engineers.store.internal;

import home.engineers.store.DatabaseAddress;
import home.engineers.store.OperatorFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The schema of a database that a backup is put into. */
public final class Migrations {
    private final FluentConfiguration configuration;

    public Migrations(DatabaseAddress database) {
        configuration = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .cleanDisabled(false);
    }

    /** @throws OperatorFault where tables stand in the database */
    public void demandEmpty(Connection connection) throws SQLException {
        if (!new Catalogue(connection).empty()) {
            throw new OperatorFault("数据库不是空的，不能恢复到这里。", "The database is not empty; nothing is restored into it.");
        }
    }

    /**
     * Brings the schema to where it was when the backup was taken.
     *
     * @throws OperatorFault where the backup knows a migration that this product does not
     */
    public void apply(List<String> versions) {
        List<String> unknown = new ArrayList<>(versions);
        Arrays.stream(configuration.load().info().all())
                .map(MigrationInfo::getVersion)
                .forEach(known -> unknown.remove(known.getVersion()));
        if (!unknown.isEmpty()) {
            throw new OperatorFault(
                    "备份来自更新的版本（" + unknown.getLast() + "），请先升级本程序。",
                    "The backup was made by a newer release (" + unknown.getLast() + "); upgrade first.");
        }
        try {
            configuration.target(highest(versions)).load().migrate();
        } catch (FlywayException fault) {
            throw new OperatorFault("建表时出错：" + fault.getMessage(), "The schema cannot be made.", fault);
        }
    }

    /** Brings the schema to where this product has it. */
    public void applyAll() {
        configuration.load().migrate();
    }

    private static String highest(List<String> versions) {
        return versions.stream()
                .map(org.flywaydb.core.api.MigrationVersion::fromVersion)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow()
                .getVersion();
    }

    /** Empties a database that was empty before. */
    public void undo() {
        configuration.load().clean();
    }
}
