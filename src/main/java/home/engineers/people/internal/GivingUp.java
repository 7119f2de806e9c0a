package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives up the ways in of a person who has two records, so that the other can be kept and this one be merged into it. The
 * record itself stays as it is.
 */
@Service
public class GivingUp {
    private final AccountTable accounts;
    private final Devices devices;
    private final JdbcClient jdbc;

    GivingUp(AccountTable accounts, Devices devices, JdbcClient jdbc) {
        this.accounts = accounts;
        this.devices = devices;
        this.jdbc = jdbc;
    }

    @Transactional
    public void giveUp(PersonId person) {
        accounts.delete(person);
        devices.forgetAll(person);
        jdbc.sql("delete from people_recovery_code where person = :person").param("person", person.value()).update();
        jdbc.sql("delete from people_access_token where person = :person").param("person", person.value()).update();
        jdbc.sql("delete from people_passkey where person = :person").param("person", person.value()).update();
        jdbc.sql("delete from people_provider_link where person = :person").param("person", person.value()).update();
    }
}
