package home.engineers.organisations.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.Notice;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Representative;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Enters the official acts of a membership in the record and tells those whom they concern. */
@Component
class MembershipRecord {
    private final EvidenceLog evidence;
    private final Messages messages;
    private final People people;
    private final OrganisationTable organisations;
    private final PositionTable seats;
    private final RepresentativeTable representatives;
    private final HouseClock clock;

    MembershipRecord(
            EvidenceLog evidence,
            Messages messages,
            People people,
            OrganisationTable organisations,
            PositionTable seats,
            RepresentativeTable representatives,
            HouseClock clock) {
        this.evidence = evidence;
        this.messages = messages;
        this.people = people;
        this.organisations = organisations;
        this.seats = seats;
        this.representatives = representatives;
        this.clock = clock;
    }

    void applied(Membership m) {
        enter("membership-applied", m);
        Set<PersonId> handlers = new HashSet<>(holders(m.association(), Role.SECRETARY));
        handlers.addAll(holders(m.association(), Role.DISTRICT_SECRETARY));
        handlers.forEach(handler -> tell(
                handler, "organisations.notice.applied.title", "organisations.notice.applied.body", m, memberName(m)));
    }

    void admitted(Membership m) {
        enter("membership-admitted", m);
        tellMember(m, "organisations.notice.admitted.title", "organisations.notice.admitted.body",
                String.valueOf(m.number()), String.valueOf(m.termTo()));
    }

    void declined(Membership m) {
        enter("membership-declined", m);
        tellMember(m, "organisations.notice.declined.title", "organisations.notice.declined.body", String.valueOf(m.remark()));
    }

    void withdrawn(Membership m) {
        enter("membership-withdrawn", m);
    }

    void renewed(Membership m) {
        enter("membership-renewed", m);
        tellMember(m, "organisations.notice.renewed.title", "organisations.notice.renewed.body",
                String.valueOf(m.number()), String.valueOf(m.termTo()));
    }

    void lapsed(Membership m) {
        enter("membership-lapsed", m);
        tellMember(m, "organisations.notice.lapsed.title", "organisations.notice.lapsed.body",
                String.valueOf(m.number()), String.valueOf(m.termTo()));
    }

    void left(Membership m) {
        enter("membership-left", m);
        tellMember(m, "organisations.notice.left.title", "organisations.notice.left.body", String.valueOf(m.number()));
    }

    void takenOver(Membership m) {
        takenOver(List.of(m));
    }

    void takenOver(List<Membership> all) {
        evidence.append(all.stream().map(m -> new EvidenceLog.Act("membership-taken-over", m.id().value(), facts(m))).toList());
    }

    void remind(Membership m) {
        tellMember(m, "organisations.notice.reminder.title", "organisations.notice.reminder.body",
                String.valueOf(m.number()), String.valueOf(m.termTo()));
    }

    void enter(String kind, Membership m) {
        evidence.append(kind, m.id().value(), facts(m));
    }

    private static Map<String, Object> facts(Membership m) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("association", m.association().toString());
        facts.put("member", m.person() == null ? "unit" : "person");
        if (m.number() != null) {
            facts.put("number", m.number());
        }
        if (m.termTo() != null) {
            facts.put("term-to", m.termTo().toString());
        }
        return facts;
    }

    private void tellMember(Membership m, String titleKey, String bodyKey, String... facts) {
        readers(m).forEach(reader -> tell(reader, titleKey, bodyKey, m, facts));
    }

    /** The member; for a unit its representative, whoever answers for its personnel, and whoever applied for it. */
    Set<PersonId> readers(Membership m) {
        Set<PersonId> readers = new HashSet<>();
        if (m.person() != null) {
            readers.add(m.person());
        }
        if (m.unit() != null) {
            readers.addAll(holders(m.unit(), Role.UNIT_HR));
            representatives.on(m.id(), clock.today()).map(Representative::person).ifPresent(readers::add);
            if (m.applicant() != null) {
                readers.add(m.applicant());
            }
        }
        return readers;
    }

    private void tell(PersonId to, String titleKey, String bodyKey, Membership m, String... facts) {
        String mail = people.card(to).map(People.Card::mail).filter(address -> !address.isEmpty()).orElse(null);
        List<String> arguments = new ArrayList<>(List.of(associationName(m)));
        arguments.addAll(List.of(facts));
        messages.send(new Notice(to, titleKey, bodyKey, arguments, "/members/" + m.id(), mail));
    }

    private List<PersonId> holders(OrganisationId organisation, Role role) {
        LocalDate today = clock.today();
        return seats.holders(organisation, role, today);
    }

    private String associationName(Membership m) {
        return organisations.find(m.association()).orElseThrow().name();
    }

    String memberName(Membership m) {
        return m.unit() != null
                ? organisations.find(m.unit()).orElseThrow().name()
                : people.card(m.person()).map(People.Card::name).orElse("");
    }
}
