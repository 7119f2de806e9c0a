package home.engineers.kernel.authority;

import home.engineers.kernel.PersonId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * For whom the present thread looks into the store. For whoever is barred from a case the store answers as if the case
 * had never been (docs/adr/0010); work of the house itself sees everything. Whoever looks is the person on whose behalf the
 * request comes, unless a piece of work says otherwise.
 */
@Component
public class InformationBarrier {
    private static final String VIEWER = InformationBarrier.class.getName();

    private final ThreadLocal<@Nullable Look> looking = new ThreadLocal<>();
    private final ThreadLocal<Deque<Raised>> raised = ThreadLocal.withInitial(ArrayDeque::new);

    /** @param viewer null for the house */
    private record Look(@Nullable PersonId viewer) {}

    private static final Look HOUSE = new Look(null);

    /** A connection that this thread holds and that stands behind the barrier. */
    public interface Raised {
        /** Opens it for work of the house. */
        void lower();

        /** Closes it again. */
        void raise();
    }

    /** Whoever looks; empty for visitors and for the house. */
    public Optional<PersonId> viewer() {
        Look look = looking.get();
        if (look != null) {
            return Optional.ofNullable(look.viewer());
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(VIEWER, RequestAttributes.SCOPE_REQUEST) instanceof PersonId person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** Told once it is known on whose behalf a request comes; what was asked before, such as the session, is of no case. */
    public void requestComesFrom(PersonId person) {
        RequestContextHolder.currentRequestAttributes().setAttribute(VIEWER, person, RequestAttributes.SCOPE_REQUEST);
    }

    /** Whether the transaction of this thread is one of somebody who is barred from something. */
    public boolean stands() {
        return !raised.get().isEmpty();
    }

    /** What the house does on its own account, or tells everyone: nothing is hidden from it, whoever is signed in. */
    public <T extends @Nullable Object> T asTheHouse(Supplier<T> work) {
        if (HOUSE.equals(looking.get())) {
            return work.get();
        }
        List<Raised> held = List.copyOf(raised.get());
        held.forEach(Raised::lower);
        try {
            return looking(HOUSE, work);
        } finally {
            held.forEach(Raised::raise);
        }
    }

    /** What is done in the background for someone: it sees what that person may see. Not inside of a transaction. */
    public <T extends @Nullable Object> T asSeenBy(PersonId viewer, Supplier<T> work) {
        return looking(new Look(viewer), work);
    }

    private <T extends @Nullable Object> T looking(Look look, Supplier<T> work) {
        Look before = looking.get();
        looking.set(look);
        try {
            return work.get();
        } finally {
            if (before == null) {
                looking.remove();
            } else {
                looking.set(before);
            }
        }
    }

    /** Told by the store when a connection of this thread is put behind the barrier. */
    public void holds(Raised connection) {
        raised.get().push(connection);
    }

    /** Told by the store when that connection is given back. */
    public void gaveBack(Raised connection) {
        Deque<Raised> held = raised.get();
        held.remove(connection);
        if (held.isEmpty()) {
            raised.remove();
        }
    }
}
