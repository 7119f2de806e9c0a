package home.engineers.organisations.internal;

import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipCard;
import home.engineers.organisations.MembershipCard.Ending;
import home.engineers.organisations.MembershipCard.Line;
import home.engineers.organisations.MembershipId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code membership_card}. */
@Repository
class CardTable {
    private final JdbcClient jdbc;

    CardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MembershipCard> live(MembershipId membership) {
        return jdbc.sql("select * from membership_card where membership = ? and ended_at is null")
                .param(membership.value()).query(CardTable::read).optional();
    }

    Optional<MembershipCard> bySerial(String serial) {
        return jdbc.sql("select * from membership_card where serial = ?").param(serial).query(CardTable::read).optional();
    }

    List<MembershipCard> ofPerson(PersonId person) {
        return jdbc.sql("""
                select c.* from membership_card c join membership m on m.id = c.membership
                where m.person = ? order by c.issued_at desc, c.id desc""")
                .param(person.value()).query(CardTable::read).list();
    }

    void add(MembershipCard card) {
        jdbc.sql("insert into membership_card (id, membership, serial, shown, issued_at) values (?, ?, ?, ?, ?)")
                .params(card.id(), card.membership().value(), card.serial(), Line.text(card.shown()), utc(card.issuedAt()))
                .update();
    }

    void show(UUID id, Set<Line> shown) {
        jdbc.sql("update membership_card set shown = ? where id = ?").params(Line.text(shown), id).update();
    }

    void end(UUID id, Ending ending, Instant at) {
        jdbc.sql("update membership_card set ending = ?, ended_at = ? where id = ? and ended_at is null")
                .params(ending.name(), utc(at), id).update();
    }

    void delete(MembershipId membership) {
        jdbc.sql("delete from membership_card where membership = ?").param(membership.value()).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static MembershipCard read(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        String ending = row.getString("ending");
        return new MembershipCard(
                row.getObject("id", UUID.class),
                new MembershipId(row.getObject("membership", UUID.class)),
                row.getString("serial"),
                Line.parse(row.getString("shown")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                ending == null ? null : Ending.valueOf(ending));
    }
}
