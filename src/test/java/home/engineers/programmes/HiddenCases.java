package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.meetings.MeetingId;
import home.engineers.panels.DrawId;
import home.engineers.programmes.CaseFiling.Filed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The cases that will be hidden, which live in the first of the two houses alone: one is with its reviewers, one is public
 * with an objection to it, one was granted, one is before a meeting of a panel. Those take part in them who will be out.
 */
final class HiddenCases {
    private static final String TIE = "同一课题组";

    private final ApplicationContext lived;
    private final ReviewHouse house;
    private final List<Filed> filed = new ArrayList<>();
    private final Marks marks = new Marks();

    HiddenCases(ApplicationContext lived, ReviewHouse house) {
        this.lived = lived;
        this.house = house;
    }

    /** Files them and carries each to where it stands, each act as of its own day. */
    void live(List<Actor> applicants, List<PersonId> experts) {
        on(11, 2, () -> applicants.forEach(applicant -> {
            Filed one = house.file(applicant);
            filed.add(one);
            granted(house.desk.beginPublicity(house.hr(), one.address(), version(one)));
        }));
        on(11, 11, () -> {
            for (Filed one : filed) {
                granted(house.desk.endorse(house.hr(), one.address(), version(one), "同意推荐"));
                granted(house.desk.findComplete(house.secretary(), one.address(), version(one), "材料齐全"));
                granted(house.judging.nameReviewers(house.secretary(), one.address(), version(one), experts));
            }
            recommend(filed.get(2));
            pass(filed.get(2));
        });
        on(11, 20, () -> {
            recommend(filed.get(1));
            pass(filed.get(1));
            recommend(filed.get(3));
            recommend(filed.get(4));
        });
        lived.getBean(DueWorkRunner.class).runAll();
        object();
        judge(experts.getFirst());
    }

    /** A reviewer is marked for what they did in one of them. */
    private void judge(PersonId reviewer) {
        lived.getBean(JdbcClient.class).sql("""
                insert into expert_mark (id, person, association, occasion, grade, reason, given_by, given_at)
                values (gen_random_uuid(), ?, ?, ?, 'POOR', '意见写得过于简略。', ?, now())""")
                .params(
                        reviewer.value(), house.association().value(), "评审 " + first().number(),
                        house.secondSecretary().requirePerson().value())
                .update();
    }

    /** Three more stand in public votes: in a draft, in a vote that will run, and in one that ends. */
    void vote(MadeVotes votes) {
        on(11, 12, () -> filed.add(votes.withDraft()));
        on(11, 14, () -> filed.add(votes.withRunning()));
        on(11, 9, () -> filed.add(votes.withEnded()));
        votes.standInDraft(lived, filed.get(5));
        votes.standInRunning(lived, filed.get(6));
        votes.standInEnded(lived, filed.get(7));
    }

    /** One was voted on at a meeting of which the minutes are signed. */
    void meet(SignedMeeting meeting) {
        on(11, 21, () -> meeting.with(filed.get(4).id()));
    }

    /** Those first of which most can be asked. */
    void markAll() {
        Stream.of(1, 2, 0, 3, 4, 5, 6, 7).map(filed::get).forEach(this::mark);
    }

    /** Puts the one that waits for a panel on the agenda of a meeting, behind those that are on it. */
    void before(MeetingId meeting) {
        lived.getBean(JdbcClient.class)
                .sql("insert into meeting_item (meeting, number, case_id) select ?, max(number) + 1, ? from meeting_item where meeting = ?")
                .params(meeting.value(), filed.get(3).id().value(), meeting.value())
                .update();
    }

    /** The same group votes on it and on a case that everybody may see. */
    void demandSharedBallot() {
        assertThat(lived.getBean(JdbcClient.class).sql("""
                        select count(*) from meeting_group_case c join meeting_group_case other on other.group_id = c.group_id
                        where c.case_id = ?""").param(filed.get(3).id().value()).query(Integer.class).single())
                .isEqualTo(2);
    }

    /** What the ballot that stands made of it. */
    void markBallot() {
        JdbcClient jdbc = lived.getBean(JdbcClient.class);
        for (String column : List.of("g.id::text", "g.election::text", "e.uuid")) {
            String mark = jdbc.sql("select " + column + """
                     from meeting_group_case c join meeting_group g on g.id = c.group_id join ballot_election e on e.id = g.election
                    where c.case_id = ? and g.state = 'STANDING'""").param(filed.get(3).id().value()).query(String.class).single();
            List.of("groups", "elections", "boxes").forEach(part -> marks.add(part, List.of(mark)));
        }
    }

    /** A meeting called on one of them alone, with nobody who will be out. */
    void callAlone(MeetingId other, PersonId member) {
        JdbcClient jdbc = lived.getBean(JdbcClient.class);
        UUID id = jdbc.sql("""
                insert into meeting (id, association, call, title, kind, place, starts_at, state, called_by, called_at)
                select gen_random_uuid(), association, call, '单件评审会', kind, place, starts_at, 'CALLED', called_by, called_at
                from meeting where id = ? returning id""").param(other.value()).query(UUID.class).single();
        jdbc.sql("insert into meeting_party (meeting, person, part, number) values (?, ?, 'CHAIR', 0)").params(id, member.value()).update();
        jdbc.sql("insert into meeting_item (meeting, number, case_id) values (?, 1, ?)").params(id, filed.get(0).id().value()).update();
        marks.add("meetings", List.of(id.toString()));
    }

    /** Lets the panel of one of them be drawn, in every way in which that can end. */
    void draw(MadeDraws draws) {
        List<DrawId> made = List.of(draws.refused(), draws.voided(), draws.drawn(), draws.announced());
        made.forEach(one -> draws.serves(one, first().id()));
        marks.add("draws", made.stream().map(DrawId::toString).toList());
    }

    /** A draw that was made for another case served one of them too. */
    void share(MadeDraws draws, DrawId other) {
        draws.serves(other, first().id());
    }

    private int version(Filed one) {
        return house.version(house.secretary(), one.address());
    }

    private void recommend(Filed one) {
        house.judging.candidates(house.secondSecretary(), one.address()).stream()
                .filter(CaseReviews.Candidate::named)
                .forEach(expert -> granted(house.judging.giveOpinion(
                        house.actor(expert.person()), one.address(), version(one), new CaseReviews.Opinion(true, "业绩材料真实，符合条件，推荐。"))));
        granted(house.judging.closeReview(house.secretary(), one.address(), version(one), ""));
    }

    private void pass(Filed one) {
        granted(house.tally(one.address(), 11, 9, 6));
    }

    /** Someone objects to the one that is public. */
    private void object() {
        UUID publicity = house.reviews.publicities().getFirst().id();
        granted(lived.getBean(Objections.class).object(
                Actor.VISITOR, publicity, new Objections.Form("匡义声", "13999900017", "公示的第二项业绩由三人合作完成，请核实。"),
                List.of(ReviewHouse.scan()), "198.51.100.61"));
    }

    /** As of this day, nine in the morning, with all that fell due before carried out. */
    private void on(int month, int day, Runnable deed) {
        lived.getBean(HouseClock.class).relive(
                LocalDate.of(2026, month, day).atTime(LocalTime.of(9, 0)).atZone(HouseClock.ZONE).toInstant(), () -> {
                    lived.getBean(DueWorkRunner.class).runAll();
                    deed.run();
                });
    }

    private void mark(Filed one) {
        JdbcClient jdbc = lived.getBean(JdbcClient.class);
        marks.add(List.of(one.address(), one.number(), one.id().toString()));
        for (String sql : List.of(
                "select verification from review_case where id = ?", "select id::text from case_publicity where case_id = ?",
                "select id::text from case_objection where case_id = ?", "select receipt from case_objection where case_id = ?",
                "select attachment::text from case_attachment where case_id = ?")) {
            marks.add(jdbc.sql(sql).param(one.id().value()).query(String.class).list());
        }
    }

    /** These persons are out of all of them from now on. */
    void recuse(Collection<PersonId> persons) {
        Recusals recusals = lived.getBean(Recusals.class);
        new TransactionTemplate(lived.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> persons
                .forEach(person -> filed.forEach(one -> recusals.enter(one.id(), person, TIE))));
    }

    Filed first() {
        return filed.get(1);
    }

    Marks marks() {
        return marks;
    }
}
