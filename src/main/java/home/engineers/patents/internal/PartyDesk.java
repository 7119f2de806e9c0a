package home.engineers.patents.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.patents.PartyProposals.Proposal;
import home.engineers.patents.PartyRole;
import home.engineers.patents.rules.PartyNames;
import home.engineers.people.People;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes and keeps who the parties are. An organisation is proposed where the credit code is its own, or the name without
 * width, case and punctuation. A person is proposed as inventor only in documents of an applicant confirmed as an organisation,
 * since names alone say little; whoever is employed there comes first.
 */
@Service
public class PartyDesk {
    private static final int MOST = 200;
    private static final String NAMED = """
            select p.role, min(p.name) as name, p.name_normalised, count(*) as documents, min(b.number) as example,
                coalesce(max(nullif(p.credit_code, '')), '') as credit_code
            from patent_party p join patent_publication b on b.id = p.publication_id
            where b.removed_at is null and p.confirmed_by is null and p.role %s
              and (p.name_normalised = any(?::text[]) or p.credit_code = any(?::text[])) group by p.role, p.name_normalised""";
    private static final String BESIDE_A_KNOWN_APPLICANT =
            " and exists (select 1 from patent_party o where o.publication_id = p.publication_id and o.organisation_id is not null)";
    private static final String INVENTORS = """
            select min(p.name) as name, p.name_normalised, o.organisation_id, count(distinct p.publication_id) as documents, min(b.number) as example
            from patent_party o
            join patent_party p on p.publication_id = o.publication_id and p.role = 'INVENTOR' and p.confirmed_by is null
            join patent_publication b on b.id = p.publication_id
            where o.organisation_id is not null and o.role in ('APPLICANT', 'ASSIGNEE') and b.removed_at is null
            group by p.name_normalised, o.organisation_id order by documents desc, p.name_normalised limit 2000""";

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final People people;
    private final IdSource ids;
    private final HouseClock clock;

    PartyDesk(JdbcClient jdbc, Organisations organisations, People people, IdSource ids, HouseClock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Proposal> waiting() {
        List<Proposal> all = new ArrayList<>(ofOrganisations());
        all.addAll(ofInventors());
        Set<Map.Entry<String, UUID>> declined = Set.copyOf(jdbc.sql("select name_normalised, coalesce(organisation_id, person_id) from patent_party_declined")
                .query((row, n) -> Map.entry(row.getString(1), row.getObject(2, UUID.class))).list());
        return all.stream()
                .filter(one -> !declined.contains(Map.entry(one.normalised(), one.candidate())))
                .sorted(Comparator.comparing(Proposal::documents).reversed().thenComparing(Proposal::name))
                .limit(MOST)
                .toList();
    }

    private List<Proposal> ofOrganisations() {
        Map<String, Organisation> byName = new HashMap<>();
        Map<String, Organisation> byCode = new HashMap<>();
        organisations.ofKind(Organisation.Kind.UNIT).forEach(unit -> {
            byName.put(PartyNames.normalised(unit.name()), unit);
            if (unit.nameEn() != null) {
                byName.putIfAbsent(PartyNames.normalised(unit.nameEn()), unit);
            }
            if (unit.creditCode() != null) {
                byCode.put(unit.creditCode(), unit);
            }
        });
        return jdbc.sql(NAMED.formatted("in ('APPLICANT', 'ASSIGNEE')"))
                .params(byName.keySet().toArray(String[]::new), byCode.keySet().toArray(String[]::new))
                .query((row, n) -> {
                    Organisation coded = byCode.get(row.getString("credit_code"));
                    Organisation unit = coded == null ? byName.get(row.getString("name_normalised")) : coded;
                    return new Proposal(
                            PartyRole.valueOf(row.getString("role")), row.getString("name"), row.getString("name_normalised"), unit.id().value(),
                            unit.name(), coded == null ? "patents.ground.name" : "patents.ground.code", row.getInt("documents"), row.getString("example"));
                })
                .list();
    }

    private List<Proposal> ofInventors() {
        record Named(String name, String normalised, UUID organisation, int documents, String example) {}
        List<Named> inventors = jdbc.sql(INVENTORS).query((row, n) -> new Named(
                row.getString("name"), row.getString("name_normalised"), row.getObject("organisation_id", UUID.class), row.getInt("documents"),
                row.getString("example"))).list();
        Map<String, List<People.Card>> cards = new HashMap<>();
        inventors.forEach(one -> cards.computeIfAbsent(one.normalised(), any -> people.named(one.name())));
        Collection<PersonId> persons = cards.values().stream().flatMap(List::stream).map(People.Card::person).distinct().toList();
        List<Proposal> all = new ArrayList<>();
        Map<PersonId, List<UUID>> employers = new HashMap<>();
        people.employments(persons).forEach(post -> {
            OrganisationId employer = post.employer();
            if (employer != null) {
                employers.computeIfAbsent(post.person(), any -> new ArrayList<>()).add(employer.value());
            }
        });
        Set<String> proposed = new java.util.HashSet<>();
        for (Named one : inventors) {
            for (People.Card card : cards.getOrDefault(one.normalised(), List.of())) {
                boolean employed = employers.getOrDefault(card.person(), List.of()).contains(one.organisation());
                if (proposed.add(one.normalised() + card.person())) {
                    all.add(new Proposal(
                            PartyRole.INVENTOR, one.name(), one.normalised(), card.person().value(), card.name(),
                            employed ? "patents.ground.employed" : "patents.ground.inventor", one.documents(), one.example()));
                }
            }
        }
        return all;
    }

    @Transactional
    public Outcome<Integer> confirm(PartyRole role, String normalised, UUID candidate, PersonId by) {
        if (!proposed(role, normalised, candidate)) {
            return Outcome.refused(Reason.of("patents.party.gone"));
        }
        boolean inventor = role == PartyRole.INVENTOR;
        int confirmed = jdbc.sql("update patent_party p set " + (inventor ? "person_id" : "organisation_id") + """
                 = :candidate, confirmed_by = :by, confirmed_at = :at
                where p.role = :role and p.name_normalised = :name and p.confirmed_by is null""" + (inventor ? BESIDE_A_KNOWN_APPLICANT : ""))
                .param("candidate", candidate).param("by", by.value()).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("role", role.name()).param("name", normalised)
                .update();
        return Outcome.granted(confirmed);
    }

    private boolean proposed(PartyRole role, String normalised, UUID candidate) {
        return waiting().stream().anyMatch(one -> one.role() == role && one.normalised().equals(normalised) && one.candidate().equals(candidate));
    }

    @Transactional
    public Outcome<Integer> decline(PartyRole role, String normalised, UUID candidate, PersonId by) {
        if (!proposed(role, normalised, candidate)) {
            return Outcome.refused(Reason.of("patents.party.gone"));
        }
        boolean inventor = role == PartyRole.INVENTOR;
        return Outcome.granted(jdbc.sql("insert into patent_party_declined (id, name_normalised, organisation_id, person_id, declined_by, declined_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(java.util.Arrays.asList(
                        ids.next(), normalised, inventor ? null : candidate, inventor ? candidate : null, by.value(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update());
    }
}
