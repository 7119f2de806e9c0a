package home.engineers.patents.internal;

import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord;
import home.engineers.patents.PatentRecord.Cited;
import home.engineers.patents.PatentRecord.Party;
import home.engineers.patents.internal.PublicationTable.Placed;
import home.engineers.patents.rules.PartyNames;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code patent_party} and {@code patent_citation}: what hangs on a publication and is written with it. */
@Repository
class PartTable {
    private static final int MOST = 2_000;
    private static final String PARTIES = """
            insert into patent_party (publication_id, role, position, name, name_normalised, address, country, credit_code)
            select id::uuid, role, position::smallint, name, normalised, address, country, code
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) as t (id, role, position, name, normalised, address, country, code)""";
    private static final String CITATIONS = """
            insert into patent_citation (publication_id, position, cited_number, text, category)
            select id::uuid, position::smallint, nullif(number, ''), text, category
            from unnest(?, ?, ?, ?, ?) as t (id, position, number, text, category)""";

    private final JdbcClient jdbc;
    private final JdbcOperations bulk;

    PartTable(JdbcClient jdbc, JdbcOperations bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    void insert(Collection<Placed> all) {
        Rows parties = new Rows();
        Rows citations = new Rows();
        for (Placed placed : all) {
            parties(placed.id(), placed.record(), parties);
            int position = 0;
            for (Cited cited : placed.record().citations().stream().limit(MOST).toList()) {
                citations.add(placed.id(), ++position, cited.number(), cited.text(), cited.category());
            }
        }
        parties.run(bulk, PARTIES);
        citations.run(bulk, CITATIONS);
    }

    private static void parties(UUID id, PatentRecord record, Rows rows) {
        Map<PartyRole, Integer> positions = new EnumMap<>(PartyRole.class);
        for (Party party : record.parties().stream().limit(MOST).toList()) {
            rows.add(
                    id, party.role(), positions.merge(party.role(), 1, Integer::sum), party.name(), PartyNames.normalised(party.name()),
                    party.address(), party.country(), party.creditCode());
        }
    }

    /** Puts new parts in the place of old ones of the same role or kind. Whoever was confirmed under a name stays confirmed. */
    void replace(List<Placed> all) {
        if (all.isEmpty()) {
            return;
        }
        jdbc.sql("create temporary table if not exists patent_link (like patent_party) on commit delete rows").update();
        Rows roles = new Rows();
        Rows citing = new Rows();
        for (Placed placed : all) {
            placed.record().parties().stream().map(Party::role).distinct().forEach(role -> roles.add(placed.id(), role));
            if (!placed.record().citations().isEmpty()) {
                citing.add(placed.id());
            }
        }
        roles.run(bulk, """
                with gone as (delete from patent_party p using unnest(?, ?) as t (id, role)
                    where p.publication_id = t.id::uuid and p.role = t.role returning p.*)
                insert into patent_link select * from gone where confirmed_by is not null""");
        citing.run(bulk, "delete from patent_citation c using unnest(?) as t (id) where c.publication_id = t.id::uuid");
        insert(all);
        jdbc.sql("""
                update patent_party p set organisation_id = l.organisation_id, person_id = l.person_id,
                    confirmed_by = l.confirmed_by, confirmed_at = l.confirmed_at
                from patent_link l
                where p.publication_id = l.publication_id and p.role = l.role and p.name_normalised = l.name_normalised""").update();
        jdbc.sql("delete from patent_link").update();
    }
}
