package home.engineers.store.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.InformationBarrier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * A connection behind the barrier: names of tables mean the views of the schema {@code barrier} first. Where that schema
 * is missing, which is so while a migration runs, no answer is given rather than a whole one. A connection that cannot be
 * brought back to how it was leaves the pool.
 */
final class BarredConnection implements InformationBarrier.Raised {
    private static final String RAISE = """
            select set_config('search_path', 'barrier, public', false), set_config('house.viewer', ?, false), count(*)
            from barrier.recusal where false""";
    private static final String IN_FAILED_TRANSACTION = "25P02";
    private static final String LOWER = "reset search_path; reset house.viewer";

    private final PersonId viewer;
    private final Connection connection;
    private final Consumer<Connection> evict;

    private BarredConnection(PersonId viewer, Connection connection, Consumer<Connection> evict) {
        this.viewer = viewer;
        this.connection = connection;
        this.evict = evict;
    }

    /** @param evict takes a connection out of the pool for good */
    static Connection behind(
            InformationBarrier barrier, PersonId viewer, Connection connection, Consumer<Connection> evict) throws SQLException {
        BarredConnection barred = new BarredConnection(viewer, connection, evict);
        barred.set();
        barrier.holds(barred);
        return (Connection) Proxy.newProxyInstance(
                BarredConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        barrier.gaveBack(barred);
                        barred.giveBack();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void set() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
            statement.setString(1, viewer.toString());
            statement.execute();
        }
    }

    private void unset() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOWER);
        }
    }

    /** Settings of a transaction that is not ended would go back with it, so it is ended first. */
    private void giveBack() throws SQLException {
        if (connection.isClosed()) {
            return;
        }
        boolean clean = false;
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            unset();
            clean = true;
        } finally {
            if (!clean) {
                evict.accept(connection);
            }
            connection.close();
        }
    }

    @Override
    public void lower() {
        try {
            unset();
        } catch (SQLException fault) {
            throw new IllegalStateException("the barrier cannot be lowered", fault);
        }
    }

    /** In a transaction that has failed nothing can be set; its rollback brings back what was set before it. */
    @Override
    public void raise() {
        try {
            set();
        } catch (SQLException failed) {
            if (!IN_FAILED_TRANSACTION.equals(failed.getSQLState())) {
                evict.accept(connection);
            }
        }
    }
}
