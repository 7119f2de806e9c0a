package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.people.internal.MergeDesk;
import home.engineers.people.internal.MergeDesk.Order;
import home.engineers.testing.HouseTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Nobody comes by a merge to stand on two sides of a case, or to have approved what is their own. */
@HouseTest
@Transactional
class MergedCasesTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MergeDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private ReviewHouse house;
    private PersonId kept;
    private PersonId merged;

    @BeforeEach
    void twoRecords() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        kept = house.applicant().requirePerson();
        merged = house.applicant().requirePerson();
    }

    private void refuses(String reason) {
        assertThat(refusal(merge(kept, merged))).containsExactly(reason);
        assertThat(refusal(merge(merged, kept))).containsExactly(reason);
        assertThat(jdbc.sql("select count(*) from people_merge where kept in (?, ?)").params(kept.value(), merged.value()).query(Long.class).single())
                .isZero();
    }

    private void grants() {
        granted(merge(kept, merged));
    }

    private Outcome<UUID> merge(PersonId left, PersonId right) {
        return desk.merge(house.secretary(), new Order(left, version(left), right, version(right), Map.of("name", "kept", "mobile", "kept")));
    }

    private int version(PersonId person) {
        return jdbc.sql("select version from people_person where id = ?").param(person.value()).query(Integer.class).single();
    }

    private void write(String sql, Object... parameters) {
        assertThat(jdbc.sql(sql).params(parameters).update()).isPositive();
    }

    private UUID caseOf(PersonId applicant) {
        return house.file(house.actor(applicant)).id().value();
    }

    private void reviewer(UUID filed, PersonId person, PersonId namedBy) {
        write("insert into case_reviewer (case_id, round, person, named_by, named_at) values (?, 1, ?, ?, now())",
                filed, person.value(), namedBy.value());
    }

    @Test
    void refusesTheApplicantAndTheReviewerOfOneCase() {
        reviewer(caseOf(merged), kept, house.secretary().requirePerson());
        refuses("programmes.merge.bothSides");
        write("delete from case_reviewer where person = ?", kept.value());
        grants();
    }

    @Test
    void refusesTheApplicantAndWhoNamedTheReviewers() {
        reviewer(caseOf(merged), house.secretary().requirePerson(), kept);
        refuses("programmes.merge.bothSides");
    }

    @Test
    void refusesTheApplicantAndWhoHandledTheCase() {
        UUID filed = caseOf(merged);
        write("""
                insert into case_event select * from jsonb_populate_record(null::case_event, (
                    select to_jsonb(e) || jsonb_build_object('number', e.number + 1, 'by_person', ?::text) from case_event e
                    where e.case_id = ? order by e.number desc limit 1))""", kept.toString(), filed);
        refuses("programmes.merge.bothSides");
    }

    @Test
    void refusesTheApplicantAndWhoAnsweredAnObjectionToTheCase() {
        write("""
                insert into case_objection (id, case_id, facts, receipt, received_at, kind, raised_by, raised_at, raised_reason,
                    answered_at, answered_by, upheld, answer)
                values (?, ?, '', ?, now(), 'objection', ?, now(), '', now(), ?, false, '')""",
                UUID.randomUUID(), caseOf(merged), UUID.randomUUID().toString(), house.secretary().requirePerson().value(), kept.value());
        refuses("programmes.merge.bothSides");
    }

    @Test
    void refusesTwoReviewersOfOneRound() {
        UUID filed = caseOf(house.applicant().requirePerson());
        PersonId secretary = house.secretary().requirePerson();
        reviewer(filed, kept, secretary);
        reviewer(filed, merged, secretary);
        refuses("programmes.merge.samePanel");
        write("update case_reviewer set round = 2 where person = ?", kept.value());
        grants();
    }

    @Test
    void refusesTheTwoHandlersOfObjections() {
        write("insert into objection_handlers (id, association, first_person, second_person, named_by, named_at, ended_at)"
                + " values (?, ?, ?, ?, ?, now(), now())",
                UUID.randomUUID(), house.association().value(), kept.value(), merged.value(), house.secretary().requirePerson().value());
        refuses("programmes.merge.sameHandlers");
    }

    @Test
    void refusesTwoOpenCasesOfOneProgramme() {
        caseOf(kept);
        UUID other = caseOf(merged);
        refuses("programmes.merge.bothOpen");
        write("update review_case set status = 'withdrawn' where id = ?", other);
        grants();
    }

    @Test
    void refusesTwoDraftsOfOneProgramme() {
        for (PersonId person : List.of(kept, merged)) {
            granted(house.forms.keep(house.actor(person), "title-review", Map.of("summary", ReviewHouse.SUMMARY), Map.of()));
        }
        refuses("programmes.merge.bothDraft");
        write("delete from form_draft where person = ?", merged.value());
        grants();
    }

    @Test
    void refusesWhoWroteAProgrammeAndWhoAdoptedIt() {
        write("insert into programme_edition (programme, edition, sha256, document, stored_at, origin, written_by, adopted_by)"
                + " select 'hand', '2098-2', sha256, document, now(), 'written', ?, ? from programme_edition limit 1",
                kept.value(), merged.value());
        refuses("programmes.merge.fourEyes");
    }

    @Test
    void refusesWhoSentANoticeAndWhoApprovedIt() {
        PersonId secretary = house.secretary().requirePerson();
        write("""
                insert into circular (id, sender, kind, title, body, mail, texts, receipt, choices, audience, selection, filter, state,
                    written_by, written_at, sent_by, sent_at, approved_by, approved_at, send_at, version)
                values (?, ?, 'NEWS', '通知', '内容', false, false, 'NONE', '{}', '', 'CHOSEN', '{}', 'SENT', ?, now(), ?, now(), ?, now(), now(), 1)""",
                UUID.randomUUID(), house.association().value(), secretary.value(), kept.value(), merged.value());
        refuses("messages.merge.fourEyes");
    }

    @Test
    void refusesWhoScoredACommitteeAndWhoPublishedTheScore() {
        UUID set = UUID.randomUUID();
        write("insert into committee_indicator_set (id, association, year, source, entered_by, entered_at) values (?, ?, 2019, '办法', ?, now())",
                set, house.association().value(), house.secretary().requirePerson().value());
        write("""
                insert into committee_evaluation (id, committee, indicator_set, year, state, self_by, self_at, scored_by, scored_at,
                    published_by, published_at, grade)
                values (?, ?, ?, 2019, 'PUBLISHED', ?, now(), ?, now(), ?, now(), 1)""",
                UUID.randomUUID(), UUID.randomUUID(), set, kept.value(), kept.value(), merged.value());
        refuses("committees.merge.secondPerson");
    }
}
