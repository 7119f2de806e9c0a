package home.engineers.patents.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of patents. */
@Configuration
class PatentInvariants {
    @Bean
    Invariant confirmedPartiesAreOnRecord(JdbcClient jdbc) {
        return new SqlInvariant("whoever is confirmed as party of a patent is an organisation or a person on record", """
                select 'party ' || p.publication_id || ' ' || p.role || ' ' || p.position from patent_party p
                where p.organisation_id is not null and not exists (select 1 from organisation o where o.id = p.organisation_id)
                   or p.person_id is not null and not exists (select 1 from people_person o where o.id = p.person_id)""", jdbc);
    }

    @Bean
    Invariant organisationsInventNothing(JdbcClient jdbc) {
        return new SqlInvariant("inventors are persons", """
                select 'party ' || publication_id || ' ' || position from patent_party where role = 'INVENTOR' and organisation_id is not null""", jdbc);
    }

    @Bean
    Invariant applicationsHaveDocuments(JdbcClient jdbc) {
        return new SqlInvariant("every application on record has a document", """
                select 'application ' || a.id from patent_application a
                where not exists (select 1 from patent_publication p where p.application_id = a.id)""", jdbc);
    }

    @Bean
    Invariant importsAddUp(JdbcClient jdbc) {
        return new SqlInvariant("of an import every record read was stored, unchanged or refused, and every refusal is told", """
                select 'import ' || id from patent_import i
                where read <> stored + unchanged + refused or position <> read
                   or refused <> (select count(*) from patent_refusal r where r.import_id = i.id)""", jdbc);
    }

    @Bean
    Invariant nothingWaitsForWhatIsThere(JdbcClient jdbc) {
        return new SqlInvariant("no legal event waits for an application that is on record", """
                select 'event of ' || w.application from patent_event_waiting w
                where exists (select 1 from patent_application a where a.number = w.application)""", jdbc);
    }
}
