package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.Addressees;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for a notice whom it would reach by which way. */
@Component
class NoticeAddressees implements Addressees {
    private static final String NEWS = "news";
    private final JdbcClient jdbc;
    private final ConsentTexts texts;

    NoticeAddressees(JdbcClient jdbc, ConsentTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public Reach reach(Collection<PersonId> persons, Declined declined, int shown) {
        return jdbc.sql("""
                with one as (
                    select p.id,
                        p.mail is null or p.id in (select unnest(:declinedMail)) as no_mail,
                        p.mobile is null or p.id in (select unnest(:declinedTexts)) as no_text,
                        p.id not in (select c.person from people_consent c
                            where c.purpose = :news and c.version = :version and c.withdrawn_at is null) as no_news
                    from people_person p where p.id in (select unnest(:persons)) and p.erased_at is null)
                select count(*) as people, array(select id from one order by id limit :shown) as first_people,
                    count(*) filter (where no_mail) as no_mail,
                    array(select id from one where no_mail order by id limit :shown) as first_no_mail,
                    count(*) filter (where no_text) as no_text,
                    array(select id from one where no_text order by id limit :shown) as first_no_text,
                    count(*) filter (where no_news) as no_news,
                    array(select id from one where no_news order by id limit :shown) as first_no_news
                from one""")
                .param("shown", shown)
                .param("persons", ids(persons))
                .param("declinedMail", ids(declined.mail()))
                .param("declinedTexts", ids(declined.texts()))
                .param("news", NEWS)
                .param("version", texts.of(NEWS).map(ConsentTexts.ConsentText::version).orElse(0))
                .query((row, n) -> new Reach(
                        group(row, "people"), group(row, "no_mail"), group(row, "no_text"), group(row, "no_news")))
                .single();
    }

    private static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Group group(ResultSet row, String name) throws SQLException {
        UUID[] first = (UUID[]) row.getArray("first_" + name).getArray();
        return new Group(row.getLong(name), Stream.of(first).map(PersonId::new).toList());
    }
}
