package home.engineers.cast.internal;

import home.engineers.cast.Cast;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Organisation;
import home.engineers.people.Accounts;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the cast on stage at the first start of a demo house with {@code house.cast=full}: all of it or, where the
 * start is cut off, none.
 */
@Component
@ConditionalOnExpression("${house.demo:false} and '${house.cast:none}' == 'full'")
class CastOnStage implements ApplicationRunner, Cast {
    private final Stage stage;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Script script = Script.read();

    CastOnStage(Stage stage, Accounts accounts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.stage = stage;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table cast_member in exclusive mode").update();
            if (members().isEmpty()) {
                bringOn();
            }
        });
    }

    private void bringOn() {
        Map<String, Organisation> known = stage.organisations(script);
        Map<String, PersonId> persons = stage.named(script, known);
        persons.values().forEach(person -> accounts.givePassword(person, PASSWORD));
        persons.forEach((key, person) -> jdbc.sql("insert into cast_member (key, person) values (?, ?)")
                .params(key, person.value())
                .update());
        stage.crowd(script, known);
    }

    @Override
    public List<Member> members() {
        Map<String, PersonId> persons = new java.util.HashMap<>();
        jdbc.sql("select key, person from cast_member").query((row, n) ->
                persons.put(row.getString("key"), PersonId.of(row.getString("person")))).list();
        return script.people().stream()
                .filter(part -> persons.containsKey(part.key()))
                .map(part -> new Member(
                        part.key(), persons.get(part.key()), part.name(), part.role(), part.mobile(), part.way()))
                .toList();
    }
}
