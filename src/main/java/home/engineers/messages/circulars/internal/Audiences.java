package home.engineers.messages.circulars.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.Audience;
import home.engineers.messages.circulars.Circular;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The audiences that modules offer, and whom a selection means, page by page. */
@Component
class Audiences {
    private static final int PAGE = 500;
    private final ObjectProvider<Audience> offered;
    private final RecipientTable recipients;

    Audiences(ObjectProvider<Audience> offered, RecipientTable recipients) {
        this.offered = offered;
        this.recipients = recipients;
    }

    List<Audience> serving(OrganisationId sender) {
        return offered.orderedStream().filter(audience -> audience.serves(sender)).toList();
    }

    Optional<Audience> of(OrganisationId sender, String key) {
        return serving(sender).stream().filter(audience -> audience.key().equals(key)).findFirst();
    }

    Audience of(Circular circular) {
        return of(circular.sender(), circular.selection().audience())
                .orElseThrow(() -> new IllegalStateException("no module offers " + circular.selection().audience()));
    }

    /**
     * Some of those the selection means.
     *
     * @param last whom to go on after, or null where nobody is left; not all up to there need be in the circle still
     */
    record Page(List<Audience.Member> members, @Nullable PersonId last) {}

    /** The next of those the selection means, in the order of their ids. @param after the last one seen, or null */
    Page page(Circular circular, @Nullable PersonId after) {
        Audience audience = of(circular);
        return switch (circular.selection().how()) {
            case FILTER -> {
                List<Audience.Member> found = audience.page(circular.sender(), circular.selection().filter(), after, PAGE);
                yield new Page(found, found.isEmpty() ? null : found.getLast().person());
            }
            case CHOSEN -> members(audience, circular, recipients.chosen(circular.id(), after, PAGE));
            case RECIPIENTS -> members(audience, circular, circular.corrects() == null
                    ? List.of() : recipients.told(circular.corrects(), after, PAGE));
        };
    }

    private static Page members(Audience audience, Circular circular, List<PersonId> some) {
        if (some.isEmpty()) {
            return new Page(List.of(), null);
        }
        Map<PersonId, Audience.Member> found = audience.now(circular.sender(), some);
        return new Page(some.stream().flatMap(person -> Stream.ofNullable(found.get(person))).toList(), some.getLast());
    }

    /** All the selection means, as things stand, in the order of their ids; in one statement or two. */
    List<PersonId> everyone(Circular circular) {
        Audience audience = of(circular);
        return switch (circular.selection().how()) {
            case FILTER -> audience.everyone(circular.sender(), circular.selection().filter());
            case CHOSEN -> audience.belonging(circular.sender(), recipients.allChosen(circular.id()));
            case RECIPIENTS -> circular.corrects() == null
                    ? List.of() : audience.belonging(circular.sender(), recipients.allTold(circular.corrects()));
        };
    }

    /** How many the selection means, as things stand. */
    long count(Circular circular) {
        return switch (circular.selection().how()) {
            case FILTER -> of(circular).count(circular.sender(), circular.selection().filter());
            case CHOSEN -> recipients.chosen(circular.id());
            case RECIPIENTS -> circular.corrects() == null ? 0 : recipients.told(circular.corrects());
        };
    }
}
