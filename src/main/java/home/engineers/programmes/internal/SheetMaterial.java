package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.Certificate;
import home.engineers.programmes.rules.FormAnswers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the sheets of many cases are filled from, in as many questions as for one. */
@Component
class SheetMaterial {
    private final FilingTable filings;
    private final HappeningTable happenings;
    private final ClockTable clocks;
    private final FormTable forms;
    private final CertificateTable certificates;
    private final CallTable calls;
    private final Organisations organisations;

    SheetMaterial(
            FilingTable filings,
            HappeningTable happenings,
            ClockTable clocks,
            FormTable forms,
            CertificateTable certificates,
            CallTable calls,
            Organisations organisations) {
        this.filings = filings;
        this.happenings = happenings;
        this.clocks = clocks;
        this.forms = forms;
        this.certificates = certificates;
        this.calls = calls;
        this.organisations = organisations;
    }

    /** @param association the municipal one @param answers as they were corrected last */
    record Gathered(
            Organisation association,
            Map<CaseId, Filing> filings,
            Map<CaseId, List<Happening>> happenings,
            Map<CaseId, List<CaseClock>> clocks,
            Map<CaseId, FormAnswers> answers,
            Map<CaseId, Certificate> certificates,
            Map<UUID, StoredCall> calls,
            Map<OrganisationId, Organisation> units) {
        Filing filing(ReviewCase one) {
            return Objects.requireNonNull(filings.get(one.id()));
        }

        List<Happening> happened(ReviewCase one) {
            return happenings.getOrDefault(one.id(), List.of());
        }

        List<CaseClock> clocks(ReviewCase one) {
            return clocks.getOrDefault(one.id(), List.of());
        }

        FormAnswers answers(ReviewCase one) {
            return answers.getOrDefault(one.id(), FormAnswers.EMPTY);
        }

        Optional<Certificate> certificate(ReviewCase one) {
            return Optional.ofNullable(certificates.get(one.id()));
        }

        Optional<StoredCall> call(ReviewCase one) {
            return Optional.ofNullable(one.call()).map(calls::get);
        }

        Optional<Organisation> unit(ReviewCase one) {
            return Optional.ofNullable(one.unit()).map(units::get);
        }
    }

    Gathered of(Collection<ReviewCase> cases) {
        List<CaseId> ids = cases.stream().map(ReviewCase::id).toList();
        List<OrganisationId> units = cases.stream().map(ReviewCase::unit).filter(Objects::nonNull).distinct().toList();
        return new Gathered(
                organisations.municipalAssociation(),
                filings.of(ids),
                happenings.of(ids),
                clocks.of(ids),
                forms.latest(ids),
                certificates.of(ids),
                calls(cases),
                organisations.all(units));
    }

    /** The cases of a table are of one call, or of few. */
    private Map<UUID, StoredCall> calls(Collection<ReviewCase> cases) {
        return cases.stream()
                .map(ReviewCase::call)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> calls.find(new CallId(id)).stream())
                .collect(Collectors.toMap(call -> call.id().value(), Function.identity()));
    }
}
