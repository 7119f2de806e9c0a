package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.NewsReaders;
import org.springframework.stereotype.Component;

/** Whoever unsubscribes from news withdraws the consent to it. */
@Component
class NewsConsents implements NewsReaders {
    private static final String NEWS = "news";
    private final ConsentDesk consents;

    NewsConsents(ConsentDesk consents) {
        this.consents = consents;
    }

    @Override
    public void unsubscribe(PersonId person) {
        consents.end(person, NEWS);
    }
}
