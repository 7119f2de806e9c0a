package home.engineers.portal.panels;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.people.WaysOffered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the house itself is doing, for whoever runs it; nothing of its people. */
@Component
class SystemPanel implements DashboardPanel {
    /** Due work is looked for every few seconds; what is due longer than this is not being carried out. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final DueWorkRunner work;
    private final HouseClock clock;
    private final WaysOffered ways;
    private final Path data;

    SystemPanel(
            JdbcClient jdbc, DueWorkRunner work, HouseClock clock, WaysOffered ways, @Value("${house.data}") Path data) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.ways = ways;
        this.data = data;
    }

    @Override
    public int order() {
        return 140;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public Optional<View> view(Actor actor) {
        return Optional.of(new View("portal/panels/system", Map.of("health", health(), "ways", ways), false));
    }

    private SystemHealth health() {
        Optional<Instant> next = work.next();
        boolean late = next.filter(due -> due.isBefore(clock.instant().minus(LATE))).isPresent();
        try {
            var disk = Files.getFileStore(data);
            return new SystemHealth(
                    disk.getUsableSpace(),
                    disk.getTotalSpace(),
                    jdbc.sql("select pg_database_size(current_database())").query(Long.class).single(),
                    jdbc.sql("select current_setting('server_version')").query(String.class).single(),
                    next,
                    late);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
