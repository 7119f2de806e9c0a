package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.People;
import home.engineers.programmes.CaseReviews.Candidate;
import home.engineers.programmes.internal.CaseView.Judging;
import home.engineers.programmes.internal.CaseView.OpinionLine;
import home.engineers.programmes.internal.CaseView.Remedies;
import home.engineers.programmes.internal.ReviewerTable.Reviewer;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.RemedyCourse;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a case shows of its written review, and of what can be done about its decision. */
@Component
class JudgingReader {
    private final ReviewerTable reviewers;
    private final ReviewerPool pool;
    private final OpinionSheets sheets;
    private final RemedyDesk remedies;
    private final CaseNumbers numbers;
    private final ProgrammeShelf shelf;
    private final OpinionCount count;
    private final People people;
    private final HouseClock clock;

    JudgingReader(
            ReviewerTable reviewers,
            ReviewerPool pool,
            OpinionSheets sheets,
            RemedyDesk remedies,
            CaseNumbers numbers,
            ProgrammeShelf shelf,
            OpinionCount count,
            People people,
            HouseClock clock) {
        this.reviewers = reviewers;
        this.pool = pool;
        this.sheets = sheets;
        this.remedies = remedies;
        this.numbers = numbers;
        this.shelf = shelf;
        this.count = count;
        this.people = people;
        this.clock = clock;
    }

    /** The secretary sees every opinion and who may still be named; a reviewer the own opinion alone; others nothing. */
    Judging judging(Actor actor, ReviewCase one, Set<Party> parts) {
        boolean own = one.applicant().equals(actor.person());
        boolean conducts = parts.contains(Party.SECRETARY) && !own;
        List<Reviewer> named = conducts || parts.contains(Party.REVIEWER) ? reviewers.of(one) : List.of();
        List<Reviewer> shown =
                conducts ? named : named.stream().filter(each -> each.person().equals(actor.person())).toList();
        ReviewerPool.Standing standing = conducts && one.state().at(Stage.REVIEW) ? pool.standing(one) : ReviewerPool.Standing.NONE;
        return new Judging(
                lines(one, shown),
                candidates(standing.free(), named),
                standing.tied(),
                least(one),
                conducts ? null : sheets.form(one, shown),
                conducts ? sheets.apart(one, shown) : null,
                conducts && one.state().open() && one.state().stage().byPanel() ? count.lacking(one) : 0);
    }

    private List<OpinionLine> lines(ReviewCase one, List<Reviewer> shown) {
        Map<PersonId, People.Card> cards = people.cards(shown.stream().map(Reviewer::person).toList());
        return shown.stream()
                .map(each -> new OpinionLine(
                        Optional.ofNullable(cards.get(each.person())).map(People.Card::name).orElse(""),
                        each.opinion() == null ? null : each.opinion().recommends(),
                        each.opinion() == null ? "" : each.opinion().words(),
                        each.givenAt(),
                        each.opinion() == null ? List.of() : sheets.points(one, each)))
                .toList();
    }

    private List<Candidate> candidates(List<PersonId> pool, List<Reviewer> named) {
        Set<PersonId> taken = named.stream().map(Reviewer::person).collect(Collectors.toSet());
        List<PersonId> free = pool.stream().filter(person -> !taken.contains(person)).toList();
        Map<PersonId, People.Card> cards = people.cards(free);
        return free.stream().map(person -> new Candidate(person, cards.get(person).name(), false)).toList();
    }

    private int least(ReviewCase one) {
        return shelf.of(one).stage(Stage.REVIEW)
                .map(rule -> rule.terms().opinions())
                .map((StageRule.OpinionRule rule) -> numbers.opinions(rule, one))
                .orElse(0);
    }

    Remedies remedies(Actor actor, ReviewCase one, Set<Party> parts) {
        RemedyCourse course = new RemedyCourse(shelf.of(one), one.state());
        boolean applicant = parts.contains(Party.APPLICANT);
        boolean secretary = parts.contains(Party.SECRETARY) && !Objects.equals(one.applicant(), actor.person());
        @Nullable LocalDate last = applicant ? remedies.lastDay(one).filter(day -> !clock.today().isAfter(day)).orElse(null) : null;
        return new Remedies(last, secretary && course.revocable(), applicant && one.state().underRevocation());
    }
}
