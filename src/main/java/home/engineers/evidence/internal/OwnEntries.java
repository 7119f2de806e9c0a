package home.engineers.evidence.internal;

import home.engineers.evidence.Entry;
import home.engineers.kernel.FormerIds;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Official acts whose subject is the person itself. Erasing takes record and nonce; the leaf, which then says nothing, stays. */
@Component
@Order(80)
class OwnEntries implements PersonalData {
    private final EvidenceTable table;
    private final FormerIds formerIds;

    OwnEntries(EvidenceTable table, FormerIds formerIds) {
        this.table = table;
        this.formerIds = formerIds;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(new Part(
                "evidence.part.entry",
                List.of("evidence.number", "evidence.at", "evidence.kind"),
                formerIds.of(person).stream()
                        .flatMap(id -> table.of(id.value()).stream())
                        .sorted(Comparator.comparing(Entry::id))
                        .map(OwnEntries::line)
                        .toList()));
    }

    private static List<Cell> line(Entry entry) {
        return List.of(
                Cell.of(entry.number() == 0 ? null : entry.number()),
                Cell.of(entry.at()),
                Cell.word(entry.kind(), "evidence.kind." + entry.kind()));
    }

    @Override
    public void erase(PersonId person) {
        formerIds.of(person).forEach(id -> table.erase(id.value()));
    }
}
