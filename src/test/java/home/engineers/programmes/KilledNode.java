package home.engineers.programmes;

import static org.awaitility.Awaitility.await;

import home.engineers.EngineersHome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.PanelMeetings;
import home.engineers.organisations.Society;
import home.engineers.testing.TestDatabase;
import home.engineers.votes.VoteId;
import home.engineers.votes.internal.VoteResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Another node of a house, on the same data at the same time, in a process of its own: it begins acts and is killed in them. */
final class KilledNode implements AutoCloseable {
    private static final String READY = "the node is ready";
    private static final Duration LONG = Duration.ofSeconds(120);
    private final Process process;

    /** @param acts in the order in which they are begun */
    KilledNode(ApplicationContext house, List<String> acts) throws IOException {
        Environment settings = house.getEnvironment();
        Path said = Files.createTempFile(TestDatabase.directory(), "node", ".txt");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                KilledNode.class.getName(), house.getBean(HouseClock.class).instant().toString()));
        command.addAll(acts);
        Path data = Files.createTempDirectory(TestDatabase.directory(), "node").resolve("data");
        copy(Path.of(settings.getRequiredProperty("house.data")), data);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(Map.of(
                "HOUSE_DEMO", "true", "HOUSE_DATA", data.toString(), "SERVER_PORT", "0",
                "SPRING_DATASOURCE_URL", settings.getRequiredProperty("spring.datasource.url"),
                "SPRING_DATASOURCE_USERNAME", settings.getProperty("spring.datasource.username", ""),
                "SPRING_DATASOURCE_PASSWORD", settings.getProperty("spring.datasource.password", "")));
        process = builder.start();
        await().atMost(LONG).until(() -> Files.readString(said).contains(READY) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("the node did not open: " + Files.readString(said));
        }
    }

    /** Its keys; two nodes on one machine keep apart what lies in files. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    static String publish(Actor by, VoteId vote) {
        return "publish " + by.requirePerson() + " " + vote;
    }

    static String sign(Actor by, MeetingId meeting) {
        return "sign " + by.requirePerson() + " " + meeting;
    }

    /** Begins the next of the acts and does not wait for its end. */
    void begin() throws IOException {
        process.getOutputStream().write("\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** SIGKILL: no hook runs, no connection is closed in good order. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** The other process. */
    public static void main(String[] arguments) {
        ApplicationContext node = new SpringApplicationBuilder(EngineersHome.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new At(Instant.parse(arguments[0]))))
                .run();
        node.getBean(DueWorkRunner.class).stop();
        Scanner told = new Scanner(System.in, StandardCharsets.UTF_8);
        System.out.println(READY);
        for (int i = 1; i < arguments.length && told.hasNextLine(); i++) {
            told.nextLine();
            String[] act = arguments[i].split(" ");
            Thread.ofPlatform().start(() -> perform(node, act));
        }
    }

    private static void perform(ApplicationContext node, String[] act) {
        Actor actor = new Society(node).actor(PersonId.of(act[1]));
        switch (act[0]) {
            case "publish" -> node.getBean(VoteResults.class).publish(actor, VoteId.of(act[2]));
            case "sign" -> node.getBean(PanelMeetings.class).sign(actor, MeetingId.of(act[2]));
            default -> throw new IllegalArgumentException(act[0]);
        }
    }

    /** Sets the clock before anything reads it. */
    private record At(Instant instant) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof HouseClock clock && clock.movable()) {
                clock.runAhead(Duration.between(clock.instant().minus(clock.offset()), instant));
            }
            return bean;
        }
    }
}
