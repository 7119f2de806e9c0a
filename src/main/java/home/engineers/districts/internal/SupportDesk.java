package home.engineers.districts.internal;

import home.engineers.districts.Act;
import home.engineers.districts.Support;
import home.engineers.districts.Supports;
import home.engineers.districts.internal.DistrictFiles.About;
import home.engineers.districts.internal.SupportTable.Hands;
import home.engineers.districts.internal.SupportTable.Sums;
import home.engineers.districts.rules.SupportRules;
import home.engineers.evidence.EvidenceLog;
import home.engineers.files.Attachment;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SupportDesk implements Supports {
    private static final int SIZE = 25;

    private final SupportTable table;
    private final DistrictFiles files;
    private final Districts districts;
    private final People people;
    private final Keepers keepers;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    SupportDesk(
            SupportTable table, DistrictFiles files, Districts districts, People people, Keepers keepers, Authority authority,
            EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.table = table;
        this.files = files;
        this.districts = districts;
        this.people = people;
        this.keepers = keepers;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Page list(Actor actor, Filter filter, int page) {
        Keepers.Within within = keepers.within(authority.reach(actor, Act.SUPPORT_READ));
        int number = Math.max(1, page);
        List<Support> lines = table.list(within, filter, SIZE, (number - 1) * SIZE);
        Sums sums = table.sums(within, filter);
        return new Page(
                lines, Total.of(sums.counted(), number, SIZE, lines.size()), number, SIZE, sums.promisedFen(), sums.receivedFen());
    }

    @Override
    public List<Support> all(Actor actor, Filter filter) {
        return table.list(keepers.within(authority.reach(actor, Act.SUPPORT_READ)), filter, Total.LIMIT, 0);
    }

    @Override
    public Sheet sheet(Actor actor, UUID id) {
        Support support = table.find(id).orElseThrow(Absent::new);
        Subject subject = keepers.of(support.district());
        authority.demandOrHide(actor, Act.SUPPORT_READ, subject);
        Hands hands = table.hands(id);
        boolean names = authority.may(actor, Act.FOUNDING_READ, subject);
        return new Sheet(
                support,
                names ? files.of(List.of(id)).getOrDefault(id, List.of()) : List.of(),
                names ? name(hands.enteredBy()) : "",
                names ? name(hands.receivedBy()) : "",
                authority.may(actor, Act.SUPPORT_KEEP, subject));
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.card(person).map(People.Card::name).orElse("");
    }

    @Override
    @Transactional
    public Outcome<Support> enter(Actor actor, Entry entry) {
        District district = districts.byCode(entry.district()).orElseThrow(Absent::new);
        authority.demand(actor, Act.SUPPORT_KEEP, keepers.of(district.code()));
        return switch (SupportRules.read(ids.next(), district, entry, clock.today(), clock.instant())) {
            case Refused<Support> refused -> refused;
            case Granted<Support>(Support support) -> switch (files.receive(entry.files(), actor.requirePerson())) {
                case Refused<List<Attachment>>(List<Reason> why) -> Outcome.refused(why);
                case Granted<List<Attachment>>(List<Attachment> received) -> entered(actor, support, received);
            };
        };
    }

    private Outcome<Support> entered(Actor actor, Support support, List<Attachment> received) {
        if (!table.insert(support, actor.requirePerson())) {
            files.discard(received);
            return Outcome.refused(Reason.at("document", "districts.support.already"));
        }
        files.hang(received, About.SUPPORT, support.district(), support.id(), actor.requirePerson());
        evidence.append("district-support-promised", support.id(), facts(support));
        return Outcome.granted(table.find(support.id()).orElseThrow());
    }

    @Override
    @Transactional
    public Outcome<Support> receive(Actor actor, UUID id, Receiving receiving) {
        Support support = table.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.SUPPORT_READ, keepers.of(support.district()));
        authority.demand(actor, Act.SUPPORT_KEEP, keepers.of(support.district()));
        if (support.status() == Support.Status.PROMISED && support.version() != receiving.version()) {
            throw new OptimisticLockingFailureException("support changed meanwhile: " + id);
        }
        return SupportRules.receive(support, receiving, clock.today()).map(received -> {
            table.receive(received, actor.requirePerson());
            evidence.append("district-support-received", id, facts(received));
            return received;
        });
    }

    private static Map<String, Object> facts(Support support) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "district", support.district(), "kind", support.kind().name(), "year", support.year(),
                "document", support.document()));
        if (support.amountFen() != null) {
            facts.put("amount-fen", support.amountFen());
        }
        if (support.receivedOn() != null) {
            facts.put("received-on", support.receivedOn().toString());
        }
        if (support.receivedFen() != null) {
            facts.put("received-fen", support.receivedFen());
        }
        return facts;
    }

    @Override
    public boolean mayKeep(Actor actor, String district) {
        return authority.may(actor, Act.SUPPORT_KEEP, keepers.of(district));
    }
}
