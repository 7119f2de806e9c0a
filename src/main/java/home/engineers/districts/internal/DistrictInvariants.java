package home.engineers.districts.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of the record of the districts. */
@Configuration
class DistrictInvariants {
    @Bean
    Invariant statesHaveTheirStep(JdbcClient jdbc) {
        return new SqlInvariant("every founding state of a district was reached by a step on the same day", """
                select 'district ' || f.district || ', state ' || f.state from founding_step f
                where f.state <> 'NONE' and not exists (
                    select 1 from district_step s where s.district = f.district and s.taken_on = f.taken_on
                      and s.step = case f.state when 'PREPARING' then 'initiators-meeting' when 'APPROVED' then 'approval'
                                                when 'REGISTERED' then 'registration' else 'opening' end)""", jdbc);
    }

    @Bean
    Invariant documentsOfDistrictsHangOnSomething(JdbcClient jdbc) {
        return new SqlInvariant("every document of a district hangs on a thing of that district", """
                select 'file ' || f.attachment from district_file f
                where not exists (select 1 from district_step s where s.id = f.thing and s.district = f.district)
                  and not exists (select 1 from district_support s where s.id = f.thing and s.district = f.district)
                  and not exists (select 1 from district_visit v where v.id = f.thing and v.district = f.district)""", jdbc);
    }

    @Bean
    Invariant tasksFollowVisitsOfTheirDistrict(JdbcClient jdbc) {
        return new SqlInvariant("every task follows a visit to its district, somebody went on every visit, and its owner exists", """
                select 'task ' || t.id from district_task t join district_visit v on v.id = t.visit where v.district <> t.district
                union all
                select 'visit ' || v.id from district_visit v
                where not exists (select 1 from district_visitor p where p.visit = v.id)
                union all
                select 'task ' || t.id from district_task t
                where t.done_on is null and not exists (select 1 from people_card p where p.person = t.owner)""", jdbc);
    }
}
