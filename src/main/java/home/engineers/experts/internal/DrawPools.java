package home.engineers.experts.internal;

import home.engineers.experts.ExpertPool;
import home.engineers.experts.ExpertPoolSource;
import home.engineers.experts.JudgedProgrammes;
import home.engineers.experts.JudgedProgrammes.Judged;
import home.engineers.experts.JudgedProgrammes.Level;
import home.engineers.experts.Specialty;
import home.engineers.experts.conflicts.Conflicts;
import home.engineers.experts.conflicts.Matter;
import home.engineers.experts.internal.EntryTable.Traits;
import home.engineers.experts.rules.PanelLevel;
import home.engineers.experts.rules.SpecialtyList;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The pools from which panels are drawn: all experts, and for each programme and level those admitted to it. Of the latter
 * whoever is tied to a case that is on its way to the panel is excluded, as is whoever is away; why is told to nobody.
 */
@Component
class DrawPools implements ExpertPoolSource {
    private final AdmissionTable admissions;
    private final EntryTable entries;
    private final SpecialtyList specialties;
    private final Conflicts conflicts;
    private final Organisations organisations;
    private final Districts districts;
    private final ObjectProvider<JudgedProgrammes> programmes;
    private final HouseClock clock;

    DrawPools(
            AdmissionTable admissions, EntryTable entries, SpecialtyList specialties, Conflicts conflicts, Organisations organisations,
            Districts districts, ObjectProvider<JudgedProgrammes> programmes, HouseClock clock) {
        this.admissions = admissions;
        this.entries = entries;
        this.specialties = specialties;
        this.conflicts = conflicts;
        this.organisations = organisations;
        this.districts = districts;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public List<ExpertPool> pools() {
        OrganisationId association = organisations.municipalAssociation().id();
        List<ExpertPool> pools = new ArrayList<>();
        pools.add(new Pool(association, ExpertPool.ALL, new LocalizedText("全部专家", "All experts"), "", ""));
        Map<String, Judged> known = programmes.stream().flatMap(one -> one.all().stream())
                .collect(Collectors.toMap(Judged::id, one -> one, (one, other) -> one));
        admissions.opened(association, clock.today()).stream()
                .filter(opened -> known.containsKey(opened.programme()))
                .flatMap(opened -> pools(association, known.get(opened.programme()), opened.level()).stream())
                .distinct()
                .forEach(pools::add);
        return pools;
    }

    /** An admission to every level of a programme opens a pool for each. */
    private List<Pool> pools(OrganisationId association, Judged programme, String level) {
        return programme.levels().stream()
                .filter(one -> level.isEmpty() || one.id().equals(level))
                .map(one -> pool(association, programme, one))
                .toList();
    }

    private Pool pool(OrganisationId association, Judged programme, Level level) {
        return new Pool(
                association, ExpertPool.of(programme.id(), level.id()),
                new LocalizedText(programme.name().zh() + "：" + level.name().zh(), programme.name().en() + ": " + level.name().en()),
                programme.id(), level.id());
    }

    private final class Pool implements ExpertPool {
        private final OrganisationId association;
        private final String id;
        private final LocalizedText title;
        private final String programme;
        private final String level;

        private Pool(OrganisationId association, String id, LocalizedText title, String programme, String level) {
            this.association = association;
            this.id = id;
            this.title = title;
            this.programme = programme;
            this.level = level;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public LocalizedText title() {
            return title;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pool pool && pool.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public Members members(LocalDate on) {
            List<PersonId> seated = programme.isEmpty()
                    ? organisations.holders(association, Role.EXPERT, on)
                    : admissions.admitted(association, programme, level, on);
            Set<PersonId> excluded = new HashSet<>(entries.away(seated, on));
            if (!programme.isEmpty()) {
                List<Matter> waiting =
                        programmes.stream().flatMap(one -> one.waiting(programme, level).stream()).toList();
                conflicts.tied(seated, waiting).values().forEach(excluded::addAll);
            }
            return new Members(
                    experts(seated.stream().filter(person -> !excluded.contains(person)).toList()),
                    seated.stream().filter(excluded::contains).toList());
        }

        private List<Expert> experts(List<PersonId> persons) {
            Map<PersonId, Set<String>> chosen = entries.specialties(persons, association);
            Map<PersonId, Traits> traits = entries.traits(persons);
            Map<String, String> names = districts.today().stream().collect(Collectors.toMap(District::code, one -> one.name().zh()));
            return persons.stream()
                    .map(person -> new Expert(person, values(chosen.getOrDefault(person, Set.of()), traits.get(person), names)))
                    .toList();
        }

        private Map<String, Set<String>> values(
                Set<String> chosen, @Nullable Traits traits, Map<String, String> names) {
            Map<String, Set<String>> values = new HashMap<>();
            values.put("specialty", chosen.stream().flatMap(one -> specialties.find(one).stream())
                    .map(Specialty::name).map(LocalizedText::zh).collect(Collectors.toSet()));
            if (traits != null) {
                put(values, ExpertPool.EMPLOYER, traits.employer());
                put(values, "district", names.getOrDefault(traits.district(), ""));
                put(values, "level", PanelLevel.ofTitle(traits.title()).map(one -> one.words().zh()).orElse(""));
            }
            return values;
        }

        /** Quotas are typed with values that have no space. */
        private static void put(Map<String, Set<String>> values, String attribute, String value) {
            String typed = value.replaceAll("\\s+", "");
            if (!typed.isEmpty()) {
                values.put(attribute, Set.of(typed));
            }
        }
    }
}
