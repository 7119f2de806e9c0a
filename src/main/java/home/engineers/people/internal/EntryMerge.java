package home.engineers.people.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.people.rules.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds entries that a profile does not hold yet; entering the same table twice adds nothing. */
@Component
class EntryMerge {
    private final Entries entries;
    private final Changes changes;
    private final Employers employers;

    EntryMerge(Entries entries, Changes changes, Employers employers) {
        this.entries = entries;
        this.changes = changes;
        this.employers = employers;
    }

    /** @return how many were added */
    int add(PersonId person, Map<Section, List<Map<String, @Nullable Object>>> drafts, @Nullable PersonId by) {
        int added = 0;
        for (var section : drafts.entrySet()) {
            for (var values : section.getValue()) {
                added += add(person, section.getKey(), values, by) ? 1 : 0;
            }
        }
        return added;
    }

    /** The same for persons just entered, whose profiles hold nothing yet. */
    void addToNew(Map<PersonId, Draft> drafts, @Nullable PersonId by) {
        List<Changes.Note> notes = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Entries.NewEntry> all = new ArrayList<>();
            drafts.forEach((person, draft) -> new LinkedHashSet<>(draft.entries().getOrDefault(section, List.of()))
                    .forEach(values -> all.add(new Entries.NewEntry(person, values))));
            List<Entry> entered = entries.insert(
                    section,
                    all.stream().map(one -> new Entries.NewEntry(one.person(), whole(section, one.values()))).toList());
            for (int i = 0; i < entered.size(); i++) {
                notes.add(new Changes.Note(
                        all.get(i).person(), section.wire(), entered.get(i).id(), Map.of(), entered.get(i).values()));
            }
            nameEmployers(section, entered, all);
        }
        changes.note(notes, by);
    }

    private void nameEmployers(Section section, List<Entry> entered, List<Entries.NewEntry> all) {
        if (section == Section.POST) {
            Map<UUID, @Nullable UUID> named = new LinkedHashMap<>();
            for (int i = 0; i < entered.size(); i++) {
                named.put(entered.get(i).id(), employer(entered.get(i), all.get(i).values()));
            }
            entries.nameEmployers(named);
        }
    }

    private @Nullable UUID employer(Entry post, Map<String, @Nullable Object> values) {
        return values.get("employer") instanceof OrganisationId id ? id.value() : employers.of(post);
    }

    boolean wouldAdd(PersonId person, Map<Section, List<Map<String, @Nullable Object>>> drafts) {
        return drafts.entrySet().stream()
                .anyMatch(section -> section.getValue().stream()
                        .anyMatch(values -> !holds(person, section.getKey(), values)));
    }

    private boolean add(PersonId person, Section section, Map<String, @Nullable Object> values, @Nullable PersonId by) {
        if (holds(person, section, values)) {
            return false;
        }
        Entry entry = entries.insert(person, section, whole(section, values));
        if (section == Section.POST) {
            entries.nameEmployer(entry.id(), employer(entry, values));
        }
        changes.note(person, section.wire(), entry.id(), Map.of(), entry.values(), by);
        return true;
    }

    void nameEmployer(String creditCode, OrganisationId unit) {
        entries.nameEmployer(creditCode, unit.value());
    }

    /** Held already, where every value given is the value kept. */
    private boolean holds(PersonId person, Section section, Map<String, @Nullable Object> values) {
        return entries.of(person, section).stream()
                .anyMatch(entry -> section.fields().stream()
                        .map(field -> field.name())
                        .filter(field -> values.get(field) != null && !"".equals(values.get(field)))
                        .allMatch(field -> Objects.equals(entry.values().get(field), values.get(field))));
    }

    private static Map<String, @Nullable Object> whole(Section section, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        section.fields().forEach(field -> {
            Object empty = switch (field.kind()) {
                case TEXT -> field.name().equals("employer_credit") ? null : "";
                case TIME -> "";
                case FLAG -> false;
                case DATE, CHOICE, NUMBER -> null;
            };
            Object value = values.get(field.name());
            whole.put(field.name(), value == null ? empty : value);
        });
        return whole;
    }
}
