package home.engineers.ballots.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which part a person has had in elections. How somebody voted is nowhere. */
@Component
@Order(45)
class OwnBallots implements PersonalData {
    private static final String PARTS = """
            select e.set_up_at, e.name, 'voter' as part, case when v.voted then 'voted' else 'notVoted' end as did
                from ballot_voter v join ballot_election e on e.id = v.election where v.person = :person
            union all select e.set_up_at, e.name, 'trustee', case when t.public_key is null then 'none' else 'key' end
                from ballot_trustee t join ballot_election e on e.id = t.election where t.person = :person
            union all select set_up_at, name, 'supervisor', 'none' from ballot_election where supervisor = :person
            union all select set_up_at, name, 'setUp', 'none' from ballot_election where set_up_by = :person
            union all select annulled_at, name, 'annulled', 'none' from ballot_election where annulled_by = :person
            order by 1 desc""";
    private final JdbcClient jdbc;

    OwnBallots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        List<List<Cell>> rows = jdbc.sql(PARTS)
                .param("person", person.value())
                .query((row, n) -> List.of(
                        Cell.of(row.getObject(1, OffsetDateTime.class).toInstant()), Cell.of(row.getString(2)),
                        Cell.word(row.getString(3), "ballots.part." + row.getString(3)),
                        Cell.word(row.getString(4), "ballots.did." + row.getString(4))))
                .list();
        return List.of(new Part(
                "ballots.part.all", List.of("ballots.field.at", "ballots.field.election", "ballots.field.part", "ballots.field.did"), rows));
    }

    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        return of(person).getFirst().rows().isEmpty()
                ? List.of()
                : List.of(Reason.of("ballots.erasure.kept").citing("house-inference", "办理记录"));
    }
}
