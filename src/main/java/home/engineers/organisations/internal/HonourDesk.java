package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Act;
import home.engineers.organisations.Honour;
import home.engineers.organisations.HonourId;
import home.engineers.organisations.Honours;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with honours, each act checked for its object. */
@Service
public class HonourDesk {
    private final Honours honours;
    private final HonourTable table;
    private final Memberships memberships;
    private final MembershipSubjects subjects;
    private final Organisations organisations;
    private final People people;
    private final Authority authority;

    HonourDesk(
            Honours honours,
            HonourTable table,
            Memberships memberships,
            MembershipSubjects subjects,
            Organisations organisations,
            People people,
            Authority authority) {
        this.honours = honours;
        this.table = table;
        this.memberships = memberships;
        this.subjects = subjects;
        this.organisations = organisations;
        this.people = people;
        this.authority = authority;
    }

    /** One page of honours. */
    public record Lines(List<HonourLine> lines, Total total) {}

    public Lines list(Actor actor, HonourFilter filter) {
        Reach reach = listReach(actor);
        List<HonourLine> lines = table.page(filter, reach);
        return new Lines(lines, Total.of(table.count(filter, reach), filter.page(), HonourFilter.SIZE, lines.size()));
    }

    public List<HonourLine> all(Actor actor, HonourFilter filter) {
        return table.all(filter, listReach(actor));
    }

    private Reach listReach(Actor actor) {
        Reach reach = authority.reach(actor, Act.HONOUR_LIST);
        if (reach.none()) {
            throw new NotPermitted(Act.HONOUR_LIST);
        }
        return reach;
    }

    /** Those that count of whoever looks. */
    public List<Honour> own(Actor actor) {
        return honours.of(actor.requirePerson());
    }

    /** An honour as its page shows it. */
    public record Sheet(Honour honour, String holder, Organisation association, boolean mayKeep) {}

    public Sheet sheet(Actor actor, HonourId id) {
        Honour honour = honours.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.HONOUR_READ, subject(honour));
        return new Sheet(
                honour, name(honour.person(), honour.unit()), organisations.find(honour.association()).orElseThrow(),
                honour.counts() && authority.may(actor, Act.HONOUR_KEEP, Subject.of(honour.association())));
    }

    private static Subject subject(Honour honour) {
        Set<OrganisationId> keepers = new HashSet<>(Set.of(honour.association()));
        if (honour.unit() != null) {
            keepers.add(honour.unit());
        }
        return new Subject(honour.person(), keepers);
    }

    /** The member an honour is entered for. */
    public record Start(Membership membership, String holder, Organisation association) {}

    public Start start(Actor actor, MembershipId id) {
        Membership m = memberships.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.MEMBERSHIP_READ, subjects.of(m));
        authority.demand(actor, Act.HONOUR_KEEP, Subject.of(m.association()));
        return new Start(m, name(m.person(), m.unit()), organisations.find(m.association()).orElseThrow());
    }

    public record Wish(String title, String grantedBy, LocalDate grantedOn, String document) {}

    @Transactional
    public Outcome<Honour> enter(Actor actor, MembershipId id, Wish wish) {
        Membership m = start(actor, id).membership();
        return honours.enter(
                new Honours.Entry(
                        m.association(), m.person(), m.unit(), wish.title(), wish.grantedBy(), wish.grantedOn(), wish.document()),
                actor.requirePerson());
    }

    @Transactional
    public Outcome<Honour> withdraw(Actor actor, HonourId id, String why) {
        Honour honour = sheet(actor, id).honour();
        authority.demand(actor, Act.HONOUR_KEEP, Subject.of(honour.association()));
        return honours.withdraw(id, why, actor.requirePerson());
    }

    private String name(@Nullable PersonId person, @Nullable OrganisationId unit) {
        return person != null
                ? people.card(person).map(People.Card::name).orElse("")
                : organisations.find(unit).map(Organisation::name).orElse("");
    }
}
