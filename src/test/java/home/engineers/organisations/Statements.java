package home.engineers.organisations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that a deed asks the database, without those of the session and of work in the background. */
public final class Statements {
    private Statements() {}

    public static List<String> of(Callable<?> deed) throws Exception {
        Logger template = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        Level before = template.getLevel();
        template.setLevel(Level.DEBUG);
        template.setAdditive(false);
        template.addAppender(heard);
        try {
            deed.call();
        } finally {
            template.detachAppender(heard);
            template.setLevel(before);
            template.setAdditive(true);
        }
        String asking = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(asking))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Executing prepared SQL statement"))
                .filter(line -> !line.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }
}
