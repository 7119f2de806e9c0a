package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.WorkingDays;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseRemedies;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.internal.Deciding.Asked;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.RemedyCourse;
import home.engineers.programmes.rules.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Appeals and revocations. */
@Service
class RemedyDesk implements CaseRemedies {
    private static final List<CaseAct> AGAINST = List.of(
            CaseAct.TALLY_RECORDED, CaseAct.NOT_ACCEPTED, CaseAct.SCREENED_OUT, CaseAct.REVIEW_CLOSED, CaseAct.INTERVIEWED,
            CaseAct.OBJECTION_ANSWERED);

    private static final List<CaseAct> ENDS = List.of(CaseAct.NOT_GRANTED, CaseAct.NOT_ACCEPTED, CaseAct.SCREENED_OUT);

    private final Deciding deciding;
    private final ProgrammeShelf shelf;
    private final HappeningTable happenings;
    private final CaseNumbers numbers;
    private final WorkingDays calendar;
    private final HouseClock clock;

    RemedyDesk(
            Deciding deciding,
            ProgrammeShelf shelf,
            HappeningTable happenings,
            CaseNumbers numbers,
            WorkingDays calendar,
            HouseClock clock) {
        this.deciding = deciding;
        this.shelf = shelf;
        this.happenings = happenings;
        this.numbers = numbers;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Outcome<Done> appeal(Actor actor, String address, int version, String words) {
        Asked asked = new Asked(actor, address, version, Act.APPEAL_MAKE, Party.APPLICANT, words);
        return deciding.own(asked, one -> course(one)
                .appeal(words, lastDay(one).orElse(LocalDate.MIN), clock.today()));
    }

    /** The last day on which the decision may still be appealed; empty where none may. */
    Optional<LocalDate> lastDay(ReviewCase one) {
        if (!course(one).appealable()) {
            return Optional.empty();
        }
        int days = numbers.appealWindow(one);
        return happenings.of(one.id()).reversed().stream()
                .filter(each -> ENDS.contains(each.step().act()))
                .findFirst()
                .map(each -> calendar.after(LocalDate.ofInstant(each.at(), HouseClock.ZONE), days).date());
    }

    @Override
    public Outcome<Done> decideAppeal(Actor actor, String address, int version, boolean uphold, String why) {
        Asked asked = new Asked(actor, address, version, Act.APPEAL_DECIDE, Party.SECRETARY, why);
        return deciding.decide(
                asked, one -> course(one).decideAppeal(uphold, why, lastHand(one, AGAINST).equals(person(actor))));
    }

    @Override
    public Outcome<Done> openRevocation(Actor actor, String address, int version, String why) {
        Asked asked = new Asked(actor, address, version, Act.REVOCATION_DECIDE, Party.SECRETARY, why);
        return deciding.decide(asked, one -> course(one).openRevocation(why));
    }

    @Override
    public Outcome<Done> answerRevocation(Actor actor, String address, int version, String words) {
        Asked asked = new Asked(actor, address, version, Act.APPEAL_MAKE, Party.APPLICANT, words);
        return deciding.own(asked, one -> course(one).answerRevocation(words));
    }

    @Override
    public Outcome<Done> decideRevocation(Actor actor, String address, int version, boolean revoke, String why) {
        Asked asked = new Asked(actor, address, version, Act.REVOCATION_DECIDE, Party.SECRETARY, why);
        return deciding.decide(asked, one -> course(one)
                .decideRevocation(
                        revoke, why, lastHand(one, List.of(CaseAct.REVOCATION_OPENED)).equals(person(actor)),
                        numbers.integrityRecord(one)));
    }

    private static Optional<PersonId> person(Actor actor) {
        return Optional.ofNullable(actor.person());
    }

    /** Who last did one of the acts; empty where the house did. */
    private Optional<PersonId> lastHand(ReviewCase one, List<CaseAct> acts) {
        return happenings.of(one.id()).reversed().stream()
                .filter(each -> acts.contains(each.step().act()))
                .findFirst()
                .map(Happening::by)
                .filter(Objects::nonNull);
    }

    private RemedyCourse course(ReviewCase one) {
        return new RemedyCourse(shelf.of(one), one.state());
    }
}
