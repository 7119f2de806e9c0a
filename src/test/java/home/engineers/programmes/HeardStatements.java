package home.engineers.programmes;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import home.engineers.kernel.authority.InformationBarrier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the house really asks its database from now on, put together as it is in the source or not. Of what it asks past the
 * barrier while somebody signed in waits for an answer, also by which class.
 */
final class HeardStatements implements AutoCloseable {
    private static final Pattern SQL = Pattern.compile("Executing (?:prepared )?SQL (?:statement|query|update|call) \\[(.*)]", Pattern.DOTALL);
    private static final String BARRIER = InformationBarrier.class.getName();
    private static final Set<String> CARRIERS = Set.of("home.engineers.kernel.authority.SeenByAllAdvice", HeardStatements.class.getName());

    private final InformationBarrier barrier;
    private final Logger template = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level before = template.getLevel();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> ofTheHouse = new ConcurrentHashMap<>();
    private final Ear ear = new Ear();

    HeardStatements(InformationBarrier barrier) {
        this.barrier = barrier;
        ear.start();
        template.setLevel(Level.DEBUG);
        template.setAdditive(false);
        template.addAppender(ear);
    }

    /** Every statement, once. */
    Set<String> all() {
        return heard;
    }

    /** By class: what it asked for the house within a request. */
    Map<String, Set<String>> ofTheHouse() {
        return ofTheHouse;
    }

    @Override
    public void close() {
        template.detachAppender(ear);
        template.setLevel(before);
        template.setAdditive(true);
    }

    private final class Ear extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            Matcher found = SQL.matcher(event.getMessage());
            if (found.matches()) {
                heard.add(found.group(1));
                if (barrier.viewer().isEmpty()) {
                    loweredBy().ifPresent(type -> ofTheHouse.computeIfAbsent(type, none -> ConcurrentHashMap.newKeySet()).add(found.group(1)));
                }
            }
        }
    }

    /** The class whose work the barrier was lowered for: what stands next within it on the stack. */
    private static Optional<String> loweredBy() {
        return StackWalker.getInstance().walk(frames -> {
            String inner = "";
            for (StackWalker.StackFrame frame : (Iterable<StackWalker.StackFrame>) frames::iterator) {
                String type = frame.getClassName().replaceAll("\\$.*", "");
                if (type.equals(BARRIER)) {
                    return Optional.of(inner.substring(inner.lastIndexOf('.') + 1));
                }
                if (type.startsWith("home.engineers.") && !CARRIERS.contains(type)) {
                    inner = type;
                }
            }
            return Optional.empty();
        });
    }
}
