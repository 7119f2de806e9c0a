package home.engineers.experts.conflicts.internal;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.Party;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code conflict_tie}. */
@Repository
class TieTable {
    private static final String NEWEST = " order by entered_at desc, id desc";
    private final JdbcClient jdbc;

    TieTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(EnteredTie tie) {
        jdbc.sql("""
                insert into conflict_tie (id, association, kind, person, other_person, other_organisation, typed, about, since, expires,
                    origin, entered_by, entered_at, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        tie.id(), tie.association().value(), tie.kind().wireName(), tie.person().value(), person(tie.other()),
                        organisation(tie.other()), tie.typed(), tie.about(), tie.since(), tie.expires(),
                        tie.declared() ? "declared" : "entered", tie.by().value(), Timestamp.from(tie.at()), tie.reason()))
                .update();
    }

    static @Nullable UUID person(@Nullable Party party) {
        return party instanceof Party.Someone(PersonId id) ? id.value() : null;
    }

    static @Nullable UUID organisation(@Nullable Party party) {
        return party instanceof Party.Body(OrganisationId id) ? id.value() : null;
    }

    Optional<EnteredTie> find(UUID id) {
        return jdbc.sql("select * from conflict_tie where id = ?").param(id).query(TieTable::read).optional();
    }

    /** All to which any of the persons is an end. */
    List<EnteredTie> of(Collection<PersonId> persons) {
        UUID[] ids = persons.stream().map(PersonId::value).toArray(UUID[]::new);
        return jdbc.sql("select * from conflict_tie where person = any(:ids) or other_person = any(:ids)" + NEWEST)
                .param("ids", ids).query(TieTable::read).list();
    }

    List<EnteredTie> declaredBy(PersonId person) {
        return jdbc.sql("select * from conflict_tie where person = ? and origin = 'declared'" + NEWEST)
                .param(person.value()).query(TieTable::read).list();
    }

    List<EnteredTie> page(Reach reach, int page, int size) {
        return jdbc.sql("select * from conflict_tie where " + within(reach) + NEWEST + " limit :size offset :offset")
                .param("organisations", organisations(reach)).param("size", size).param("offset", (page - 1) * size)
                .query(TieTable::read).list();
    }

    long count(Reach reach) {
        return jdbc.sql("select count(*) from (select 1 from conflict_tie where " + within(reach) + " limit " + Total.LIMIT + ") found")
                .param("organisations", organisations(reach)).query(Long.class).single();
    }

    private static String within(Reach reach) {
        return reach.everywhere() ? "(true or association = any(:organisations))" : "association = any(:organisations)";
    }

    private static UUID[] organisations(Reach reach) {
        return reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    /** @return false where it is known whom it means */
    boolean recognise(UUID id, Party other) {
        return jdbc.sql("""
                update conflict_tie set other_person = ?, other_organisation = ?
                where id = ? and other_person is null and other_organisation is null""")
                .params(Arrays.asList(person(other), organisation(other), id))
                .update() == 1;
    }

    /** The units of this name that exist, or the one of this credit code. */
    List<OrganisationId> units(String nameOrCode) {
        return jdbc.sql("select id from organisation where kind = 'UNIT' and (name = :it or credit_code = :it) and until is null")
                .param("it", nameOrCode).query(UUID.class).list().stream().map(OrganisationId::new).toList();
    }

    static @Nullable Party other(ResultSet row) throws SQLException {
        UUID person = row.getObject("other_person", UUID.class);
        UUID organisation = row.getObject("other_organisation", UUID.class);
        if (person != null) {
            return new Party.Someone(new PersonId(person));
        }
        return organisation == null ? null : new Party.Body(new OrganisationId(organisation));
    }

    private static EnteredTie read(ResultSet row, int number) throws SQLException {
        return new EnteredTie(
                row.getObject("id", UUID.class), new OrganisationId(row.getObject("association", UUID.class)),
                ConflictKind.named(row.getString("kind")).orElseThrow(), new PersonId(row.getObject("person", UUID.class)), other(row),
                row.getString("typed"), row.getString("about"), row.getObject("since", LocalDate.class),
                row.getObject("expires", LocalDate.class), row.getString("origin").equals("declared"),
                new PersonId(row.getObject("entered_by", UUID.class)), row.getTimestamp("entered_at").toInstant(),
                row.getString("reason"));
    }
}
