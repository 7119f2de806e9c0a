package home.engineers.kernel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invariant that one question to the database answers. @param question of which each row is a violation in words */
public record SqlInvariant(String statement, String question, JdbcClient jdbc) implements Invariant {
    @Override
    public List<String> violations() {
        return jdbc.sql(question).query(String.class).list();
    }
}
