package home.engineers.dues.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.circulars.Audience;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.Consents;
import home.engineers.people.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who owe dues that are overdue: persons themselves, units by whoever answers for their personnel today. */
@Component
@Order(30)
class ArrearsAudience implements Audience {
    private static final String NEWS = "news";
    private static final String OVERDUE = """
            \sfrom dues_charge c join dues_year y on y.association = c.association and y.year = c.year and y.state = 'OPEN'
            where c.association = :association and c.paid_cents < c.cents and c.due_on < :today\s""";
    private static final String CIRCLE = "(select c.person, c.member_number, c.id, c.year, false as of_unit" + OVERDUE + """
             and c.person is not null union all
            select s.person, d.member_number, d.id, d.year, true from (select c.*""" + OVERDUE + """
             and c.unit is not null) d join organisation_position s on s.organisation = d.unit and s.role = 'UNIT_HR'
                and s.since <= :today and (s.until is null or s.until >= :today)) a""";

    private static final String NARROWED =
            " (:year = '' or year::text = :year) and (:kind not in ('person', 'unit') or of_unit = (:kind = 'unit'))";

    private final JdbcClient jdbc;
    private final YearTable years;
    private final Organisations organisations;
    private final People people;
    private final Consents consents;
    private final HouseClock clock;

    ArrearsAudience(
            JdbcClient jdbc, YearTable years, Organisations organisations, People people, Consents consents, HouseClock clock) {
        this.jdbc = jdbc;
        this.years = years;
        this.organisations = organisations;
        this.people = people;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "arrears";
    }

    @Override
    public String label() {
        return "dues.audience.arrears";
    }

    @Override
    public boolean serves(OrganisationId sender) {
        return organisations.find(sender).filter(Organisation::isAssociation).isPresent();
    }

    @Override
    public List<Field> fields(OrganisationId sender) {
        Map<String, LocalizedText> open = new LinkedHashMap<>();
        years.open(sender).forEach(year -> open.put(String.valueOf(year), new LocalizedText(year + " 年度", String.valueOf(year))));
        Map<String, LocalizedText> kinds = new LinkedHashMap<>();
        kinds.put("person", new LocalizedText("个人会员", "Individual members"));
        kinds.put("unit", new LocalizedText("单位会员", "Unit members"));
        return List.of(new Field("year", "dues.field.year", open), new Field("kind", "dues.audience.kind", kinds));
    }

    @Override
    public List<Member> page(OrganisationId sender, Map<String, String> filter, @Nullable PersonId after, int limit) {
        Map<String, Object> parameters = narrowed(sender, filter);
        parameters.put("after", after == null ? new UUID(0, 0) : after.value());
        parameters.put("limit", limit);
        return found(sender, "where person > :after and" + NARROWED + " group by person order by person limit :limit", parameters);
    }

    @Override
    public long count(OrganisationId sender, Map<String, String> filter) {
        return jdbc.sql("select count(distinct person) from " + CIRCLE + " where" + NARROWED)
                .params(narrowed(sender, filter))
                .query(Long.class)
                .single();
    }

    @Override
    public List<PersonId> everyone(OrganisationId sender, Map<String, String> filter) {
        return persons(NARROWED, narrowed(sender, filter));
    }

    @Override
    public List<PersonId> belonging(OrganisationId sender, Collection<PersonId> persons) {
        Map<String, Object> parameters = parameters(sender);
        parameters.put("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new));
        return persons(" person in (select unnest(:persons))", parameters);
    }

    private List<PersonId> persons(String where, Map<String, Object> parameters) {
        return jdbc.sql("select distinct person from " + CIRCLE + " where" + where + " order by person")
                .params(parameters)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    private Map<String, Object> narrowed(OrganisationId sender, Map<String, String> filter) {
        Map<String, Object> parameters = parameters(sender);
        parameters.put("year", filter.getOrDefault("year", "").strip());
        parameters.put("kind", filter.getOrDefault("kind", "").strip());
        return parameters;
    }

    private Map<String, Object> parameters(OrganisationId sender) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("association", sender.value());
        parameters.put("today", clock.today());
        return parameters;
    }

    private record Hit(PersonId person, String number) {}

    private List<Member> found(OrganisationId sender, String which, Map<String, Object> parameters) {
        List<Hit> hits = jdbc.sql("select person, min(member_number) as number from " + CIRCLE + " " + which)
                .params(parameters)
                .query((row, number) -> new Hit(new PersonId(row.getObject("person", UUID.class)), row.getString("number")))
                .list();
        List<PersonId> persons = hits.stream().map(Hit::person).toList();
        Map<PersonId, People.Address> addresses = people.addresses(persons);
        Set<PersonId> news = consents.given(persons, NEWS);
        String association = organisations.find(sender).map(Organisation::name).orElse("");
        return hits.stream()
                .flatMap(one -> Stream.ofNullable(addresses.get(one.person())).map(address -> new Member(
                        one.person(), address.name(), one.number(), association, address.mail(), address.mobile(),
                        news.contains(one.person()))))
                .toList();
    }

    /** Rows are those of the list of charges. */
    @Override
    public Audience.Found named(OrganisationId sender, Collection<String> numbersOrRows) {
        Map<String, Object> parameters = parameters(sender);
        parameters.put("named", numbersOrRows.toArray(String[]::new));
        Set<String> meant = new LinkedHashSet<>();
        Set<PersonId> persons = new LinkedHashSet<>();
        jdbc.sql("select person, member_number, id::text as row_id from " + CIRCLE
                        + " where member_number = any(:named) or id::text = any(:named)")
                .params(parameters)
                .query(row -> {
                    persons.add(new PersonId(row.getObject("person", UUID.class)));
                    meant.add(row.getString("member_number"));
                    meant.add(row.getString("row_id"));
                });
        List<String> unknown = new ArrayList<>(numbersOrRows);
        unknown.removeAll(meant);
        return new Audience.Found(List.copyOf(persons), unknown);
    }

    @Override
    public Map<PersonId, Member> now(OrganisationId sender, Collection<PersonId> persons) {
        Map<String, Object> parameters = parameters(sender);
        parameters.put("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new));
        return found(sender, "where person = any(:persons) group by person", parameters).stream()
                .collect(Collectors.toMap(Member::person, Function.identity()));
    }
}
