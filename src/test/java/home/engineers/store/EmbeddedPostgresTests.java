package home.engineers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.store.internal.EmbeddedPostgres;
import home.engineers.store.internal.ServerAccount;
import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedPostgresTests {
    private Path root;
    private EmbeddedPostgres server;

    @BeforeEach
    void chooseDirectory() throws IOException {
        root = TestDatabase.ownDirectory("server");
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.stop("immediate");
        }
    }

    static Stream<ServerAccount> accountsOfThisMachine() {
        return System.getProperty("user.name").equals("root")
                ? Stream.of(ServerAccount.USER_NAMESPACE, ServerAccount.UNPRIVILEGED).filter(ServerAccount::allowed)
                : Stream.of(ServerAccount.SAME_USER);
    }

    @ParameterizedTest
    @MethodSource("accountsOfThisMachine")
    void losesNoAcknowledgedRowWhenKilledWhileWriting(ServerAccount account) throws Exception {
        start(account);
        execute("create table kept (number int primary key)");
        AtomicInteger acknowledged = new AtomicInteger();
        CountDownLatch underWay = new CountDownLatch(200);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(acknowledged, underWay));
        underWay.await();

        kill(server.process());
        writing.join();
        start(account);

        try (Connection connection = server.address("postgres").connect();
                var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            // One more may have been committed without its answer having come through.
            assertThat(rows.getInt(1)).isBetween(acknowledged.get(), acknowledged.get() + 1);
        }
    }

    private void write(AtomicInteger acknowledged, CountDownLatch underWay) {
        try (Connection connection = server.address("postgres").connect();
                PreparedStatement insert = connection.prepareStatement("insert into kept values (?)")) {
            while (acknowledged.get() < 1_000_000) {
                insert.setInt(1, acknowledged.get() + 1);
                insert.executeUpdate();
                acknowledged.incrementAndGet();
                underWay.countDown();
            }
        } catch (SQLException killed) {
            // As it should be: the server is gone.
        }
    }

    @Test
    void takesOverTheServerThatAKilledApplicationLeft() {
        start(ServerAccount.here());
        long process = server.process();
        execute("create table kept (number int)");

        start(ServerAccount.here());

        assertThat(server.process()).isEqualTo(process);
        execute("insert into kept values (1)");
    }

    @Test
    void startsThoughTheNumberOfTheDeadServerBelongsToAnother() throws Exception {
        start(ServerAccount.here());
        kill(server.process());
        Path mark = root.resolve("postgres/data/postmaster.pid");
        String stale = Files.readString(mark).replaceFirst("^[0-9]+", String.valueOf(ProcessHandle.current().pid()));
        Files.writeString(mark, stale);

        start(ServerAccount.here());

        execute("select 1");
    }

    @Test
    void asksForItsPasswordAndKeepsEveryCommitOnDisk() throws SQLException {
        start(ServerAccount.here());
        DatabaseAddress address = server.address("postgres");

        assertThatThrownBy(() -> new DatabaseAddress(address.url(), address.user(), "wrong").connect())
                .isInstanceOf(OperatorFault.class);
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
    }

    @Test
    void keepsPasswordAndDataFromOtherUsers() throws IOException {
        start(ServerAccount.here());

        assertThat(permissions("database-password")).isEqualTo("rw-------");
        assertThat(permissions("postgres/data")).isEqualTo("rwx------");
    }

    @Test
    void comparesChineseByCodePointAndFindsItByParts() throws SQLException {
        start(ServerAccount.here());
        execute("create extension pg_trgm");

        try (Connection connection = server.address("postgres").connect();
                var rows = connection.createStatement().executeQuery("select similarity('重庆市工程师协会', '工程师协会') > 0.3")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(file)));
    }

    private String setting(String name) throws SQLException {
        try (Connection connection = server.address("postgres").connect();
                var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void start(ServerAccount account) {
        server = EmbeddedPostgres.start(root, account, Map.of());
    }

    private void execute(String sql) {
        try (Connection connection = server.address("postgres").connect()) {
            connection.createStatement().execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void kill(long process) {
        ProcessHandle.of(process).orElseThrow().destroyForcibly();
    }

    @Test
    void refusesAClusterWhosePasswordFileIsGoneAndMakesNoNewOne() throws Exception {
        start(ServerAccount.here());
        server.stop("fast");
        Files.delete(root.resolve("database-password"));

        assertThatThrownBy(() -> start(ServerAccount.here()))
                .isInstanceOf(OperatorFault.class)
                .hasMessageContainingAll("缺少数据库口令文件", "is missing");
        assertThat(root.resolve("database-password")).doesNotExist();
    }
}
