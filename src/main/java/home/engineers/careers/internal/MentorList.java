package home.engineers.careers.internal;

import home.engineers.careers.Act;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who mentors whom, for the secretariat: pairs that began, with their term and how they stand. Goals, proposals that nobody
 * has answered or that were declined, and why a pair was ended, are not the office's to know.
 */
@Service
@Transactional(readOnly = true)
public class MentorList {
    /** Pairs of one page. */
    public static final int SIZE = 50;

    private final MentorTable pairs;
    private final People people;
    private final Authority authority;
    private final Organisations organisations;
    private final HouseClock clock;

    MentorList(MentorTable pairs, People people, Authority authority, Organisations organisations, HouseClock clock) {
        this.pairs = pairs;
        this.people = people;
        this.authority = authority;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Which pairs are listed. */
    public enum Which {
        GOING,
        OVER,
        ALL;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Those that go on, where it is none of these. */
        public static Which of(String wire) {
            return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst().orElse(GOING);
        }
    }

    /** @param last day on which it was or is to be over @param state ACTIVE, OVER or ENDED */
    public record Line(String mentor, String mentee, LocalDate first, LocalDate last, String state) {}

    public record Lines(List<Line> lines, Total total, Which which, int page) {}

    /** @param page counted from 1 */
    public Lines list(Actor actor, Which which, int page) {
        demand(actor);
        List<Mentorship> found = pairs.begun(which, clock.today(), SIZE, (page - 1) * SIZE);
        Total total = Total.of(pairs.countBegun(which, clock.today(), Total.LIMIT), page, SIZE, found.size());
        return new Lines(lines(found), total, which, page);
    }

    /** All of them. */
    public List<Line> all(Actor actor, Which which) {
        demand(actor);
        return lines(pairs.begun(which, clock.today(), Integer.MAX_VALUE, 0));
    }

    private void demand(Actor actor) {
        authority.demand(actor, Act.MENTORING_LIST, Subject.of(organisations.municipalAssociation().id()));
    }

    private List<Line> lines(List<Mentorship> all) {
        Map<PersonId, People.Card> cards =
                people.cards(all.stream().flatMap(one -> Stream.of(one.mentor(), one.mentee())).distinct().toList());
        return all.stream()
                .map(one -> new Line(
                        name(cards, one.mentor()), name(cards, one.mentee()), one.firstDay(),
                        Optional.ofNullable(one.endedOn()).orElse(one.lastDay()),
                        one.state() == Mentorship.State.ACTIVE && !one.goesOn(clock.today()) ? "OVER" : one.state().name()))
                .toList();
    }

    private static String name(Map<PersonId, People.Card> cards, PersonId person) {
        return Optional.ofNullable(cards.get(person)).map(People.Card::name).orElse("");
    }
}
