package home.engineers.experts.internal;

import home.engineers.experts.ExpertRoll;
import home.engineers.experts.Specialty;
import home.engineers.experts.internal.AdmissionTable.State;
import home.engineers.experts.internal.PoolDesk.Own;
import home.engineers.experts.rules.SpecialtyList;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Position;
import home.engineers.people.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class ExpertRollDesk implements ExpertRoll {
    private final PoolDesk pool;
    private final SpecialtyList specialties;
    private final People people;
    private final HouseClock clock;

    ExpertRollDesk(PoolDesk pool, SpecialtyList specialties, People people, HouseClock clock) {
        this.pool = pool;
        this.specialties = specialties;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Listed> experts(Actor actor, Map<String, String> asked) {
        return pool.list(actor, PoolFilter.of(asked)).lines().stream()
                .map(line -> new Listed(
                        line.person(), line.name(), line.employer(), line.specialties(), line.admissions(), line.until(),
                        line.load().open(), line.load().done(), line.declined()))
                .toList();
    }

    @Override
    public Optional<Listed> own(Actor actor) {
        Own own = pool.own(actor);
        return own.admissions().isEmpty() && own.seat().isEmpty() ? Optional.empty() : Optional.of(new Listed(
                actor.requirePerson(), people.card(actor.requirePerson()).map(People.Card::name).orElse(""), "",
                own.specialties().stream().sorted().toList(),
                own.admissions().stream().filter(one -> one.state() == State.ADMITTED)
                        .map(one -> one.programme() + "/" + one.level()).sorted().toList(),
                own.seat().map(Position::to).orElse(null), own.load().open(), own.load().done(),
                (int) own.invitations().stream().filter(one -> one.state() == InvitationTable.State.DECLINED).count()));
    }

    @Override
    public List<Specialty> specialties() {
        return specialties.on(clock.today());
    }
}
