package home.engineers.cast.internal;

import home.engineers.careers.Mentoring;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.people.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** A young engineer asks an experienced one to be the mentor; another proposal still waits. */
@Component
class MentoringScenes {
    private static final LocalTime PROPOSED = LocalTime.of(20, 5);
    private static final LocalTime ANSWERED = LocalTime.of(8, 40);
    private static final int BEGAN = 60;
    private static final int WAITS = 2;

    private final Mentoring mentoring;
    private final People people;

    MentoringScenes(Mentoring mentoring, People people) {
        this.mentoring = mentoring;
        this.people = people;
    }

    void plan(Company company, Timeline timeline) {
        timeline.plan(timeline.workingDaysAgo(BEGAN), PROPOSED, () ->
                propose(company, "waiting-engineer", "chair", "一年内独立完成一台夹具的结构设计和有限元校核"));
        timeline.plan(timeline.workingDaysAgo(BEGAN - 1), ANSWERED, () -> {
            Actor mentor = company.actor("chair");
            mentoring.waitingFor(mentor).forEach(pair -> Stage.granted(mentoring.answer(mentor, pair, true)));
        });
        timeline.plan(timeline.workingDaysAgo(WAITS), PROPOSED, () ->
                propose(company, "skilled-engineer", "engineer", "学会焊接工艺评定和报告写作"));
    }

    private void propose(Company company, String mentee, String mentor, String goals) {
        PersonId other = company.person(mentor);
        LocalDate first = company.today().plusDays(1);
        Stage.granted(mentoring.propose(
                company.actor(mentee),
                new Mentoring.Wish("mentee", people.addresses(List.of(other)).get(other).mobile(), goals, first.toString(), first.plusYears(1).toString())));
    }
}
