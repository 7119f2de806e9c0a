package home.engineers.organisations.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.FoundingAdvanced;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.rules.FoundingRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CoverageBook implements Coverage {
    private final FoundingTable founding;
    private final Districts districts;
    private final Organisations organisations;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;
    private final ApplicationEventPublisher events;

    CoverageBook(
            FoundingTable founding,
            Districts districts,
            Organisations organisations,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock,
            ApplicationEventPublisher events) {
        this.founding = founding;
        this.districts = districts;
        this.organisations = organisations;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Report today() {
        return report(clock.today(), districts.today());
    }

    @Override
    public Outcome<Report> on(LocalDate day) {
        return districts.on(day).map(inForce -> report(day, inForce));
    }

    private Report report(LocalDate day, List<District> inForce) {
        Map<String, List<FoundingStep>> steps = founding.all();
        Map<String, FoundingTable.Figures> figures = founding.figures();
        List<Row> rows = inForce.stream()
                .map(district -> row(district, day, steps.getOrDefault(district.code(), List.of()), figures))
                .toList();
        return new Report(day, rows);
    }

    private static Row row(
            District district, LocalDate day, List<FoundingStep> steps, Map<String, FoundingTable.Figures> figures) {
        Optional<FoundingStep> latest = FoundingRules.latest(steps, day);
        Optional<FoundingTable.Figures> own = Optional.ofNullable(figures.get(district.code()));
        return new Row(
                district,
                latest.map(FoundingStep::state).orElse(FoundingState.NONE),
                latest.map(FoundingStep::on).orElse(null),
                latest.map(FoundingStep::document).orElse(null),
                own.map(found -> new OrganisationId(found.association())).orElse(null),
                own.map(FoundingTable.Figures::members).orElse(0L),
                own.map(FoundingTable.Figures::units).orElse(0L));
    }

    @Override
    public List<FoundingStep> steps(String district) {
        return founding.of(district);
    }

    @Override
    @Transactional
    public Outcome<FoundingStep> record(FoundingStep step, @Nullable PersonId by) {
        Optional<District> district =
                districts.byCode(step.district()).filter(found -> found.inForce(step.on()) || found.inForce(clock.today()));
        if (district.isEmpty()) {
            return Outcome.refused(Reason.at("district", "organisations.district.unknown", step.district()));
        }
        List<Reason> reasons = FoundingRules.against(step, founding.of(step.district()), clock.today());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        UUID id = ids.next();
        if (!founding.insert(id, step, by, clock.instant())) {
            return Outcome.refused(Reason.at("state", "organisations.founding.notBeyond"));
        }
        if (organisations.associationOf(step.district()).isEmpty()) {
            establish(district.get(), step.on());
        }
        evidence.append("founding-advanced", id, Map.of(
                "district", step.district(),
                "state", step.state().name(),
                "on", step.on().toString(),
                "document", step.document().strip()));
        events.publishEvent(new FoundingAdvanced(step));
        return Outcome.granted(step);
    }

    @Override
    @Transactional
    public void correct(FoundingStep step) {
        FoundingStep before = founding.of(step.district()).stream()
                .filter(one -> one.state() == step.state())
                .findFirst()
                .orElseThrow();
        if (before.equals(step)) {
            return;
        }
        UUID id = founding.correct(step);
        evidence.append("founding-corrected", id, Map.of(
                "district", step.district(),
                "state", step.state().name(),
                "on", step.on().toString(),
                "document", step.document(),
                "former-on", before.on().toString(),
                "former-document", before.document()));
    }

    @Override
    @Transactional
    public Outcome<FoundingStep> withdraw(String district, FoundingState state) {
        List<FoundingStep> steps = founding.of(district);
        FoundingStep step = steps.stream().filter(one -> one.state() == state).findFirst().orElseThrow();
        List<Reason> reasons = FoundingRules.againstWithdrawing(step, steps, founding.belonging(district));
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        UUID id = founding.delete(step);
        evidence.append("founding-withdrawn", id, Map.of(
                "district", district,
                "state", state.name(),
                "former-on", step.on().toString(),
                "former-document", step.document()));
        return Outcome.granted(step);
    }

    private void establish(District district, LocalDate since) {
        organisations.establish(new Organisations.Establishment(
                Organisation.Kind.DISTRICT_ASSOCIATION,
                district.name().zh() + "工程师协会",
                "Engineers' Association of " + district.name().en(),
                null,
                district.code(),
                null,
                since));
    }
}
