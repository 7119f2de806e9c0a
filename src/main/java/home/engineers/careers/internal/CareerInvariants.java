package home.engineers.careers.internal;

import home.engineers.careers.internal.HoursOfYears.PassportYear;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.SqlInvariant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of passports. */
@Configuration
class CareerInvariants {
    /** Whoever has more training on record than this is looked at: each of the newest so many. */
    private static final int LOOKED_AT = 200;

    @Bean
    Invariant pairsAreOfPeopleOnRecord(JdbcClient jdbc) {
        return new SqlInvariant("mentor and mentee of every pair, and the owner of every shared passport, are persons on record", """
                select 'pair ' || m.id from career_mentorship m
                where not exists (select 1 from people_person p where p.id = m.mentor)
                   or not exists (select 1 from people_person p where p.id = m.mentee)
                union all select 'share ' || s.id from career_share s
                where not exists (select 1 from people_person p where p.id = s.person)""", jdbc);
    }

    @Bean
    Invariant pairsAreProposedByOneOfTheTwo(JdbcClient jdbc) {
        return new SqlInvariant("a pair of mentor and mentee is proposed, and ended, by one of the two", """
                select 'pair ' || id from career_mentorship
                where proposed_by not in (mentor, mentee) or ended_by not in (mentor, mentee)""", jdbc);
    }

    @Bean
    Invariant noHourCountsTwice(JdbcClient jdbc, PassportReading reading) {
        return new Invariant() {
            @Override
            public String statement() {
                return "no hour of continuing education counts twice";
            }

            @Override
            public List<String> violations() {
                return jdbc.sql("select person from people_cpd where held is not null group by person order by max(held) desc, person limit ?")
                        .param(LOOKED_AT).query(UUID.class).list().stream()
                        .flatMap(id -> reading.years(reading.items(new PersonId(id))).stream()
                                .flatMap(year -> faults(id, year).stream()))
                        .toList();
            }
        };
    }

    private static List<String> faults(UUID person, PassportYear year) {
        return year.allocated().faults().stream().map(fault -> "person " + person + ", " + year.year() + ": " + fault).toList();
    }
}
