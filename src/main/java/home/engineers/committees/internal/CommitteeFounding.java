package home.engineers.committees.internal;

import home.engineers.committees.CommitteeRule;
import home.engineers.committees.Resolution;
import home.engineers.committees.rules.CommitteeOffice;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Act;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.organisations.Positions.Appointment;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds committees by resolution, with chair and first members; all of it or nothing. */
@Service
public class CommitteeFounding {
    private final CommitteeGate gate;
    private final ResolutionTable resolutions;
    private final CommitteeLifeTable lives;
    private final CommitteeRuleTable rules;
    private final Organisations organisations;
    private final Positions positions;
    private final People people;
    private final EvidenceLog evidence;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    CommitteeFounding(
            CommitteeGate gate,
            ResolutionTable resolutions,
            CommitteeLifeTable lives,
            CommitteeRuleTable rules,
            Organisations organisations,
            Positions positions,
            People people,
            EvidenceLog evidence,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.resolutions = resolutions;
        this.lives = lives;
        this.rules = rules;
        this.organisations = organisations;
        this.positions = positions;
        this.people = people;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The fields of the form, as typed.
     *
     * @param resolution number of a resolution of the association
     * @param chair name, mobile number or e-mail of a person, or empty
     * @param members of one person in each line
     * @param to last day of the first terms
     */
    public record Wish(
            String name, String nameEn, String resolution, String since, String chair, String members, String to) {
        public static final Wish EMPTY = new Wish("", "", "", "", "", "", "");
    }

    /** @param latest resolutions to choose from */
    public record Sheet(Organisation association, @Nullable CommitteeRule rule, List<Resolution> latest) {}

    public Sheet sheet(Actor actor, OrganisationId association) {
        return new Sheet(
                gate.association(actor, Act.COMMITTEE_FOUND, association),
                rules.on(association, clock.today()).orElse(null),
                resolutions.in(association, 0, ResolutionDesk.PAGE));
    }

    public Outcome<Organisation> found(Actor actor, OrganisationId association, Wish wish) {
        gate.association(actor, Act.COMMITTEE_FOUND, association);
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome<Organisation> outcome = founded(actor, association, wish);
            if (outcome instanceof Refused<Organisation>) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome<Organisation> founded(Actor actor, OrganisationId association, Wish wish) {
        Reading form = new Reading();
        String name = form.text("name", wish.name(), 120);
        LocalDate since = form.past("since", wish.since(), clock.today());
        Optional<Resolution> resolution = Resolving.read("resolution", wish.resolution(), association, resolutions, form);
        resolution.filter(one -> since.isBefore(one.adoptedOn()) && !since.equals(LocalDate.EPOCH))
                .ifPresent(one -> form.against(Reason.at("since", "committees.founding.beforeResolution", one.adoptedOn().toString())));
        FirstSeats seats = seats(wish, form);
        rules.on(association, since).filter(rule -> seats.count() < rule.minimumMembers()).ifPresent(rule -> form.against(
                Reason.at("members", "committees.founding.tooFew", rule.source(), rule.minimumMembers(), seats.count())));
        if (form.faulty() || resolution.isEmpty()) {
            return Outcome.refused(form.reasons());
        }
        Outcome<Organisation> established = organisations.establish(new Organisations.Establishment(
                Kind.COMMITTEE, name, wish.nameEn().isBlank() ? null : wish.nameEn().strip(), null, null, association, since));
        return switch (established) {
            case Refused<Organisation> refused -> refused;
            case Granted<Organisation>(Organisation committee) -> seated(actor, committee, resolution.get(), seats, since, form);
        };
    }

    private Outcome<Organisation> seated(
            Actor actor, Organisation committee, Resolution resolution, FirstSeats seats, LocalDate since, Reading form) {
        seats.appointments(committee.id(), since).forEach(one -> {
            if (positions.appoint(one, actor.requirePerson()) instanceof Refused<Position>(List<Reason> reasons)) {
                form.against(reasons.stream().map(why -> placed(why, one)).toList());
            }
        });
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        lives.founded(committee.id(), resolution);
        evidence.append("committee-founded", committee.id().value(), Map.of(
                "name", committee.name(), "resolution", resolution.number(), "since", since.toString(), "seats", seats.count()));
        return Outcome.granted(committee);
    }

    private static Reason placed(Reason why, Appointment one) {
        String field = Objects.equals(why.field(), "to") ? "to"
                : Objects.equals(why.field(), "from") ? "since"
                : one.role() == Role.COMMITTEE_CHAIR ? "chair" : "members";
        return new Reason(why.key(), why.arguments(), field, why.citation());
    }

    /** @param to last day of the terms, or null while they are open */
    private record FirstSeats(@Nullable PersonId chair, Set<PersonId> members, @Nullable LocalDate to) {
        int count() {
            return members.size() + (chair == null ? 0 : 1);
        }

        List<Appointment> appointments(OrganisationId committee, LocalDate since) {
            List<Appointment> all = new ArrayList<>();
            if (chair != null) {
                all.add(new Appointment(chair, committee, Role.COMMITTEE_CHAIR, CommitteeOffice.CHAIR.title(), since, to));
            }
            members.forEach(one -> all.add(new Appointment(one, committee, null, CommitteeOffice.MEMBER.title(), since, to)));
            return all;
        }
    }

    private FirstSeats seats(Wish wish, Reading form) {
        PersonId chair = wish.chair().isBlank() ? null : person("chair", wish.chair().strip(), form);
        Set<PersonId> members = new LinkedHashSet<>();
        wish.members().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            PersonId member = person("members", line, form);
            if (member != null && !member.equals(chair)) {
                members.add(member);
            }
        });
        LocalDate to = wish.to().isBlank() ? null : DateText.read(wish.to()).orElseGet(() -> form.day("to", wish.to()));
        return new FirstSeats(chair, members, to);
    }

    private @Nullable PersonId person(String field, String who, Reading form) {
        List<People.Card> named = people.named(who);
        if (named.size() == 1) {
            return named.getFirst().person();
        }
        form.against(Reason.at(field, named.isEmpty() ? "committees.person.none" : "committees.person.several", who, named.size()));
        return null;
    }
}
