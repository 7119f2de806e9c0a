package home.engineers.store;

import home.engineers.store.internal.PostgresBinaries;
import home.engineers.store.internal.ServerAccount;

/**
 * What this machine offers an embedded database.
 *
 * @param binaries whether PostgreSQL for this machine travels with the product
 * @param namespace whether user namespaces are allowed
 * @param otherUser whether a program may be started as an unprivileged user
 */
public record DatabaseSupport(boolean binaries, boolean namespace, boolean otherUser) {
    public static DatabaseSupport here() {
        return new DatabaseSupport(
                PostgresBinaries.archive().isPresent(),
                ServerAccount.USER_NAMESPACE.allowed(),
                ServerAccount.UNPRIVILEGED.allowed());
    }

    /** PostgreSQL refuses user 0, so root needs one of the two ways around it. */
    public boolean runsFor(String user) {
        return binaries && (!user.equals("root") || namespace || otherUser);
    }
}
