package home.engineers.programmes.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.Act;
import home.engineers.programmes.ReviewDesk;
import home.engineers.programmes.StandingBallots;
import home.engineers.programmes.internal.Deciding.Asked;
import home.engineers.programmes.internal.Deciding.Papers;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.Tally;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Acts on filed cases. Each names the version of the case its actor has seen: of two who decide at once, one is told
 * that the case has changed. What is refused leaves nothing behind.
 */
@Service
class CaseDesk implements ReviewDesk {
    private final Deciding deciding;
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;
    private final TallySheets sheets;
    private final FormBook forms;
    private final ObjectProvider<StandingBallots> ballots;

    CaseDesk(
            Deciding deciding, ProgrammeShelf shelf, CaseNumbers numbers, TallySheets sheets, FormBook forms,
            ObjectProvider<StandingBallots> ballots) {
        this.ballots = ballots;
        this.deciding = deciding;
        this.shelf = shelf;
        this.numbers = numbers;
        this.sheets = sheets;
        this.forms = forms;
    }

    @Override
    public Outcome<Done> beginPublicity(Actor actor, String address, int version) {
        return carryOut(actor, address, version, CommonAct.BEGIN_PUBLICITY, null);
    }

    @Override
    public Outcome<Done> endorse(Actor actor, String address, int version, String note) {
        return carryOut(actor, address, version, CommonAct.ENDORSE, note);
    }

    @Override
    public Outcome<Done> declineEndorsement(Actor actor, String address, int version, String why) {
        return deciding.decide(endorsement(actor, address, version, why), one -> course(one).declineEndorsement(why));
    }

    private static Asked endorsement(Actor actor, String address, int version, String note) {
        return new Asked(actor, address, version, Act.ENDORSEMENT_DECIDE, Party.EMPLOYER, note);
    }

    @Override
    public Outcome<Done> findComplete(Actor actor, String address, int version, String note) {
        return carryOut(actor, address, version, CommonAct.FIND_COMPLETE, note);
    }

    @Override
    public Outcome<Done> noticeSupplement(Actor actor, String address, int version, String missing) {
        return deciding.decide(completeness(actor, address, version, missing), one ->
                course(one).noticeSupplement(missing, numbers.notices(one)));
    }

    @Override
    public Outcome<Done> notAccept(Actor actor, String address, int version, String why) {
        return deciding.decide(completeness(actor, address, version, why), one -> course(one).notAccept(why));
    }

    private static Asked completeness(Actor actor, String address, int version, String note) {
        return new Asked(actor, address, version, Act.COMPLETENESS_DECIDE, Party.SECRETARY, note);
    }

    @Override
    public Outcome<Done> withdraw(Actor actor, String address, int version) {
        Asked asked = new Asked(actor, address, version, Act.CASE_WITHDRAW, Party.APPLICANT, null);
        return deciding.own(asked, one -> course(one).withdraw());
    }

    @Override
    public Outcome<Done> supplement(Actor actor, String address, int version, String note, List<Upload> uploads) {
        Asked asked = new Asked(actor, address, version, Act.SUPPLEMENT_ANSWER, Party.APPLICANT, note);
        Papers papers = new Papers(uploads, "attachments", Purpose.SUPPLEMENT);
        return deciding.own(asked, papers, received -> one -> switch (forms.correct(one)) {
            case Refused<Integer>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Integer>(Integer corrected) -> course(one).supplement(received + corrected, note);
        });
    }

    @Override
    public Outcome<Done> recordTally(Actor actor, String address, int version, TallySheet sheet, Optional<Upload> scan) {
        Asked asked = new Asked(actor, address, version, Act.TALLY_RECORD, Party.SECRETARY, sheet.panel());
        Papers papers = Papers.of(scan, "scan", Purpose.TALLY);
        return deciding.decide(asked, papers, one -> course(one).untyped()
                .<Outcome<List<CaseStep>>>map(Outcome::refused)
                .orElseGet(() -> ballots.stream().anyMatch(held -> held.stands(one.id()))
                        ? Outcome.refused(Reason.of("programmes.tally.ballotStands"))
                        : typed(one, sheet, scan)));
    }

    private Outcome<List<CaseStep>> typed(ReviewCase one, TallySheet sheet, Optional<Upload> scan) {
        return switch (sheets.count(one, sheet, scan.isPresent())) {
            case Refused<Tally>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Tally>(Tally tally) -> course(one).recordTally(tally);
        };
    }

    /** An act that needs no words of its own, as one of many or alone. */
    Outcome<Done> carryOut(Actor actor, String address, int version, CommonAct act, @Nullable String note) {
        Asked asked = new Asked(actor, address, version, act.act(), act.part(), note);
        return deciding.decide(asked, one -> act.decide(shelf.of(one), one.state()));
    }

    /** What such an act would bring, by the authority and the decision of {@link #carryOut}; nothing is written. */
    Outcome<List<CaseStep>> foreseen(Actor actor, ReviewCase one, CommonAct act) {
        return deciding.foresee(actor, one, act.act(), act.part(), each -> act.decide(shelf.of(each), each.state()));
    }

    private CaseCourse course(ReviewCase one) {
        return new CaseCourse(shelf.of(one), one.state());
    }
}
