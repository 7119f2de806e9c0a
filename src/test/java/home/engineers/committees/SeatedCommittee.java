package home.engineers.committees;

import static home.engineers.organisations.Society.granted;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A committee founded today, with a chair for three years, and what the house tells of its terms. */
final class SeatedCommittee {
    final CommitteeHouse house;
    final Organisation committee;
    final PersonId chair;
    private final ApplicationContext context;

    SeatedCommittee(ApplicationContext context) {
        this.context = context;
        this.house = new CommitteeHouse(context, "500153");
        this.committee = house.found();
        this.chair = house.seat(committee.id(), Role.COMMITTEE_CHAIR, "主任委员");
    }

    /** A member from today on. */
    Position member(PersonId person, LocalDate to) {
        return granted(context.getBean(Positions.class).appoint(
                new Positions.Appointment(person, committee.id(), null, "委员", house.today(), to), null));
    }

    Position member(LocalDate to) {
        return member(house.society.person(), to);
    }

    /** What the person was told by now. @param notice key of its title @param words of its arguments, as SQL */
    List<String> told(PersonId person, String notice, String words) {
        context.getBean(DueWorkRunner.class).runAll();
        return context.getBean(JdbcClient.class)
                .sql("select " + words + " from messages_notice where person = ? and title_key = ? order by 1")
                .params(person.value(), notice)
                .query(String.class)
                .list();
    }
}
