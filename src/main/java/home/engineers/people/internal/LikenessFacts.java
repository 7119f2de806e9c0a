package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.SimplifiedCharacters;
import home.engineers.people.rules.Likeness.Facts;
import home.engineers.people.rules.NameForm;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of a record is compared with others: read for many persons at once. */
@Repository
class LikenessFacts {
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:\\+86)?(1[3-9][0-9]{9})(?:@.*)?");
    private final JdbcClient jdbc;
    private final Vault vault;

    LikenessFacts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those of the persons who have neither been erased nor merged into another. */
    Map<PersonId, Facts> of(Collection<PersonId> persons) {
        Map<PersonId, Facts> facts = new HashMap<>();
        jdbc.sql("""
                select p.id, p.name, p.born, p.mobile, p.mail, coalesce(p.employer_now::text, p.employer_name_now) as employer,
                    d.kind, d.sealed,
                    array(select c.before ->> 'mobile' from people_change c
                          where c.person = p.id and c.section = 'person' and c.before ->> 'mobile' is not null
                            and not exists (select 1 from people_merge m
                                where m.kept = p.id and c.at between m.merged_at and m.undone_at)) as former
                from people_person p left join people_document d on d.person = p.id
                where p.id = any(:persons) and p.erased_at is null""")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    PersonId id = new PersonId(row.getObject("id", UUID.class));
                    facts.put(id, facts(id, row));
                });
        return facts;
    }

    private Facts facts(PersonId id, ResultSet row) throws SQLException {
        String name = row.getString("name");
        byte[] sealed = row.getBytes("sealed");
        String employer = row.getString("employer");
        return new Facts(
                name,
                NameForm.folded(name, SimplifiedCharacters.PAIRS),
                row.getObject("born", LocalDate.class),
                phones(row),
                employer == null ? null : NameForm.folded(employer, SimplifiedCharacters.PAIRS),
                row.getString("kind"),
                sealed == null ? null : new String(vault.open(id, Documents.PURPOSE, sealed), StandardCharsets.UTF_8));
    }

    /** Numbers of today and of before, but for what was held while two records were one by mistake, and those that an e-mail address is made of. */
    private static Set<String> phones(ResultSet row) throws SQLException {
        List<@Nullable String> written = new ArrayList<>();
        written.add(row.getString("mobile"));
        written.add(row.getString("mail"));
        Array former = row.getArray("former");
        written.addAll(List.of((String[]) former.getArray()));
        Set<String> phones = new HashSet<>();
        for (String one : written) {
            Matcher mobile = CHINESE_MOBILE.matcher(one == null ? "" : one);
            if (mobile.matches()) {
                phones.add(mobile.group(1));
            } else if (one != null && one.startsWith("+")) {
                phones.add(one);
            }
        }
        return phones;
    }
}
