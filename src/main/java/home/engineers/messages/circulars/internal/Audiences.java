package home.engineers.messages.circulars.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.Audience;
import home.engineers.messages.circulars.Circular;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** Hands everybody the selection means on, a page at a time. */
    void each(Circular circular, Consumer<List<Audience.Member>> pages) {
        Audience audience = of(circular);
        switch (circular.selection().how()) {
            case FILTER -> walk(after -> audience.page(circular.sender(), circular.selection().filter(), after, PAGE),
                    Audience.Member::person, pages);
            case CHOSEN -> walk(after -> recipients.chosen(circular.id(), after, PAGE), one -> one,
                    page -> pages.accept(members(audience, circular, page)));
            case RECIPIENTS -> walk(after -> circular.corrects() == null
                            ? List.of() : recipients.told(circular.corrects(), after, PAGE), one -> one,
                    page -> pages.accept(members(audience, circular, page)));
        }
    }

    private static List<Audience.Member> members(Audience audience, Circular circular, List<PersonId> page) {
        Map<PersonId, Audience.Member> found = audience.now(circular.sender(), page);
        return page.stream().flatMap(person -> Stream.ofNullable(found.get(person))).toList();
    }

    private interface Pages<T> {
        List<T> after(@Nullable PersonId last);
    }

    private static <T> void walk(
            Pages<T> pages, Function<T, PersonId> person, Consumer<List<T>> each) {
        @Nullable PersonId last = null;
        List<T> page;
        do {
            page = pages.after(last);
            if (!page.isEmpty()) {
                each.accept(page);
                last = person.apply(page.getLast());
            }
        } while (!page.isEmpty());
    }
}
