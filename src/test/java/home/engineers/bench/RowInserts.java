package home.engineers.bench;

import home.engineers.store.DatabaseAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Debian's pgbench inserting single rows, each in a transaction of its own, into a table shaped and indexed like the one of
 * votes cast, by prepared statements.
 */
final class RowInserts {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final String SCRIPT = """
            \\set candidate random(1, 20)
            insert into bench_row (vote, number, voter, candidate, cast_at, way, network, device, receipt, hash)
            values ('0193a0c0-0000-7000-8000-000000000003', nextval('bench_number'), gen_random_uuid(), :candidate, now(), 'MOBILE',
                '10.0.1.0/24', 'WeChat, Android', translate(substr(md5(random()::text), 1, 16), '0189', 'wxyz'), repeat('0', 64));
            """;
    private final DatabaseAddress address;
    private final int clients;
    private final int seconds;

    RowInserts(DatabaseAddress address, int clients, int seconds) {
        this.address = address;
        this.clients = clients;
        this.seconds = seconds;
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
        jdbc.sql("create sequence bench_number").update();
        jdbc.sql("create table bench_row (like public_vote_row including all)").update();
    }

    /** Rows a second. @throws IOException where there is no pgbench, or it fails */
    double aSecond() throws IOException, InterruptedException {
        Path script = Files.writeString(Files.createTempFile("row", ".sql"), SCRIPT.replaceAll("\n +", " "));
        URI server = URI.create(address.url().substring("jdbc:".length()).replaceAll("\\?.*", ""));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "pgbench", "-n", "-M", "prepared", "-c", String.valueOf(clients), "-j", "2", "-T", String.valueOf(seconds), "-f",
                        script.toString(), "-h", server.getHost(), "-p", String.valueOf(server.getPort()), "-U", address.user(),
                        server.getPath().substring(1)))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", address.password());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        Files.delete(script);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench said: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
