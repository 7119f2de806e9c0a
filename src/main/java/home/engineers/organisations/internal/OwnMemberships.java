package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipCard;
import home.engineers.organisations.MembershipCard.Line;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Position;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Memberships, applications and offices of a person. An office must be given up before one can be erased from it. */
@Component
@Order(20)
class OwnMemberships implements PersonalData {
    private static final String ORGANISATION = "organisations.field.organisation";
    private static final String STATE = "organisations.field.state";
    private final MembershipTable memberships;
    private final CardTable cards;
    private final MembershipEnding ending;
    private final PositionTable positions;
    private final OrganisationTable organisations;
    private final JdbcClient jdbc;
    private final HouseClock clock;

    OwnMemberships(
            MembershipTable memberships,
            CardTable cards,
            MembershipEnding ending,
            PositionTable positions,
            OrganisationTable organisations,
            JdbcClient jdbc,
            HouseClock clock) {
        this.memberships = memberships;
        this.cards = cards;
        this.ending = ending;
        this.positions = positions;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(membershipPart(person), cardPart(person), unitPart(person), positionPart(person), donePart(person));
    }

    private Part membershipPart(PersonId person) {
        return new Part(
                "organisations.part.membership",
                List.of(ORGANISATION, STATE, "organisations.field.number", "organisations.field.applied",
                        "organisations.field.statement", "organisations.field.admitted", "organisations.field.termFrom",
                        "organisations.field.termTo", "organisations.field.ended", "organisations.field.remark"),
                memberships.ofPerson(person).stream().map(this::membership).toList());
    }

    private List<Cell> membership(Membership m) {
        return List.of(
                name(m.association()), state(m), Cell.of(m.number()), Cell.of(m.appliedOn()), Cell.of(m.statement()),
                Cell.of(m.admittedOn()), Cell.of(m.termFrom()), Cell.of(m.termTo()), Cell.of(m.endedOn()), Cell.of(m.remark()));
    }

    private static Cell state(Membership m) {
        return Cell.word(m.state().name(), "organisations.state." + m.state().name());
    }

    /** Never the code: whoever takes the data along carries no card with it. */
    private Part cardPart(PersonId person) {
        return new Part(
                "organisations.part.card",
                List.of("organisations.field.issued", "organisations.field.shown", "organisations.field.ended",
                        "organisations.field.cardEnding"),
                cards.ofPerson(person).stream().map(OwnMemberships::card).toList());
    }

    private static List<Cell> card(MembershipCard card) {
        return List.of(
                Cell.of(card.issuedAt()), Cell.of(Line.text(card.shown())), Cell.of(card.endedAt()),
                card.ending() == null
                        ? Cell.of(null)
                        : Cell.word(card.ending().name(), "organisations.card.standing." + card.ending().name()));
    }

    /** For which unit, and where, the person has applied. */
    private Part unitPart(PersonId person) {
        return new Part(
                "organisations.part.unit",
                List.of(ORGANISATION, "organisations.field.unit", STATE, "organisations.field.applied"),
                memberships.appliedForUnits(person).stream()
                        .map(m -> List.of(name(m.association()), name(m.unit()), state(m), Cell.of(m.appliedOn())))
                        .toList());
    }

    private Part positionPart(PersonId person) {
        return new Part(
                "organisations.part.position",
                List.of(ORGANISATION, "organisations.field.title", "organisations.field.from", "organisations.field.to"),
                positions.of(person).stream()
                        .map(one -> List.of(
                                name(one.organisation()), Cell.of(one.title()), Cell.of(one.from()), Cell.of(one.to())))
                        .toList());
    }

    /** The person's own hand in the offices of others and in the founding and rules of associations: when and what, never whose. */
    private Part donePart(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("""
                select appointed_at, 'appointment' from organisation_position where appointed_by = :person
                union all select entered_at, 'founding' from founding_step where entered_by = :person
                union all select entered_at, 'rule' from membership_rule_edition where entered_by = :person
                order by 1 desc""")
                .param("person", person.value())
                .query((row, n) -> List.of(
                        Cell.of(row.getObject(1, OffsetDateTime.class).toInstant()),
                        Cell.word(row.getString(2), "organisations.done." + row.getString(2))))
                .list();
        return new Part("organisations.part.done", List.of("organisations.field.at", "organisations.field.act"), rows);
    }

    private Cell name(@Nullable OrganisationId id) {
        return id == null ? Cell.of(null) : Cell.of(organisations.find(id).map(Organisation::name).orElse(""));
    }

    @Override
    public List<Reason> againstErasing(PersonId person) {
        return positions.of(person).stream().filter(this::notOver).map(this::inOffice).toList();
    }

    private boolean notOver(Position position) {
        LocalDate last = position.to();
        return last == null || !last.isBefore(clock.today());
    }

    private Reason inOffice(Position position) {
        String where = organisations.find(position.organisation()).map(Organisation::name).orElse("");
        LocalDate last = position.to();
        Reason reason = last == null
                ? Reason.of("organisations.erasure.office", where, position.title())
                : Reason.of("organisations.erasure.officeUntil", where, position.title(), last.plusDays(1).toString());
        return reason.citing("pipl-2021", "47");
    }

    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        boolean known = !memberships.ofPerson(person).isEmpty() || !positions.of(person).isEmpty();
        return known
                ? List.of(Reason.of("organisations.erasure.register").citing("house-inference", "办理记录"))
                : List.of();
    }

    @Override
    public void erase(PersonId person) {
        memberships.ofPerson(person).forEach(m -> {
            cards.delete(m.id());
            ending.erase(m);
        });
    }
}
