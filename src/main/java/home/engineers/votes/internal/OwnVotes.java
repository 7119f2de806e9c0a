package home.engineers.votes.internal;

import home.engineers.kernel.FormerIds;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.votes.Candidate;
import home.engineers.votes.VoteId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person voted, as long as the key is there that leads from the person to their pseudonym, and public votes and
 * annulments they had a hand in.
 */
@Component
@Order(34)
class OwnVotes implements PersonalData {
    private final JdbcClient jdbc;
    private final VoteTable votes;
    private final CandidateTable candidates;
    private final BoxTable box;
    private final VoteVault vault;
    private final FormerIds former;

    OwnVotes(JdbcClient jdbc, VoteTable votes, CandidateTable candidates, BoxTable box, VoteVault vault, FormerIds former) {
        this.jdbc = jdbc;
        this.votes = votes;
        this.candidates = candidates;
        this.box = box;
        this.vault = vault;
        this.former = former;
    }

    @Override
    public List<Part> of(PersonId person) {
        return Stream.of(
                new Part("votes.part.cast", List.of("votes.field.at", "votes.field.title", "votes.field.candidate", "votes.field.receipt"), cast(person)),
                new Part(
                        "votes.part.held", List.of("votes.field.at", "votes.field.title"),
                        jdbc.sql("""
                                select prepared_at, title from public_vote
                                where :person in (prepared_by, approved_by, published_by) order by prepared_at desc""")
                                .param("person", person.value())
                                .query((row, n) -> List.of(
                                        Cell.of(VoteTable.instant(row, "prepared_at")), Cell.of(row.getString("title"))))
                                .list()),
                new Part(
                        "votes.part.annulment", List.of("votes.field.at", "votes.field.title", "votes.field.reason"),
                        jdbc.sql("""
                                select a.proposed_at, v.title, a.reason from public_vote_annulment a join public_vote v on v.id = a.vote
                                where :person in (a.proposed_by, a.decided_by)
                                    and exists (select 1 from public_vote_annulled d where d.annulment = a.id) order by a.proposed_at desc""")
                                .param("person", person.value())
                                .query((row, n) -> List.of(
                                        Cell.of(VoteTable.instant(row, "proposed_at")), Cell.of(row.getString("title")),
                                        Cell.of(row.getString("reason"))))
                                .list()))
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    private List<List<Cell>> cast(PersonId person) {
        List<List<Cell>> rows = new ArrayList<>();
        for (VoteId vote : votes.withKey()) {
            List<UUID> pseudonyms = former.of(person).stream().flatMap(one -> vault.pseudonym(vote, one).stream()).toList();
            List<BoxTable.OwnRow> own = box.own(vote, pseudonyms);
            if (!own.isEmpty()) {
                Map<Integer, String> names =
                        candidates.of(vote).stream().collect(Collectors.toMap(Candidate::number, Candidate::name));
                String title = votes.find(vote).orElseThrow().title();
                own.forEach(one -> rows.add(List.of(
                        Cell.of(one.at()), Cell.of(title), Cell.of(names.get(one.candidate())), Cell.of(one.receipt()))));
            }
        }
        return rows;
    }

    /** The box stays whole; after the time of the traces nobody can tell any more whose a vote was. */
    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        return of(person).isEmpty()
                ? List.of()
                : List.of(Reason.of("votes.erasure.record").citing("house-inference", "办理记录"));
    }
}
