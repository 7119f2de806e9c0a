package home.engineers.districts;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statements that something sends to the database. */
final class Statements {
    private Statements() {}

    static List<String> of(Runnable something) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        try {
            something.run();
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(before);
        }
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).filter(line -> line.contains("SQL statement [")).toList();
    }
}
