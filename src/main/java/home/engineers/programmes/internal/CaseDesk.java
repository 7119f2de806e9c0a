package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.Act;
import home.engineers.programmes.ReviewDesk;
import home.engineers.programmes.Upload;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.Tally;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Acts on filed cases. Each names the version of the case its actor has seen: of two who decide at once, one is told
 * that the case has changed. What is refused leaves nothing behind.
 */
@Service
class CaseDesk implements ReviewDesk {
    private final CaseGate gate;
    private final CaseBook book;
    private final ProgrammeShelf shelf;
    private final FilingTable filings;
    private final Attaching attaching;
    private final CaseNumbers numbers;
    private final TallySheets sheets;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    CaseDesk(
            CaseGate gate,
            CaseBook book,
            ProgrammeShelf shelf,
            FilingTable filings,
            Attaching attaching,
            CaseNumbers numbers,
            TallySheets sheets,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.book = book;
        this.shelf = shelf;
        this.filings = filings;
        this.attaching = attaching;
        this.numbers = numbers;
        this.sheets = sheets;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Outcome<Done> beginPublicity(Actor actor, String address, int version) {
        return decide(actor, address, version, Act.PUBLICITY_BEGIN, Party.EMPLOYER, null, CaseCourse::beginPublicity);
    }

    @Override
    public Outcome<Done> endorse(Actor actor, String address, int version, String note) {
        return decide(actor, address, version, Act.ENDORSEMENT_DECIDE, Party.EMPLOYER, note, CaseCourse::endorse);
    }

    @Override
    public Outcome<Done> declineEndorsement(Actor actor, String address, int version, String why) {
        return decide(
                actor, address, version, Act.ENDORSEMENT_DECIDE, Party.EMPLOYER, why, course -> course.declineEndorsement(why));
    }

    @Override
    public Outcome<Done> findComplete(Actor actor, String address, int version, String note) {
        return decide(actor, address, version, Act.COMPLETENESS_DECIDE, Party.SECRETARY, note, CaseCourse::findComplete);
    }

    @Override
    public Outcome<Done> noticeSupplement(Actor actor, String address, int version, String missing) {
        return decide(actor, address, version, Act.COMPLETENESS_DECIDE, Party.SECRETARY, missing, (course, one) ->
                course.noticeSupplement(missing, numbers.notices(one)));
    }

    @Override
    public Outcome<Done> notAccept(Actor actor, String address, int version, String why) {
        return decide(
                actor, address, version, Act.COMPLETENESS_DECIDE, Party.SECRETARY, why, course -> course.notAccept(why));
    }

    @Override
    public Outcome<Done> withdraw(Actor actor, String address, int version) {
        return whole(() -> {
            ReviewCase one = gate.demand(actor, address, Act.CASE_WITHDRAW, Party.APPLICANT);
            return carry(actor, one, version, null, course(one).withdraw());
        });
    }

    @Override
    public Outcome<Done> supplement(Actor actor, String address, int version, String note, List<Upload> uploads) {
        return whole(() -> {
            ReviewCase one = gate.demand(actor, address, Act.SUPPLEMENT_ANSWER, Party.APPLICANT);
            return withFiles(one, actor.requirePerson(), uploads, "attachments", Purpose.SUPPLEMENT, received ->
                    carry(actor, one, version, note, course(one).supplement(received.size(), note)));
        });
    }

    @Override
    public Outcome<Done> recordTally(Actor actor, String address, int version, TallySheet sheet, Optional<Upload> scan) {
        return whole(() -> {
            ReviewCase one = gate.demand(actor, address, Act.TALLY_RECORD, Party.SECRETARY);
            Optional<Outcome<Done>> own = CaseGate.ownCase(actor, one);
            if (own.isPresent()) {
                return own.get();
            }
            return switch (sheets.count(one, sheet, scan.isPresent())) {
                case Refused<Tally>(List<Reason> reasons) -> Outcome.refused(reasons);
                case Granted<Tally>(Tally tally) ->
                        withFiles(one, actor.requirePerson(), scan.stream().toList(), "scan", Purpose.TALLY, received ->
                                carry(actor, one, version, sheet.panel(), course(one).recordTally(tally)));
            };
        });
    }

    private Outcome<Done> decide(
            Actor actor,
            String address,
            int version,
            String act,
            Party part,
            @Nullable String note,
            Function<CaseCourse, Outcome<List<CaseStep>>> decision) {
        return decide(actor, address, version, act, part, note, (course, one) -> decision.apply(course));
    }

    private Outcome<Done> decide(
            Actor actor,
            String address,
            int version,
            String act,
            Party part,
            @Nullable String note,
            BiFunction<CaseCourse, ReviewCase, Outcome<List<CaseStep>>> decision) {
        return whole(() -> {
            ReviewCase one = gate.demand(actor, address, act, part);
            Optional<Outcome<Done>> own = CaseGate.ownCase(actor, one);
            return own.orElseGet(() -> carry(actor, one, version, note, decision.apply(course(one), one)));
        });
    }

    private CaseCourse course(ReviewCase one) {
        return new CaseCourse(shelf.of(one), one.state());
    }

    private Outcome<Done> carry(
            Actor actor, ReviewCase one, int version, @Nullable String note, Outcome<List<CaseStep>> decision) {
        if (one.version() != version) {
            throw new OptimisticLockingFailureException("case " + one.id() + " was seen at version " + version);
        }
        String words = note == null || note.isBlank() ? null : note.strip();
        return decision.map(steps -> {
            ReviewCase after = book.add(one, steps, clock.instant(), actor.requirePerson(), words);
            return new Done(after.address(), after.state().status());
        });
    }

    private Outcome<Done> withFiles(
            ReviewCase one,
            PersonId by,
            List<Upload> uploads,
            String field,
            Purpose purpose,
            Function<List<Attachment>, Outcome<Done>> act) {
        return switch (attaching.receive(uploads, field, by)) {
            case Refused<List<Attachment>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<List<Attachment>>(List<Attachment> received) -> {
                received.forEach(file -> filings.attach(one.id(), file.id(), purpose, clock.instant(), by));
                yield act.apply(received);
            }
        };
    }

    /** All of it in one transaction; nothing of it where it is refused. */
    private <T> Outcome<T> whole(Supplier<Outcome<T>> work) {
        return transaction.execute(status -> {
            Outcome<T> outcome = work.get();
            if (outcome instanceof Refused<T>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }
}
