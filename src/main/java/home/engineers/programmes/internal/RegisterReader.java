package home.engineers.programmes.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.RegisterLine;
import home.engineers.programmes.rules.Effect;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Shown;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the public registers; asks the store a fixed number of times, however long the page. */
@Component
class RegisterReader {
    private final RegisterTable register;
    private final CaseTable cases;
    private final FilingTable filings;
    private final ProgrammeShelf shelf;

    RegisterReader(RegisterTable register, CaseTable cases, FilingTable filings, ProgrammeShelf shelf) {
        this.register = register;
        this.cases = cases;
        this.filings = filings;
        this.shelf = shelf;
    }

    List<RegisterLine> lines(String programme, int page, int size) {
        List<RegisterTable.Entry> entries = register.of(programme, size, (page - 1) * size);
        List<CaseId> ids = entries.stream().map(RegisterTable.Entry::caseId).toList();
        Map<CaseId, ReviewCase> found = cases.find(ids);
        Map<CaseId, Filing> filed = filings.of(ids);
        return entries.stream()
                .map(entry -> line(
                        entry, Objects.requireNonNull(found.get(entry.caseId())),
                        Objects.requireNonNull(filed.get(entry.caseId()))))
                .toList();
    }

    int count(String programme) {
        return register.count(programme);
    }

    List<ProgrammeDocument> kept() {
        return shelf.standing().stream()
                .filter(one -> one.rule(Stage.AWARD).effects().contains(Effect.REGISTER_ENTRY))
                .toList();
    }

    private RegisterLine line(RegisterTable.Entry entry, ReviewCase one, Filing filing) {
        ProgrammeDocument document = shelf.of(one);
        StageRule award = document.rule(Stage.AWARD);
        LocalizedText level = document.level(one.level()).orElseThrow().name();
        boolean published = award.effects().contains(Effect.PUBLICATION)
                && award.visible().contains(Party.PUBLIC)
                && entry.revokedOn() == null;
        return new RegisterLine(
                one.number(),
                published ? one.verification() : null,
                shown(award, Shown.NAME, filing::name),
                shown(award, Shown.EMPLOYER, filing::employerName),
                shown(award, Shown.SPECIALTY, one::specialty),
                level,
                entry.enteredOn(),
                entry.until(),
                entry.revokedOn());
    }

    private static @Nullable String shown(StageRule award, Shown what, Supplier<String> value) {
        String found = award.shows().contains(what) ? value.get() : "";
        return found.isEmpty() ? null : found;
    }
}
