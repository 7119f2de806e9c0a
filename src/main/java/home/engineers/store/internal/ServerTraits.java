package home.engineers.store.internal;

import home.engineers.store.OperatorFault;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What the house must know of a database that others run.
 *
 * @param version of the server
 * @param encoding of the database
 * @param characters its LC_CTYPE; under C the trigram index takes no Chinese character for a letter
 */
public record ServerTraits(int version, String encoding, String characters) {
    /** Debian 12 has it; the tests run on it. */
    private static final int OLDEST = 15;

    public static ServerTraits of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
                select pg_encoding_to_char(encoding), datctype from pg_database where datname = current_database()""")) {
            row.next();
            return new ServerTraits(connection.getMetaData().getDatabaseMajorVersion(), row.getString(1), row.getString(2));
        }
    }

    /** Why the house cannot live there; empty where it can. */
    public Optional<OperatorFault> refusal() {
        if (version < OLDEST) {
            return Optional.of(new OperatorFault(
                    "数据库是 PostgreSQL " + version + "，需要 " + OLDEST + " 或更新。",
                    "The database is PostgreSQL " + version + "; " + OLDEST + " or newer is needed."));
        }
        if (!encoding.equals("UTF8")) {
            return Optional.of(new OperatorFault(
                    "数据库的编码是 " + encoding + "，必须是 UTF8。",
                    "The database is encoded in " + encoding + "; it must be UTF8."));
        }
        if (characters.equals("C") || characters.equals("POSIX")) {
            return Optional.of(new OperatorFault(
                    "数据库的 LC_CTYPE 是 " + characters + "，查不了中文：请用 C.UTF-8 建库。",
                    "The database has LC_CTYPE " + characters + ", which knows no Chinese; create it with C.UTF-8."));
        }
        return Optional.empty();
    }
}
