package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a person is signed in, and the ending of it. */
@Service
public class OpenSessions {
    /** Session attributes set at sign-in. */
    public static final String SINCE = "signedInSince";

    public static final String BROWSER = "browserName";
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** @param browser what the browser called itself */
    public record OpenSession(String id, String browser, @Nullable Instant since, boolean here) {}

    public List<OpenSession> of(PersonId person, @Nullable String here) {
        return all(person).values().stream()
                .map(session -> new OpenSession(
                        session.getId(),
                        session.getAttributeOrDefault(BROWSER, ""),
                        session.getAttribute(SINCE),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(OpenSession::here).reversed()
                        .thenComparing(OpenSession::since, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** Ends one session, if it is the person's own. */
    public void end(PersonId person, String id) {
        if (all(person).containsKey(id)) {
            sessions.deleteById(id);
        }
    }

    /** Ends all sessions but the one to keep. @return how many were ended */
    public int endOthers(PersonId person, @Nullable String keep) {
        List<String> others = all(person).keySet().stream().filter(id -> !id.equals(keep)).toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }

    private Map<String, ? extends Session> all(PersonId person) {
        return sessions.findByPrincipalName(person.toString());
    }
}
