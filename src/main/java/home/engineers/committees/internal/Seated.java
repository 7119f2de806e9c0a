package home.engineers.committees.internal;

import home.engineers.committees.rules.CommitteeOffice;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Position;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who sits on a committee on a day. */
final class Seated {
    private static final Comparator<Position> BY_OFFICE = Comparator.comparing(
                    (Position one) -> CommitteeOffice.of(one.role(), one.title()))
            .thenComparing(Position::from)
            .thenComparing(one -> one.id().value());

    private Seated() {}

    /** Each person once, with the highest office held. */
    static List<Position> on(Collection<Position> all, LocalDate day) {
        Map<PersonId, Position> seated = new LinkedHashMap<>();
        all.stream().filter(one -> one.inForce(day)).sorted(BY_OFFICE).forEach(one -> seated.putIfAbsent(one.person(), one));
        return List.copyOf(seated.values());
    }
}
