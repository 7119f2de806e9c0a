package home.engineers.experts.rules;

import home.engineers.experts.Specialties;
import home.engineers.experts.Specialty;
import home.engineers.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The controlled list of specialties, as it stands over time. */
public final class SpecialtyList implements Specialties {
    /** An expert has at least one specialty and at most these. */
    public static final int MOST = 5;

    private final Map<String, Specialty> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException where an id stands twice, a name has a space, or a successor does not exist */
    public SpecialtyList(Collection<Specialty> all) {
        for (Specialty one : all) {
            if (byId.put(one.id(), one) != null || !one.id().matches("[a-z0-9-]{2,60}") || one.name().zh().matches(".*\\s.*")) {
                throw new IllegalArgumentException("a specialty twice, or not well written: " + one);
            }
        }
        for (Specialty one : all) {
            if (one.then() != null && !byId.containsKey(one.then()) || one.to() != null && one.to().isBefore(one.from())) {
                throw new IllegalArgumentException("a specialty that leads nowhere: " + one);
            }
        }
    }

    @Override
    public List<Specialty> on(LocalDate day) {
        return byId.values().stream().filter(one -> one.inForce(day)).toList();
    }

    @Override
    public Optional<Specialty> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What speaks against choosing these on a day. */
    public List<Reason> against(Collection<String> chosen, LocalDate on) {
        List<Reason> reasons = new ArrayList<>();
        if (chosen.isEmpty() || chosen.size() > MOST) {
            reasons.add(Reason.at("specialties", "experts.specialties.count", MOST));
        }
        chosen.stream()
                .filter(id -> find(id).filter(one -> one.inForce(on)).isEmpty())
                .forEach(id -> reasons.add(Reason.at("specialties", "experts.specialties.unknown", id)));
        return reasons;
    }
}
