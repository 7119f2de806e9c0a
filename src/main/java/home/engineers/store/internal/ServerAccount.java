package home.engineers.store.internal;

import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Under which account PostgreSQL runs. It refuses user 0; for root it runs in a user namespace of its own, where the
 * files stay root's, or, where that is forbidden, as the unprivileged user to whom its files are then handed.
 */
public enum ServerAccount {
    SAME_USER(List.of()),
    USER_NAMESPACE(List.of("unshare", "--user", "--")),
    UNPRIVILEGED(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--"));

    private static final int NOBODY = 65534;
    private final List<String> prefix;

    ServerAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The account that this machine allows. */
    public static ServerAccount here() {
        if (!System.getProperty("user.name").equals("root")) {
            return SAME_USER;
        }
        if (USER_NAMESPACE.allowed()) {
            return USER_NAMESPACE;
        }
        if (UNPRIVILEGED.allowed()) {
            return UNPRIVILEGED;
        }
        throw new OperatorFault(
                "PostgreSQL 不能以 root 运行，而本机不允许 unshare 和 setpriv。请用普通用户启动。",
                "PostgreSQL does not run as root, and this machine allows neither unshare nor setpriv; start as an ordinary user.");
    }

    /** Whether a program runs under this account. */
    public boolean allowed() {
        try {
            return new ProcessBuilder(command(List.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    /** Hands a file to the account. */
    void own(Path file) throws IOException {
        if (this == UNPRIVILEGED) {
            Files.setAttribute(file, "unix:uid", NOBODY);
            Files.setAttribute(file, "unix:gid", NOBODY);
        }
    }

    /** Lets the account pass through the directory, without reading it. @throws OperatorFault where it cannot get that far */
    void letThrough(Path root) throws IOException {
        if (this == UNPRIVILEGED) {
            Set<PosixFilePermission> held = Files.getPosixFilePermissions(root);
            held.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(root, held);
            refuseClosedWay(root);
        }
    }

    private static void refuseClosedWay(Path root) throws IOException {
        for (Path above = root.getParent(); above != null; above = above.getParent()) {
            if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new OperatorFault(
                        "数据库以普通用户身份运行，进不了 " + above + "。请另选数据目录，例如 /var/lib/engineers-home。",
                        "The database runs as an unprivileged user and cannot pass through " + above
                                + "; choose another data directory, for example /var/lib/engineers-home.");
            }
        }
    }
}
