package home.engineers.organisations.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.circulars.Audience;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.internal.AudienceMembers.Belonging;
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
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The members of an association: persons themselves, units by whoever answers for their personnel today. A person who
 * belongs in two ways is one recipient, under the membership of the person's own.
 */
@Component
@Order(10)
class MemberAudience implements Audience {
    private static final String STANDING = " m.association = :association and m.state in ('ACTIVE', 'LAPSED')";
    private static final String PERSONS = """
            select m.person, m.number, 1 as way, m.id as row_id, m.person is null as of_unit, m.state, m.unit
            from membership m where m.person is not null and """ + STANDING;
    private static final String CONTACTS = """
            select s.person, m.number, 2 as way, m.id as row_id, true as of_unit, m.state, m.unit
            from membership m join organisation_position s on s.organisation = m.unit and s.role = 'UNIT_HR'
                and s.since <= :today and (s.until is null or s.until >= :today)
            where m.unit is not null and """ + STANDING;
    private static final String CIRCLE = "(" + PERSONS + " union all " + CONTACTS + ") a";

    private final JdbcClient jdbc;
    private final AudienceMembers members;
    private final Organisations organisations;
    private final Districts districts;
    private final HouseClock clock;

    MemberAudience(
            JdbcClient jdbc, AudienceMembers members, Organisations organisations, Districts districts, HouseClock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.organisations = organisations;
        this.districts = districts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "members";
    }

    @Override
    public String label() {
        return "organisations.audience.members";
    }

    @Override
    public boolean serves(OrganisationId sender) {
        return organisations.find(sender).filter(Organisation::isAssociation).isPresent();
    }

    @Override
    public List<Field> fields(OrganisationId sender) {
        Map<String, LocalizedText> codes = new LinkedHashMap<>();
        districts.today().forEach(district -> codes.put(district.code(), district.name()));
        Map<String, LocalizedText> committees = new LinkedHashMap<>();
        organisations.ofKind(Organisation.Kind.COMMITTEE).stream()
                .filter(one -> sender.equals(one.association()))
                .forEach(one -> committees.put(one.id().toString(), new LocalizedText(one.name(), one.nameEn() == null ? one.name() : one.nameEn())));
        return List.of(
                new Field("kind", "organisations.audience.kind", options(
                        "person", "个人会员", "Individual members", "unit", "单位会员", "Unit members")),
                new Field("state", "organisations.audience.state", options(
                        "active", "有效", "Active", "lapsed", "已到期", "Lapsed")),
                new Field("district", "organisations.audience.district", codes),
                new Field("committee", "organisations.audience.committee", committees),
                new Field("unit", "organisations.audience.unit", Map.of()),
                new Field("specialty", "organisations.audience.specialty", Map.of()));
    }

    private static Map<String, LocalizedText> options(String... words) {
        Map<String, LocalizedText> options = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 3) {
            options.put(words[i], new LocalizedText(words[i + 1], words[i + 2]));
        }
        return options;
    }

    @Override
    public List<Member> page(OrganisationId sender, Map<String, String> filter, @Nullable PersonId after, int limit) {
        String sql = "select person, (array_agg(number order by way, row_id))[1] as number from " + CIRCLE
                + " where person > :after" + narrowed(filter) + " group by person order by person limit :limit";
        Map<String, Object> parameters = parameters(sender, filter);
        parameters.put("after", after == null ? new UUID(0, 0) : after.value());
        parameters.put("limit", limit);
        return found(sql, parameters, sender);
    }

    @Override
    public long count(OrganisationId sender, Map<String, String> filter) {
        return jdbc.sql("select count(distinct person) from " + CIRCLE + " where true" + narrowed(filter))
                .params(parameters(sender, filter))
                .query(Long.class)
                .single();
    }

    @Override
    public List<PersonId> everyone(OrganisationId sender, Map<String, String> filter) {
        return persons("true" + narrowed(filter), parameters(sender, filter));
    }

    @Override
    public List<PersonId> belonging(OrganisationId sender, Collection<PersonId> persons) {
        Map<String, Object> parameters = parameters(sender, Map.of());
        parameters.put("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new));
        return persons("person in (select unnest(:persons))", parameters);
    }

    private List<PersonId> persons(String where, Map<String, Object> parameters) {
        return jdbc.sql("select distinct person from " + CIRCLE + " where " + where + " order by person")
                .params(parameters)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    private static String narrowed(Map<String, String> filter) {
        StringBuilder where = new StringBuilder();
        switch (of(filter, "kind")) {
            case "person" -> where.append(" and not of_unit");
            case "unit" -> where.append(" and of_unit");
            default -> {}
        }
        switch (of(filter, "state")) {
            case "active" -> where.append(" and state = 'ACTIVE'");
            case "lapsed" -> where.append(" and state = 'LAPSED'");
            default -> {}
        }
        add(where, filter, "district", """
                 and (not of_unit and exists (select 1 from people_card c where c.person = a.person and c.district = :district)
                      or of_unit and exists (select 1 from organisation o where o.id = a.unit and o.district = :district))""");
        add(where, filter, "committee", """
                 and exists (select 1 from organisation_position s where s.person = a.person and s.organisation::text = :committee
                    and s.since <= :today and (s.until is null or s.until >= :today))""");
        add(where, filter, "unit", """
                 and (not of_unit and exists (select 1 from people_card c where c.person = a.person and c.employer_name like :unit escape '!')
                      or of_unit and exists (select 1 from organisation o where o.id = a.unit and o.name like :unit escape '!'))""");
        add(where, filter, "specialty", """
                 and (exists (select 1 from people_title t where t.person = a.person and t.specialty like :specialty escape '!')
                      or exists (select 1 from people_specialty p where p.person = a.person and p.name like :specialty escape '!'))""");
        return where.toString();
    }

    private static void add(StringBuilder where, Map<String, String> filter, String field, String condition) {
        if (!of(filter, field).isEmpty()) {
            where.append(' ').append(condition);
        }
    }

    private static String of(Map<String, String> filter, String field) {
        return filter.getOrDefault(field, "").strip();
    }

    private Map<String, Object> parameters(OrganisationId sender, Map<String, String> filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("association", sender.value());
        parameters.put("today", clock.today());
        parameters.put("district", of(filter, "district"));
        parameters.put("committee", of(filter, "committee"));
        parameters.put("unit", containing(of(filter, "unit")));
        parameters.put("specialty", containing(of(filter, "specialty")));
        return parameters;
    }

    private static String containing(String words) {
        return "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private List<Member> found(String sql, Map<String, Object> parameters, OrganisationId sender) {
        String association = organisations.find(sender).map(Organisation::name).orElse("");
        return members.of(jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> new Belonging(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("number") == null ? "" : row.getString("number"), association))
                .list());
    }

    @Override
    public Audience.Found named(OrganisationId sender, Collection<String> numbersOrRows) {
        record Hit(UUID person, String number, String row) {}
        Map<String, Object> parameters = parameters(sender, Map.of());
        parameters.put("named", numbersOrRows.toArray(String[]::new));
        List<Hit> hits = jdbc.sql("select person, number, row_id::text as row_id from " + CIRCLE
                        + " where number = any(:named) or row_id::text = any(:named)")
                .params(parameters)
                .query((row, n) -> new Hit(row.getObject("person", UUID.class), row.getString("number"), row.getString("row_id")))
                .list();
        Set<String> meant = new LinkedHashSet<>();
        hits.forEach(hit -> {
            meant.add(hit.number());
            meant.add(hit.row());
        });
        List<String> unknown = new ArrayList<>(numbersOrRows);
        unknown.removeAll(meant);
        return new Audience.Found(hits.stream().map(hit -> new PersonId(hit.person())).distinct().toList(), unknown);
    }

    @Override
    public Map<PersonId, Member> now(OrganisationId sender, Collection<PersonId> persons) {
        Map<String, Object> parameters = parameters(sender, Map.of());
        parameters.put("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new));
        return found(
                        "select person, (array_agg(number order by way, row_id))[1] as number from " + CIRCLE
                                + " where person = any(:persons) group by person",
                        parameters, sender)
                .stream()
                .collect(Collectors.toMap(Member::person, Function.identity()));
    }
}
