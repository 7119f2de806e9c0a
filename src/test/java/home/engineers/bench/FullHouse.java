package home.engineers.bench;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.testing.ManyCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a house as years fill it: persons by an import, and what hangs on them by their own columns. */
final class FullHouse {
    private static final String SECRETARY = "14200000006";
    private static final int CASES = 20_000;
    private static final int AT_ONCE = 2_000;

    private static final String UNITS = """
            insert into organisation (id, kind, name, district, since, created_at)
            select gen_random_uuid(), 'UNIT', '虚构' || (array['机械', '电子', '建材', '化工', '能源'])[1 + n % 5] || n || '厂',
                   (array['500103', '500105', '500106', '500107', '500108'])[1 + n % 5], date '2020-01-01', now()
            from generate_series(1, 5000) n""";
    private static final String POSITIONS = """
            insert into organisation_position (id, person, organisation, role, title, since, appointed_at)
            select gen_random_uuid(), p.id, o.id, 'EXPERT', '评审专家', date '2024-01-01', now()
            from (select id from people_person where starts_with(mobile, :begin) order by mobile limit 5000) p
            cross join organisation o where o.kind = 'MUNICIPAL_ASSOCIATION'""";
    /** The seats of experts as the pool knows them, two specialties each, admitted to title review by two. */
    private static final String POOL = """
            with seated as (
                select p.id as seat, p.person, p.organisation, row_number() over () as n from organisation_position p
                where p.role = 'EXPERT' and not exists (
                    select 1 from expert_entry e where e.person = p.person and e.association = p.organisation)),
            entries as (
                insert into expert_entry (id, person, association, entered_at)
                select gen_random_uuid(), person, organisation, now() from seated returning id, person),
            specialties as (
                insert into expert_specialty (entry, specialty)
                select e.id, (array['machine-design', 'vehicles', 'metals', 'polymers', 'control'])[1 + (s.n + k) % 5]
                from entries e join seated s on s.person = e.person cross join generate_series(0, 1) k)
            insert into expert_admission (id, entry, person, programme, level, origin, statement, first_day, last_day, state, seat,
                proposed_by, proposed_at, decided_by, decided_at)
            select gen_random_uuid(), e.id, e.person, 'title-review', '', 'NOMINATED', '虚构的推荐', date '2024-01-01', date '2026-12-31',
                   'ADMITTED', s.seat, one.person, now(), two.person, now()
            from entries e join seated s on s.person = e.person
            join cast_member one on one.key = 'secretary' join cast_member two on two.key = 'administrator'""";

    /** One for each member; as many as a desk gets in years for each of the cast. */
    private static final String NOTICES = """
            insert into messages_notice (id, person, title_key, body_key, arguments, link, sent_at, read_at)
            select gen_random_uuid(), s.person, t.title_key, t.body_key, t.arguments, t.link,
                   now() - s.n * interval '20 minutes', case when s.n % 3 > 0 then now() end
            from (select id as person, row_number() over () as n from people_person where starts_with(mobile, :begin)
                  union all select person, n from cast_member cross join generate_series(1, 5000) n) s
            cross join (select * from messages_notice order by sent_at, id limit 1) t""";
    private static final String LOOKS = """
            insert into people_look (id, person, by, what, at)
            select gen_random_uuid(), p.id, s.person, 'profile', now() - row_number() over () * interval '1 minute'
            from (select id from people_person where starts_with(mobile, :begin)
                  union all select c.person from cast_member c cross join generate_series(1, 3000)) p
            cross join (select person from cast_member where key = 'secretary') s""";
    private static final String CHANGES = """
            insert into people_change (id, person, section, before, after, by, at)
            select gen_random_uuid(), c.person, t.section, t.before, t.after, c.person, now() - n * interval '1 hour'
            from cast_member c cross join generate_series(1, 3000) n
            cross join (select * from people_change order by at, id limit 1) t""";
    private static final String DROPS = """
            insert into messages_maildrop (id, channel, address, subject, body, dropped_at)
            select gen_random_uuid(), 'MAIL', 'nobody' || n || '@example.org', '通知 ' || n, '虚构内容', now() - n * interval '1 minute'
            from generate_series(1, 50000) n""";
    private static final String JOBS = """
            insert into files_import_job (id, kind, name, language, ordered_by, ordered_at, state, mode, ended_at)
            select gen_random_uuid(), 'persons', '人员' || n || '.xlsx', 'ZH', s.person, now() - n * interval '1 hour', 'DONE', 'DRY_RUN', now()
            from generate_series(1, 5000) n cross join (select person from cast_member where key = 'secretary') s""";

    private final OpenHouse house;
    private final JdbcClient jdbc;

    private FullHouse(OpenHouse house) {
        this.house = house;
        this.jdbc = house.part(JdbcClient.class);
    }

    /** @throws IllegalStateException where a fact that must hold of the house does not */
    static void fill(OpenHouse house, int persons) throws IOException, InterruptedException {
        FullHouse full = new FullHouse(house);
        full.importPersons(persons);
        ManyMembers.enterPastOf(full.jdbc, PersonTable.MOBILE);
        ManyMembers.admit(full.jdbc, house.part(TransactionTemplate.class), PersonTable.MOBILE);
        full.jdbc.sql(UNITS).update();
        house.part(TransactionTemplate.class).executeWithoutResult(open -> {
            full.jdbc.sql(POSITIONS).param("begin", PersonTable.MOBILE).update();
            full.jdbc.sql(POOL).update();
        });
        for (String filling : List.of(NOTICES, LOOKS)) {
            full.jdbc.sql(filling).param("begin", PersonTable.MOBILE).update();
        }
        for (String filling : List.of(CHANGES, DROPS, JOBS)) {
            full.jdbc.sql(filling).update();
        }
        ManyDues.enter(full.jdbc);
        ManyNotices.send(full.jdbc);
        full.witness();
        ManyCases.enter(full.jdbc, CASES, null);
        full.jdbc.sql("vacuum analyze").update();
        full.demandSound();
    }

    private void importPersons(int persons) throws IOException, InterruptedException {
        Path file = Files.createTempFile("engineers-home-bench", ".xlsx");
        try {
            PersonTable.write(file, persons);
            ImportVisit visit = ImportVisit.upload(Guest.signedIn(house.base(), SECRETARY), "persons", file);
            visit.run("ALL_OR_NOTHING");
            visit.demandStored(persons);
        } finally {
            Files.delete(file);
            house.forgetOthers();
        }
    }

    /** What was done to each membership, in the record of official acts. */
    private void witness() {
        List<UUID> memberships = jdbc.sql("select id from membership where number like 'V' || :begin || '%'")
                .param("begin", PersonTable.MOBILE).query(UUID.class).list();
        EvidenceLog log = house.part(EvidenceLog.class);
        TransactionTemplate transaction = house.part(TransactionTemplate.class);
        for (int from = 0; from < memberships.size(); from += AT_ONCE) {
            List<UUID> some = memberships.subList(from, Math.min(memberships.size(), from + AT_ONCE));
            transaction.executeWithoutResult(open -> log.append(some.stream()
                    .map(one -> new EvidenceLog.Act("admitted", one, Map.of()))
                    .toList()));
        }
    }

    private void demandSound() {
        for (Invariant one : house.parts(Invariant.class)) {
            if (!one.violations().isEmpty()) {
                throw new IllegalStateException(one.statement() + ": " + one.violations().getFirst());
            }
        }
    }
}
