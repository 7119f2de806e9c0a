package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.Resolution;
import home.engineers.committees.ResolutionId;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Total;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The resolutions on committees that an association has adopted, each with its scanned paper. */
@Service
public class ResolutionDesk {
    public static final int PAGE = 20;
    private final CommitteeGate gate;
    private final ResolutionTable resolutions;
    private final CommitteePapers papers;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    ResolutionDesk(
            CommitteeGate gate, ResolutionTable resolutions, CommitteePapers papers, EvidenceLog evidence, IdSource ids, HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.resolutions = resolutions;
        this.papers = papers;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The fields of the form, as typed. */
    public record Wish(String number, String title, String body, String adoptedOn) {
        public static final Wish EMPTY = new Wish("", "", "", "");
    }

    public record Sheet(Organisation association, List<Resolution> resolutions, Total total, int page, boolean mayEnter) {}

    /** @param page counted from 1 */
    public Sheet sheet(Actor actor, OrganisationId association, int page) {
        Organisation found = gate.association(actor, Act.RESOLUTION_READ, association);
        List<Resolution> lines = resolutions.in(association, (page - 1) * PAGE, PAGE);
        return new Sheet(
                found, lines, Total.of(resolutions.count(association), page, PAGE, lines.size()), page,
                gate.mayIn(actor, Act.RESOLUTION_ENTER, association));
    }

    /** Refused where the number is taken, the day is to come, or the scanned paper is missing. Nothing is kept of what is refused. */
    public Outcome<Resolution> enter(Actor actor, OrganisationId association, Wish wish, Optional<Upload> scan) {
        gate.association(actor, Act.RESOLUTION_ENTER, association);
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Resolution> outcome = entered(actor, association, wish, scan);
            if (outcome instanceof Refused<Resolution>) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Resolution> entered(Actor actor, OrganisationId association, Wish wish, Optional<Upload> scan) {
        Reading form = new Reading();
        String number = form.text("number", wish.number(), 60);
        String title = form.text("title", wish.title(), 200);
        Optional<Resolution.Body> body =
                Arrays.stream(Resolution.Body.values()).filter(one -> one.name().equals(wish.body())).findFirst();
        if (body.isEmpty()) {
            form.against(Reason.at("body", "committees.resolution.noBody"));
        }
        var day = form.past("adoptedOn", wish.adoptedOn(), clock.today());
        if (resolutions.numbered(association, number).isPresent()) {
            form.against(Reason.at("number", "committees.resolution.taken", number));
        }
        if (scan.isEmpty()) {
            form.against(Reason.at("scan", "committees.resolution.noScan"));
        }
        Optional<UUID> kept = form.faulty() ? Optional.empty() : papers.receive("scan", scan, actor.requirePerson(), form);
        if (form.faulty() || body.isEmpty() || kept.isEmpty()) {
            return Outcome.refused(form.reasons());
        }
        Resolution resolution =
                new Resolution(new ResolutionId(ids.next()), association, number, title, body.get(), day, kept.get());
        if (!resolutions.insert(resolution, actor.requirePerson(), clock.instant())) {
            return Outcome.refused(Reason.at("number", "committees.resolution.taken", number));
        }
        evidence.append("committee-resolution-entered", association.value(), Map.of(
                "number", number, "title", title, "body", body.get().name(), "adoptedOn", day.toString()));
        return Outcome.granted(resolution);
    }
}
