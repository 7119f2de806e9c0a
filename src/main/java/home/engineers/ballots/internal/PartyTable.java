package home.engineers.ballots.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.ElectionPlan;
import home.engineers.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code ballot_trustee} and {@code ballot_voter}. */
@Repository
class PartyTable {
    private final JdbcClient jdbc;

    PartyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number counted from 1, in the order of the election's trustees */
    record Trustee(
            int number, PersonId person, @Nullable String publicKey, byte @Nullable [] decryption, @Nullable String certificate,
            @Nullable String polynomial, @Nullable String sealedKey) {}

    void insert(ElectionId id, ElectionPlan plan) {
        for (int i = 0; i < plan.trustees().size(); i++) {
            jdbc.sql("insert into ballot_trustee (election, number, person) values (?, ?, ?)")
                    .params(id.value(), i + 1, plan.trustees().get(i).value())
                    .update();
        }
        plan.voters().forEach(voter -> jdbc.sql("insert into ballot_voter (election, person) values (?, ?)")
                .params(id.value(), voter.value())
                .update());
    }

    List<Trustee> trustees(ElectionId id) {
        return jdbc.sql("select * from ballot_trustee where election = ? order by number")
                .param(id.value())
                .query((row, n) -> new Trustee(
                        row.getInt("number"), new PersonId(row.getObject("person", UUID.class)), row.getString("public_key"),
                        row.getBytes("decryption"), row.getString("certificate"), row.getString("polynomial"),
                        row.getString("sealed_key")))
                .list();
    }

    Optional<Trustee> trustee(ElectionId id, PersonId person) {
        return trustees(id).stream().filter(one -> one.person().equals(person)).findAny();
    }

    void key(ElectionId id, int number, String key) {
        jdbc.sql("update ballot_trustee set public_key = ? where election = ? and number = ?")
                .params(key, id.value(), number)
                .update();
    }

    void certificate(ElectionId id, int number, String certificate) {
        jdbc.sql("update ballot_trustee set certificate = ? where election = ? and number = ?")
                .params(certificate, id.value(), number)
                .update();
    }

    void polynomial(ElectionId id, int number, String polynomial) {
        jdbc.sql("update ballot_trustee set polynomial = ? where election = ? and number = ?")
                .params(polynomial, id.value(), number)
                .update();
    }

    void thresholdKey(ElectionId id, int number, String key, String sealed) {
        jdbc.sql("update ballot_trustee set public_key = ?, sealed_key = ? where election = ? and number = ?")
                .params(key, sealed, id.value(), number)
                .update();
    }

    void decryption(ElectionId id, int number, byte[] sealed) {
        jdbc.sql("update ballot_trustee set decryption = ? where election = ? and number = ?")
                .params(sealed, id.value(), number)
                .update();
    }

    List<PersonId> voters(ElectionId id) {
        return persons("select person from ballot_voter where election = ? order by person", id);
    }

    List<PersonId> voted(ElectionId id) {
        return persons("select person from ballot_voter where election = ? and voted order by person", id);
    }

    private List<PersonId> persons(String question, ElectionId id) {
        return jdbc.sql(question).param(id.value()).query((row, n) -> new PersonId(row.getObject(1, UUID.class))).list();
    }

    /** Whether the person has voted; empty where the person has no vote. */
    Optional<Boolean> hasVoted(ElectionId id, PersonId person) {
        return jdbc.sql("select voted from ballot_voter where election = ? and person = ?")
                .params(id.value(), person.value())
                .query(Boolean.class)
                .optional();
    }

    void markVoted(ElectionId id, PersonId person) {
        jdbc.sql("update ballot_voter set voted = true where election = ? and person = ?")
                .params(id.value(), person.value())
                .update();
    }
}
