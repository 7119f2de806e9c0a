package home.engineers.store;

import home.engineers.store.internal.DatabaseServer;
import home.engineers.store.internal.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;

/** The database of a house, for commands that run beside it or without it. */
public final class HouseDatabase implements AutoCloseable {
    private final DatabaseServer server;

    private HouseDatabase(DatabaseServer server) {
        this.server = server;
    }

    /** The database of the house that another process has open on the directory; empty while its server is not up. */
    public static Optional<DatabaseAddress> running(Path directory) {
        Optional<DatabaseAddress> external = DatabaseAddress.external(directory, System.getenv());
        return external.isPresent() ? external : EmbeddedPostgres.running(directory, DatabaseServer.DATABASE);
    }

    /** Starts the database of a directory that this process holds, or takes the external one; closed with {@link #close}. */
    public static HouseDatabase start(DataDirectory directory) {
        return new HouseDatabase(DatabaseServer.of(directory, DatabaseAddress.external(directory.root(), System.getenv())));
    }

    /** @throws OperatorFault where an external database is named and does not answer, or is not fit for a house */
    public static void demandFit(Path directory) {
        DatabaseAddress.external(directory, System.getenv()).ifPresent(DatabaseAddress::demandFit);
    }

    public DatabaseAddress address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
