package home.engineers.patents.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.time.HouseClock;
import home.engineers.patents.LegalEvents;
import home.engineers.patents.internal.RecordStore.Fate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays what files of legal status tell over the applications on record; what is told of others waits for them. */
@Service
class LegalEventStore {
    private final ApplicationTable applications;
    private final WaitingEvents waiting;
    private final TermLaw law;
    private final JdbcClient jdbc;
    private final IdSource ids;
    private final HouseClock clock;

    LegalEventStore(
            ApplicationTable applications, WaitingEvents waiting, TermLaw law, JdbcClient jdbc, IdSource ids, HouseClock clock) {
        this.applications = applications;
        this.waiting = waiting;
        this.law = law;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return what became of each, in their order */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Fate> store(List<LegalEvents> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('patents'))").query(row -> {});
        Set<String> numbers = batch.stream().map(told -> told.application().text()).collect(Collectors.toSet());
        Map<String, ApplicationState> known = applications.hold(numbers, List.of()).stream()
                .collect(Collectors.toMap(ApplicationState::number, Function.identity()));
        Set<ApplicationState> changed = new LinkedHashSet<>();
        List<Fate> fates = new ArrayList<>();
        for (LegalEvents told : batch) {
            ApplicationState state = known.get(told.application().text());
            boolean news = state == null ? waiting.keep(told) : added(told, state);
            if (news && state != null) {
                changed.add(state);
            }
            fates.add(new Fate(news ? Fate.Kind.STORED : Fate.Kind.UNCHANGED, null));
        }
        applications.write(List.copyOf(changed), ids::rising, clock.today(), law);
        return fates;
    }

    private static boolean added(LegalEvents told, ApplicationState state) {
        int before = state.added().size();
        told.events().forEach(event -> state.take(event, told.source()));
        return state.added().size() > before;
    }
}
