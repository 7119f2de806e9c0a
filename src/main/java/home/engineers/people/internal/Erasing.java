package home.engineers.people.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.people.PersonData.Erasure;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person in all modules at once or in none (PIPL art. 47). This module comes last: until then the others may
 * still ask who the person is.
 */
@Component
class Erasing {
    private final ObjectProvider<PersonalData> sources;
    private final EvidenceLog evidence;
    private final InformationBarrier barrier;

    Erasing(ObjectProvider<PersonalData> sources, EvidenceLog evidence, InformationBarrier barrier) {
        this.sources = sources;
        this.evidence = evidence;
        this.barrier = barrier;
    }

    Erasure outlook(PersonId person) {
        return new Erasure(
                against(person),
                sources.orderedStream().flatMap(source -> source.keptAfterErasing(person).stream()).toList());
    }

    List<Reason> against(PersonId person) {
        return sources.orderedStream().flatMap(source -> source.againstErasing(person).stream()).toList();
    }

    /** What stands against it that whoever decides may not see: somebody else has to decide. */
    List<Reason> unseen(PersonId person) {
        return !barrier.stands() || barrier.asTheHouse(() -> against(person)).isEmpty()
                ? List.of()
                : List.of(Reason.of("people.request.another"));
    }

    /** Of everything, also of what whoever decides may not see. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(PersonId person) {
        barrier.asTheHouse(() -> {
            eraseAll(person);
            return person;
        });
    }

    private void eraseAll(PersonId person) {
        List<PersonalData> all = sources.orderedStream().toList();
        all.stream().filter(source -> !(source instanceof PeopleData)).forEach(source -> source.erase(person));
        all.stream().filter(PeopleData.class::isInstance).forEach(source -> source.erase(person));
        evidence.append("person-erased", person.value(), Map.of());
    }
}
