package home.engineers.achievements.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.messages.Messages;
import home.engineers.people.People;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a name among the parties is that of an account: whoever has the address that was given is asked and says so. Until then,
 * and where they say no, the name stands for itself.
 */
@Service
@Transactional
public class PartyClaims {
    public static final String PAGE = "/achievements/named";
    private static final int MOST = 100;
    private final JdbcClient jdbc;
    private final VersionPartTable parts;
    private final DepositGate gate;
    private final People people;
    private final Messages messages;

    PartyClaims(JdbcClient jdbc, VersionPartTable parts, DepositGate gate, People people, Messages messages) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.gate = gate;
        this.people = people;
        this.messages = messages;
    }

    /** Somebody is named as a party. @param title of the achievement @param depositor name of whoever says so */
    public record Claim(UUID version, int position, String title, String name, String depositor) {}

    /** Asks whoever has the address, where the name is theirs; nobody else learns of it. */
    void ask(Version draft, int position, String name, String address) {
        List<People.Card> found = people.named(address).stream().filter(card -> card.name().equals(name)).toList();
        if (found.size() == 1) {
            PersonId person = found.getFirst().person();
            parts.ask(draft.id(), position, person.value());
            messages.tell(List.of(person), new Messages.InboxWords(
                    "achievements.told.named.title", "achievements.told.named.text", List.of(draft.content().description().title().zh()), PAGE));
        }
    }

    /** What waits for the actor's answer. */
    @Transactional(readOnly = true)
    public List<Claim> waiting(Actor actor) {
        PersonId person = gate.depositor(actor);
        return jdbc.sql("""
                select p.version, p.position, p.name, v.description #>> '{title,zh}' as title, a.depositor
                from achievement_party p join achievement_version v on v.id = p.version join achievement a on a.id = v.achievement
                where p.asked = ? order by v.saved_at desc, p.version, p.position limit ?""")
                .params(person.value(), MOST)
                .query((row, line) -> {
                    UUID depositor = row.getObject("depositor", UUID.class);
                    String by = depositor == null ? "" : people.card(new PersonId(depositor)).map(People.Card::name).orElse("");
                    return new Claim(row.getObject("version", UUID.class), row.getInt("position"), row.getString("title"), row.getString("name"), by);
                })
                .list();
    }

    /** @throws Absent where the actor is not asked */
    public void answer(Actor actor, UUID version, int position, boolean mine) {
        PersonId person = gate.depositor(actor);
        int changed = jdbc.sql("update achievement_party set person = ?::uuid, asked = null where version = ? and position = ? and asked = ?")
                .params(java.util.Arrays.asList(mine ? person.value() : null, version, position, person.value()))
                .update();
        if (changed != 1) {
            throw new Absent();
        }
    }
}
