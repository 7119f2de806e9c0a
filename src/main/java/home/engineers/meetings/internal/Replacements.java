package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawnPanels;
import home.engineers.people.People;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who of a meeting can be replaced by whom: in a panel that was drawn, whom the draw replaced since the meeting was called. */
@Component
class Replacements {
    private final DrawnPanels draws;
    private final People people;

    Replacements(DrawnPanels draws, People people) {
        this.draws = draws;
        this.people = people;
    }

    /**
     * @param drawn whether the draw says who comes; else the office names them
     * @param leaving members who can be replaced, by id
     * @param coming who was drawn in their place and has no seat yet, by id; empty for a panel that was named
     */
    public record Choice(boolean drawn, Map<String, String> leaving, Map<String, String> coming) {
        public boolean open() {
            return !leaving.isEmpty() && (!drawn || !coming.isEmpty());
        }
    }

    Choice of(Room room) {
        List<PersonId> members = room.parties().members();
        if (room.meeting().draw() == null) {
            return new Choice(false, named(members), Map.of());
        }
        List<PersonId> sitting = draws.sitting(new DrawId(room.meeting().draw()));
        return new Choice(
                true, named(members.stream().filter(one -> !sitting.contains(one)).toList()),
                named(sitting.stream().filter(one -> !members.contains(one)).toList()));
    }

    private Map<String, String> named(Collection<PersonId> persons) {
        Map<PersonId, People.Card> cards = people.cards(List.copyOf(persons));
        Map<String, String> named = new LinkedHashMap<>();
        persons.forEach(one -> named.put(one.toString(), cards.containsKey(one) ? cards.get(one).name() : "—"));
        return named;
    }
}
