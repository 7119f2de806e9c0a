package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module holds on a person: the cases they filed, and the traces of their hand in cases and documents. */
@Component
@Order(30)
class OwnCases implements PersonalData {
    private final CaseTable cases;
    private final OwnCaseParts parts;
    private final OwnDocuments documents;
    private final CaseErasure erasure;

    OwnCases(CaseTable cases, OwnCaseParts parts, OwnDocuments documents, CaseErasure erasure) {
        this.cases = cases;
        this.parts = parts;
        this.documents = documents;
        this.erasure = erasure;
    }

    @Override
    public List<Part> of(PersonId person) {
        return Stream.concat(parts.of(person, cases.of(person)).stream(), Stream.of(documents.of(person))).toList();
    }

    @Override
    public List<UUID> attachments(PersonId person) {
        return parts.ownFiles(person);
    }

    @Override
    public List<Reason> againstErasing(PersonId person) {
        return cases.of(person).stream()
                .flatMap(one -> unfinished(one).stream())
                .toList();
    }

    /** A case that is open, or closed with an objection that somebody still waits to have answered. */
    private static Optional<Reason> unfinished(ReviewCase one) {
        if (one.state().open()) {
            return Optional.of(Reason.of("programmes.erasure.open", one.number()).citing("pipl-2021", "47"));
        }
        return one.state().openObjections() > 0
                ? Optional.of(Reason.of("programmes.erasure.objection", one.number()).citing("mohrss-40-2019", "26"))
                : Optional.empty();
    }

    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        List<Reason> kept = new ArrayList<>();
        List<ReviewCase> closed = cases.of(person).stream().filter(one -> !one.state().open()).toList();
        for (ReviewCase one : closed) {
            Optional<LocalDate> until = erasure.archivedUntil(one);
            kept.add(until.map(day -> Reason.of("programmes.erasure.archive", one.number(), day.toString())
                            .citing("house-inference", "评审档案"))
                    .orElseGet(() -> Reason.of("programmes.erasure.outline", one.number()).citing("house-inference", "办理记录")));
        }
        return kept;
    }

    @Override
    public void erase(PersonId person) {
        cases.of(person).forEach(erasure::erase);
    }
}
