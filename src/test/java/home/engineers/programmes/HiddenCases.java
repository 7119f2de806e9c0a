package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.meetings.MeetingId;
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
    private final List<String> marks = new ArrayList<>();

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
        });
        lived.getBean(DueWorkRunner.class).runAll();
        object();
        Stream.of(filed.get(1), filed.get(2), filed.get(0), filed.get(3)).forEach(this::mark);
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
        for (String sql : List.of("select g.id::text", "select g.election::text", "select e.uuid")) {
            marks.addFirst(jdbc.sql(sql + """
                     from meeting_group_case c join meeting_group g on g.id = c.group_id join ballot_election e on e.id = g.election
                    where c.case_id = ? and g.state = 'STANDING'""").param(filed.get(3).id().value()).query(String.class).single());
        }
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
        marks.addAll(List.of(one.address(), one.number(), one.id().toString()));
        for (String sql : List.of(
                "select verification from review_case where id = ?", "select id::text from case_publicity where case_id = ?",
                "select id::text from case_objection where case_id = ?", "select receipt from case_objection where case_id = ?",
                "select attachment::text from case_attachment where case_id = ?")) {
            marks.addAll(jdbc.sql(sql).param(one.id().value()).query(String.class).list());
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

    /** What names them: addresses, numbers, codes and ids. */
    List<String> marks() {
        return marks;
    }
}
