package home.engineers.programmes.internal;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lines of a list from cases; asks the store a fixed number of times, however long the list. */
@Component
class CaseLines {
    private final ProgrammeShelf shelf;
    private final FilingTable filings;
    private final ClockTable clocks;
    private final Anonymity anonymity;

    CaseLines(ProgrammeShelf shelf, FilingTable filings, ClockTable clocks, Anonymity anonymity) {
        this.anonymity = anonymity;
        this.shelf = shelf;
        this.filings = filings;
        this.clocks = clocks;
    }

    /** As the actor may see them, who sees every one of these cases. */
    List<CaseSummary> of(Actor actor, List<ReviewCase> cases) {
        List<CaseSummary> lines = of(cases);
        return IntStream.range(0, lines.size())
                .mapToObj(at -> anonymity.line(actor, cases.get(at), lines.get(at)))
                .toList();
    }

    /** For those who handle them. */
    List<CaseSummary> of(List<ReviewCase> cases) {
        List<CaseId> ids = cases.stream().map(ReviewCase::id).toList();
        Map<CaseId, Filing> filed = filings.of(ids);
        Map<CaseId, CaseClock> running = clocks.running(ids);
        return cases.stream().map(one -> line(one, filed.get(one.id()), running.get(one.id()))).toList();
    }

    /** As the actor may see them, with the end of a time that is up, where its end decided nothing. */
    List<CaseSummary> listed(Actor actor, List<CaseLists.Listed> found) {
        List<CaseSummary> lines = of(actor, found.stream().map(CaseLists.Listed::one).toList());
        return IntStream.range(0, lines.size()).mapToObj(at -> due(lines.get(at), found.get(at).dueAt())).toList();
    }

    private static CaseSummary due(CaseSummary line, @Nullable Instant dueAt) {
        return line.dueOn() != null || dueAt == null
                ? line
                : line.due(LocalDate.ofInstant(dueAt, HouseClock.ZONE).minusDays(1));
    }

    CaseSummary line(ReviewCase one, Filing filing, @Nullable CaseClock running) {
        ProgrammeDocument document = shelf.of(one);
        return new CaseSummary(
                one.address(),
                one.number(),
                document.name(),
                document.level(one.level()).orElseThrow().name(),
                filing.name(),
                filing.employerName(),
                filing.agency(),
                one.specialty(),
                one.state().status(),
                one.state().stage().wireName(),
                new CaseCourse(document, one.state()).turn().wireName(),
                LocalDate.ofInstant(one.filedAt(), HouseClock.ZONE),
                running == null ? null : running.dueOn(),
                running != null && running.provisional());
    }
}
