package home.engineers.careers.rules;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A framework of professional competence, as a list of elements each of which wants evidence.
 *
 * @param standing how it stands towards engineers of this country, so far as known
 * @param rule number of the rule on the sheet it is read from
 */
public record Framework(
        String id, LocalizedText name, LocalizedText standing, Citation citation, String rule, List<Element> elements) {
    public Framework {
        elements = List.copyOf(elements);
    }

    /** Evidence of a kind; where {@code form} is not empty, of this form alone. */
    public record Suit(Kind kind, String form) {
        boolean fits(CareerItem item) {
            return item.kind() == kind && (form.isEmpty() || form.equals(item.form()));
        }
    }

    /** @param suits evidence that usually shows it; any may be named */
    public record Element(String id, LocalizedText name, Set<Suit> suits) {
        public Element {
            suits = Set.copyOf(suits);
        }

        /** What of a record usually shows this element. */
        public List<CareerItem> suggested(Collection<CareerItem> items) {
            return items.stream().filter(item -> suits.stream().anyMatch(suit -> suit.fits(item))).toList();
        }
    }

    public Optional<Element> element(String wanted) {
        return elements.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }
}
