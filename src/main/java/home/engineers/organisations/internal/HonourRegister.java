package home.engineers.organisations.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Honour;
import home.engineers.organisations.HonourId;
import home.engineers.organisations.Honours;
import home.engineers.organisations.rules.HonourRules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts honours on record and takes wrong entries back, each with its entry in the record of official acts. */
@Service
class HonourRegister implements Honours {
    private final HonourTable honours;
    private final MembershipTable memberships;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    HonourRegister(HonourTable honours, MembershipTable memberships, EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.honours = honours;
        this.memberships = memberships;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Honour> find(HonourId id) {
        return honours.find(id);
    }

    @Override
    public List<Honour> of(PersonId person) {
        return honours.of(person);
    }

    @Override
    public List<Honour> of(OrganisationId unit) {
        return honours.of(unit);
    }

    @Override
    public List<Honour> in(OrganisationId association, @Nullable HonourId after, int limit) {
        return honours.in(association, after, limit);
    }

    @Override
    public Map<OrganisationId, Long> counted(Collection<OrganisationId> associations, LocalDate first, LocalDate last) {
        Map<OrganisationId, Long> found = honours.counted(associations, first, last);
        return associations.stream().distinct().collect(Collectors.toMap(one -> one, one -> found.getOrDefault(one, 0L)));
    }

    @Override
    @Transactional
    public Outcome<Honour> enter(Entry entry, PersonId by) {
        List<Reason> reasons = HonourRules.against(entry, isOrWasMember(entry), clock.today());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Honour honour = new Honour(
                new HonourId(ids.next()), entry.association(), entry.person(), entry.unit(), entry.title().strip(),
                entry.grantedBy().strip(), entry.grantedOn(), entry.document().strip(), null, null, 0);
        if (!honours.insert(honour, by, clock.instant())) {
            return Outcome.refused(Reason.at("title", "organisations.honour.onRecord", entry.grantedOn().toString()));
        }
        append("honour-entered", honour);
        return Outcome.granted(honour);
    }

    private boolean isOrWasMember(Entry entry) {
        return memberships.open(entry.association(), entry.person(), entry.unit()).filter(one -> one.number() != null).isPresent()
                || memberships.earlier(entry.association(), entry.person(), entry.unit()).isPresent();
    }

    @Override
    @Transactional
    public Outcome<Honour> withdraw(HonourId id, String why, PersonId by) {
        Honour known = honours.find(id).orElseThrow(Absent::new);
        Outcome<Honour> outcome = known.withdraw(clock.instant(), why).map(one -> honours.withdraw(one, by));
        if (outcome instanceof Granted<Honour>(Honour withdrawn)) {
            append("honour-withdrawn", withdrawn);
        }
        return outcome;
    }

    private void append(String kind, Honour honour) {
        evidence.append(kind, honour.id().value(), Map.of(
                "association", honour.association().toString(), "document", honour.document(),
                "granted-on", honour.grantedOn().toString()));
    }
}
