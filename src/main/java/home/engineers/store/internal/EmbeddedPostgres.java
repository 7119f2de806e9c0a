package home.engineers.store.internal;

import home.engineers.kernel.FullDisk;
import home.engineers.store.DatabaseAddress;
import home.engineers.store.OperatorFault;
import home.engineers.store.OwnerFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the house's own: on loopback, behind a random password, with every commit on disk. It outlives
 * a killed application and is taken over by the next; a killed server recovers its committed rows at the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String USER = "house";
    private static final String COMMAND_LOG = "command.log";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int STARTS = 40;

    /** How many lines of its last words are read for the cause. */
    private static final int TOLD = 60;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Path home;
    private final Path data;
    private final Path log;
    private final PostgresBinaries programs;
    private final ServerAccount account;
    private final Map<String, String> settings;
    private final String password;
    private int port;

    private EmbeddedPostgres(
            Path home, PostgresBinaries programs, ServerAccount account, Map<String, String> settings, String password) {
        this.home = home;
        this.data = home.resolve("data");
        this.log = home.resolve("server.log");
        this.programs = programs;
        this.account = account;
        this.settings = settings;
        this.password = password;
    }

    /**
     * Starts the server that keeps its cluster under {@code root/postgres}, or takes over the one that still runs there.
     * The caller holds the lock of the data directory.
     *
     * @param settings server settings beyond the house's own
     */
    public static EmbeddedPostgres start(Path root, ServerAccount account, Map<String, String> settings) {
        Path home = root.resolve("postgres");
        try {
            Files.createDirectories(home);
            PostgresBinaries programs = PostgresBinaries.in(root.resolve("postgres-programs"));
            EmbeddedPostgres server = new EmbeddedPostgres(home, programs, account, settings, password(root));
            account.letThrough(root);
            account.own(home);
            server.makeCluster();
            server.startOrTakeOver();
            return server;
        } catch (IOException fault) {
            throw Faults.ofDisk(home, fault);
        }
    }

    /** Stops a server that runs on files about to be removed. */
    public static void abandon(Path root) {
        Postmaster.of(root.resolve("postgres").resolve("data")).ifPresent(postmaster -> {
            ProcessHandle server = ProcessHandle.of(postmaster.process()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    private static String password(Path root) throws IOException {
        Path file = root.resolve("database-password");
        if (!Files.exists(file) && Files.isDirectory(root.resolve("postgres").resolve("data"))) {
            throw new OperatorFault(
                    "缺少数据库口令文件 " + file + "，请从备份恢复后再启动。",
                    "The database's password file " + file + " is missing; restore the house from a backup.");
        }
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            OwnerFiles.replace(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file).strip();
    }

    private void makeCluster() throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        Path fresh = home.resolve("data.new");
        PostgresBinaries.delete(fresh);
        Path secret = home.resolve("initial-password");
        OwnerFiles.replace(secret, password.getBytes(StandardCharsets.US_ASCII));
        account.own(secret);
        int exit = run("initdb", "-D", fresh.toString(), "-U", USER, "--pwfile=" + secret, "--auth=scram-sha-256",
                "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions");
        Files.delete(secret);
        if (exit != 0) {
            throw Faults.ofServer(home.resolve(COMMAND_LOG), "initdb", lastLines());
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void startOrTakeOver() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Optional<Postmaster> running = Postmaster.of(data);
            if (running.isPresent()) {
                port = running.get().port();
                if (answers()) {
                    LOG.debug("taken over the database server that was still running, process {}", running.get().process());
                    return;
                }
            } else {
                Postmaster.forgetDead(data);
                port = freePort();
                if (startServer()) {
                    return;
                }
                refuseHopeless();
            }
            if (attempt == STARTS) {
                throw Faults.ofServer(log, "start", lastLines());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Whether the server's process lives. */
    boolean running() {
        return Postmaster.of(data).isPresent();
    }

    /** Starts the server that has ended, where its clients still look for it. */
    boolean startAgain() throws IOException {
        Postmaster.forgetDead(data);
        return startServer();
    }

    private boolean startServer() throws IOException {
        Path configuration = data.resolve("postgresql.conf");
        Files.writeString(configuration, configuration());
        account.own(configuration);
        Files.deleteIfExists(log);
        return run("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-s", "-w", "-t", "120", "start") == 0 && answers();
    }

    /** A lost race for the port, and processes of a killed server that are still going, pass by themselves; all else does not. */
    private void refuseHopeless() {
        String said = lastLines();
        if (FullDisk.saidIn(said) || !said.contains("Address already in use") && !said.contains("still in use") && !said.contains("lock file")) {
            throw Faults.ofServer(log, "start", said);
        }
    }

    private String configuration() {
        StringBuilder text = new StringBuilder("""
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = 256MB
                max_wal_size = 2GB
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_messages = warning
                log_checkpoints = off
                """);
        text.append("port = ").append(port).append('\n');
        settings.forEach((name, value) -> text.append(name).append(" = '").append(value).append("'\n"));
        return text.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        try (Connection connection = connect("postgres");
                var rows = connection.createStatement().executeQuery("select current_setting('data_directory')")) {
            rows.next();
            return Path.of(rows.getString(1)).equals(data);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes the database unless it exists. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = connect("postgres"); var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + name);
        } catch (SQLException fault) {
            throw new OperatorFault("内置数据库无法建库。", "The embedded database cannot create a database: " + fault.getMessage(), fault);
        }
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address(database).url());
        source.setUser(USER);
        source.setPassword(password);
        source.setConnectTimeout(5);
        return source.getConnection();
    }

    public DatabaseAddress address(String database) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, password);
    }

    /** The address of the server that runs in this data directory, held by another process; empty where none does. */
    public static Optional<DatabaseAddress> running(Path root, String database) {
        return Postmaster.of(root.resolve("postgres").resolve("data")).map(postmaster -> {
            try {
                String url = "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/" + database;
                return new DatabaseAddress(url, USER, password(root));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Process id of the server. */
    public long process() {
        return Postmaster.of(data).orElseThrow(() -> new IllegalStateException("no server runs")).process();
    }

    /** Where the server writes what it complains of. */
    public Path log() {
        return log;
    }

    private int run(String program, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(programs.program(program).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(account.command(command));
        builder.directory(home.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
        // Without a UTF-8 ctype the trigram index takes no Chinese character for a letter.
        builder.environment().put("LC_ALL", "C.UTF-8");
        // A file, never a pipe: the server inherits it and would keep the reader waiting for ever.
        builder.redirectErrorStream(true).redirectOutput(home.resolve(COMMAND_LOG).toFile());
        try {
            return builder.start().waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + program, stop);
        }
    }

    private String lastLines() {
        try {
            String commands = tail(home.resolve(COMMAND_LOG));
            return (tail(log) + " " + commands).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - TOLD), lines.size()));
    }

    /** Stops the server after its sessions are cut; what was committed is on disk. */
    @Override
    public void close() {
        stop("fast");
    }

    /** @param mode {@code fast} or {@code immediate} */
    public void stop(String mode) {
        try {
            run("pg_ctl", "-D", data.toString(), "-s", "-m", mode, "-w", "-t", "60", "stop");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
