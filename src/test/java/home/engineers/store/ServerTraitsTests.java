package home.engineers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.store.internal.ServerTraits;
import home.engineers.testing.Database;
import home.engineers.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** In which databases of others the house can live. */
@Database
class ServerTraitsTests {
    @Test
    void livesOnPostgresFifteenAndNotOnFourteen() {
        assertThat(new ServerTraits(15, "UTF8", "C.UTF-8").refusal()).isEmpty();
        assertThat(new ServerTraits(18, "UTF8", "zh_CN.UTF-8").refusal()).isEmpty();
        assertThat(new ServerTraits(14, "UTF8", "C.UTF-8").refusal().orElseThrow())
                .hasMessageContainingAll("PostgreSQL 14", "需要 15 或更新", "15 or newer is needed");
    }

    @Test
    void refusesADatabaseThatLosesOrDoesNotKnowChinese() throws SQLException {
        assertThat(new ServerTraits(15, "UTF8", "POSIX").refusal().orElseThrow()).hasMessageContaining("C.UTF-8");
        TestDatabase server = TestDatabase.fresh();
        server.address().demandFit();

        assertThatThrownBy(() -> sibling(server, "ascii", "encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'").demandFit())
                .isInstanceOf(OperatorFault.class)
                .hasMessageContainingAll("编码是 SQL_ASCII", "must be UTF8");
        assertThatThrownBy(() -> sibling(server, "plain", "encoding 'UTF8' lc_collate 'C' lc_ctype 'C'").demandFit())
                .isInstanceOf(OperatorFault.class)
                .hasMessageContainingAll("LC_CTYPE 是 C", "create it with C.UTF-8");
    }

    /** Another database on the same server. */
    private static DatabaseAddress sibling(TestDatabase server, String name, String traits) throws SQLException {
        DatabaseAddress address = server.address();
        String place = address.url() + "_" + name;
        try (Connection connection = address.connect()) {
            connection.createStatement().execute("create database " + place.substring(place.lastIndexOf('/') + 1)
                    + " template template0 locale_provider libc " + traits);
        }
        return new DatabaseAddress(place, address.user(), address.password());
    }
}
