package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.circulars.Audience;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.internal.AudienceMembers.Belonging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members of a committee: whoever holds an office in it today, with the number held in its association. */
@Component
@Order(20)
class CommitteeAudience implements Audience {
    private static final String CIRCLE = """
            (select distinct s.person,
                coalesce((select m.number from membership m where m.person = s.person and m.association = c.association
                    and m.state in ('ACTIVE', 'LAPSED') order by m.id limit 1), '') as number
             from organisation_position s join organisation c on c.id = s.organisation
             where s.organisation = :committee and s.since <= :today and (s.until is null or s.until >= :today)) a""";

    private final JdbcClient jdbc;
    private final AudienceMembers members;
    private final Organisations organisations;
    private final HouseClock clock;

    CommitteeAudience(JdbcClient jdbc, AudienceMembers members, Organisations organisations, HouseClock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "committee";
    }

    @Override
    public String label() {
        return "organisations.audience.committeeMembers";
    }

    @Override
    public boolean serves(OrganisationId sender) {
        return organisations.find(sender).filter(one -> one.kind() == Organisation.Kind.COMMITTEE).isPresent();
    }

    @Override
    public List<Field> fields(OrganisationId sender) {
        return List.of();
    }

    @Override
    public List<Member> page(OrganisationId sender, Map<String, String> filter, @Nullable PersonId after, int limit) {
        UUID last = after == null ? new UUID(0, 0) : after.value();
        return found(sender, " where person > :after order by person limit " + limit, "after", last);
    }

    @Override
    public long count(OrganisationId sender, Map<String, String> filter) {
        return jdbc.sql("select count(*) from " + CIRCLE)
                .param("committee", sender.value())
                .param("today", clock.today())
                .query(Long.class)
                .single();
    }

    @Override
    public List<PersonId> everyone(OrganisationId sender, Map<String, String> filter) {
        return persons(jdbc.sql("select person from " + CIRCLE + " order by person"), sender);
    }

    @Override
    public List<PersonId> belonging(OrganisationId sender, Collection<PersonId> persons) {
        UUID[] wanted = persons.stream().map(PersonId::value).toArray(UUID[]::new);
        return persons(
                jdbc.sql("select person from " + CIRCLE + " where person = any(:persons) order by person").param("persons", wanted), sender);
    }

    private List<PersonId> persons(JdbcClient.StatementSpec asked, OrganisationId sender) {
        return asked.param("committee", sender.value())
                .param("today", clock.today())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public Audience.Found named(OrganisationId sender, Collection<String> numbersOrRows) {
        List<Member> hits = found(sender, " where number = any(:named)", "named", numbersOrRows.toArray(String[]::new));
        Set<String> meant = hits.stream().map(Member::number).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>(numbersOrRows);
        unknown.removeAll(meant);
        return new Audience.Found(hits.stream().map(Member::person).toList(), unknown);
    }

    @Override
    public Map<PersonId, Member> now(OrganisationId sender, Collection<PersonId> persons) {
        UUID[] wanted = persons.stream().map(PersonId::value).toArray(UUID[]::new);
        return found(sender, " where person = any(:persons)", "persons", wanted).stream()
                .collect(Collectors.toMap(Member::person, Function.identity()));
    }

    private List<Member> found(OrganisationId sender, String where, String name, Object value) {
        String association = organisations.find(sender)
                .map(committee -> committee.association() == null ? sender : committee.association())
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse("");
        return members.of(jdbc.sql("select person, number from " + CIRCLE + where)
                .param("committee", sender.value())
                .param("today", clock.today())
                .param(name, value)
                .query((row, n) -> new Belonging(
                        new PersonId(row.getObject("person", UUID.class)), row.getString("number"), association))
                .list());
    }
}
