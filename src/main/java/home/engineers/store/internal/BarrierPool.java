package home.engineers.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.InformationBarrier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The pool of the house. A connection that is taken for a person who is barred from a case stands behind the barrier
 * until it is given back; to all others, nearly always everyone, it is the connection itself and costs nothing more than
 * one look at an index in each request.
 */
final class BarrierPool extends HikariDataSource {
    private static final String BARRED =
            "select exists (select 1 from public.recusal where person = ? and lifted_at is null)";
    private static final String KNOWN = BarrierPool.class.getName() + " ";

    private final InformationBarrier barrier;

    BarrierPool(HikariConfig config, InformationBarrier barrier) {
        super(config);
        this.barrier = barrier;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        Optional<PersonId> viewer = barrier.viewer();
        if (viewer.isEmpty()) {
            return connection;
        }
        boolean handedOut = false;
        try {
            Connection fit = barred(viewer.get(), connection)
                    ? BarredConnection.behind(barrier, viewer.get(), connection, this::evictConnection)
                    : connection;
            handedOut = true;
            return fit;
        } finally {
            if (!handedOut) {
                evictConnection(connection);
                connection.close();
            }
        }
    }

    /** Asked once in a request: what changes meanwhile holds from the next one. */
    private static boolean barred(PersonId viewer, Connection connection) throws SQLException {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        String name = KNOWN + viewer;
        if (request != null && request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Boolean known) {
            return known;
        }
        boolean barred = asked(viewer, connection);
        if (request != null) {
            request.setAttribute(name, barred, RequestAttributes.SCOPE_REQUEST);
        }
        return barred;
    }

    private static boolean asked(PersonId viewer, Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(BARRED)) {
            question.setObject(1, viewer.value());
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
