package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import home.engineers.people.internal.DuplicateDesk;
import home.engineers.people.internal.DuplicateDesk.Line;
import home.engineers.people.rules.Likeness.Ground;
import home.engineers.testing.HouseTest;
import home.engineers.testing.WorkedExample;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of the page are suggested with exactly the reasons and weights that it says. */
@HouseTest
@Transactional
class DuplicatesHowToTests {
    private static final String HEAD =
            "| first | born | address | employer | second | born | address | employer | reasons | weight |";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PersonRegister register;

    @Autowired
    private DuplicateDesk duplicates;

    @Autowired
    private DueWorkRunner due;

    @Test
    void thePairsOfThePageAreSuggestedAsItSays() {
        Society society = new Society(context);
        Actor secretary = society.actor(society.holder(Role.SECRETARY));
        List<List<String>> rows = WorkedExample.of("how-to/duplicates.md").table(HEAD);

        assertThat(rows).hasSize(5).allSatisfy(row -> {
            PersonId first = entered(row.subList(0, 4));
            PersonId second = entered(row.subList(4, 8));
            due.runAll();
            Optional<Line> pair = duplicates.between(secretary, first, second);
            assertThat(pair.map(line -> String.join(" ", line.pair().grounds().stream().map(Ground::wire).toList())).orElse("")).isEqualTo(row.get(8));
            assertThat(pair.map(line -> "" + line.pair().weight()).orElse("")).isEqualTo(row.get(9));
        });
    }

    private PersonId entered(List<String> cells) {
        NewPerson plain = cells.get(2).contains("@")
                ? NewPerson.of(cells.get(0), null, null).withMail(cells.get(2))
                : NewPerson.of(cells.get(0), cells.get(2), null);
        NewPerson posted = cells.get(3).isEmpty()
                ? plain
                : plain.posted(new Profile.Post(cells.get(3), null, "设计", true, LocalDate.of(2020, 1, 1), null));
        LocalDate born = cells.get(1).isEmpty() ? null : LocalDate.parse(cells.get(1));
        NewPerson person = new NewPerson(
                posted.name(), posted.mobile(), posted.mail(), null, null, born, null, posted.employment(), List.of(), posted.posts(),
                List.of(), List.of(), List.of(), List.of(), List.of(), true);
        return granted(register.enter(person, null)).person();
    }
}
