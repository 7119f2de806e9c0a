package home.engineers.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that a deed asks the database, without those of the session and of work in the background. */
public final class Statements {
    private Statements() {}

    /** The prepared statements in the order asked; a list of any length within "in (…)" reads the same. */
    public static List<String> of(Callable<?> deed) throws Exception {
        Logger template = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Ear ear = new Ear(Thread.currentThread());
        ear.start();
        Level before = template.getLevel();
        template.setLevel(Level.DEBUG);
        template.setAdditive(false);
        template.addAppender(ear);
        try {
            deed.call();
        } finally {
            template.detachAppender(ear);
            template.setLevel(before);
            template.setAdditive(true);
        }
        return ear.heard.stream()
                .filter(line -> line.startsWith("Executing prepared SQL statement"))
                .filter(line -> !line.toLowerCase(Locale.ROOT).contains("spring_session"))
                .map(line -> line.replaceAll("in \\(\\?(, \\?)*\\)", "in (?)"))
                .toList();
    }

    /** Hears one thread. An event names its thread only when first asked, so the question is put while it is being logged. */
    private static final class Ear extends AppenderBase<ILoggingEvent> {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final Thread asking;

        private Ear(Thread asking) {
            this.asking = asking;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (Thread.currentThread() == asking) {
                heard.add(event.getFormattedMessage());
            }
        }
    }
}
