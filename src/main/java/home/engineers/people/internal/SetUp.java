package home.engineers.people.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.FirstAdministratorSignedUp;
import home.engineers.people.SetUpLink;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a new house to its first administrator, once. */
@Service
public class SetUp implements SetUpLink {
    private final JdbcClient jdbc;
    private final AccountTable accounts;
    private final Persons persons;
    private final Passwords passwords;
    private final Vault vault;
    private final Changes changes;
    private final IdSource ids;
    private final HouseClock clock;
    private final ApplicationEventPublisher events;

    SetUp(
            JdbcClient jdbc,
            AccountTable accounts,
            Persons persons,
            Passwords passwords,
            Vault vault,
            Changes changes,
            IdSource ids,
            HouseClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.persons = persons;
        this.passwords = passwords;
        this.vault = vault;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public Optional<String> issueIfNew() {
        if (!accounts.none()) {
            return Optional.empty();
        }
        String token = ids.token();
        jdbc.sql("delete from people_set_up_link where used_at is null").update();
        jdbc.sql("insert into people_set_up_link (token, issued_at) values (:token, :at)")
                .param("token", vault.digest("set-up", token))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of("/set-up/" + token);
    }

    public boolean open(String token) {
        return accounts.none()
                && jdbc.sql("select count(*) from people_set_up_link where token = :token and used_at is null")
                                .param("token", vault.digest("set-up", token))
                                .query(Long.class)
                                .single() == 1;
    }

    /** Enters the first administrator and voids the link. Refused where the link is void or a field is wrong. */
    @Transactional
    public Outcome<PersonId> signUp(String token, String name, String address, String password) {
        if (!open(token)) {
            return Outcome.refused(Reason.of("people.setUp.void"));
        }
        boolean mail = address.contains("@");
        Draft raw = new Draft(
                name, mail ? null : address, mail ? address : null, null, null, null, null, "in-post", Map.of(), false);
        return switch (DraftCheck.check(raw, clock.today())) {
            case Refused<Draft>(List<Reason> reasons) -> Outcome.refused(reasons.stream().map(SetUp::atAddress).toList());
            case Granted<Draft>(Draft draft) -> enter(token, draft, password);
        };
    }

    private Outcome<PersonId> enter(String token, Draft draft, String password) {
        Person person = new Person(
                new PersonId(ids.next()), draft.name(), null, null, draft.employment(), null, draft.mobile(), draft.mail(),
                null, Language.ZH, false, 0);
        List<Reason> faults = new ArrayList<>();
        if (draft.mobile() == null && draft.mail() == null) {
            faults.add(Reason.at("address", "people.signIn.noAddress"));
        }
        passwords.fault(password, person).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        persons.insert(person, clock.instant());
        changes.note(person.id(), "person", null, Map.of(), Register.facts(person), null);
        accounts.setPassword(person.id(), passwords.hash(password));
        jdbc.sql("update people_set_up_link set used_at = :at where token = :token")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("token", vault.digest("set-up", token))
                .update();
        events.publishEvent(new FirstAdministratorSignedUp(person.id()));
        return Outcome.granted(person.id());
    }

    private static Reason atAddress(Reason reason) {
        boolean address = "mobile".equals(reason.field()) || "mail".equals(reason.field());
        return address ? Reason.at("address", reason.key()) : reason;
    }
}
