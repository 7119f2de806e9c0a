package home.engineers.organisations.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Memberships and offices, when two records of a person are merged. Of two memberships in one association the kept
 * person's goes on; what stands in two associations, or twice on one committee, has to be put right by hand first.
 */
@Component
class MergedMemberships implements PersonMerge {
    private static final String DONE = "organisations.merge.done";
    private static final String TRANSFER = "organisations.merge.transfer";
    private static final String CURRENT = "state in ('APPLIED', 'IN_REVIEW', 'ACTIVE')";
    private final JdbcClient jdbc;
    private final HouseClock clock;

    MergedMemberships(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("membership", "person", "organisations.part.membership"),
                Column.moves("membership", "applicant", "organisations.merge.applied"),
                Column.moves("membership_transfer", "person", TRANSFER),
                Column.moves("membership_transfer", "asked_by", TRANSFER),
                Column.moves("membership_transfer", "decided_by", TRANSFER),
                Column.moves("honour", "person", "organisations.merge.honour"),
                Column.moves("honour", "entered_by", DONE),
                Column.moves("honour", "withdrawn_by", DONE),
                Column.moves("unit_representative", "person", "organisations.merge.representative"),
                Column.moves("unit_representative", "entered_by", DONE),
                Column.moves("organisation_position", "person", "organisations.part.position"),
                Column.moves("organisation_position", "appointed_by", DONE),
                Column.moves("founding_step", "entered_by", DONE),
                Column.moves("membership_rule_edition", "entered_by", DONE));
    }

    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        List<Reason> reasons = new ArrayList<>();
        jdbc.sql("""
                select distinct k.name, m.name from membership a join organisation m on m.id = a.association
                join membership b on b.person = :kept and b.%1$s and b.association <> a.association
                join organisation k on k.id = b.association
                where a.person = :merged and a.%1$s and not exists (
                    select 1 from membership c where c.person = :kept and c.association = a.association and c.%1$s)
                order by 1, 2""".formatted(CURRENT))
                .params(PersonMerge.persons(merged, kept))
                .query(row -> {
                    reasons.add(Reason.of("organisations.merge.twoAssociations", row.getString(1), row.getString(2)));
                });
        jdbc.sql("""
                select distinct o.name from membership_transfer t join organisation o on o.id = t.from_association
                where t.person in (:merged, :kept) and t.state in ('ASKED', 'AGREED') order by 1""")
                .params(PersonMerge.persons(merged, kept))
                .query(row -> {
                    reasons.add(Reason.of("organisations.merge.transferUnderWay", row.getString(1)));
                });
        jdbc.sql("""
                select distinct o.name, o.kind = 'COMMITTEE' from organisation_position a
                join organisation_position b on b.organisation = a.organisation and b.person = :kept
                join organisation o on o.id = a.organisation
                where a.person = :merged
                  and (o.kind = 'COMMITTEE' and (a.until is null or a.until >= :today) and (b.until is null or b.until >= :today)
                    or a.title = b.title and daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]'))
                order by 1""")
                .params(PersonMerge.persons(merged, kept))
                .param("today", clock.today())
                .query(row -> {
                    reasons.add(Reason.of(
                            row.getBoolean(2) ? "organisations.merge.sameCommittee" : "organisations.merge.samePosition", row.getString(1)));
                });
        jdbc.sql("""
                select distinct o.name from organisation_position a
                join organisation_position b on b.organisation = a.organisation
                join organisation o on o.id = a.organisation
                where (a.person, b.person) in ((:merged, :kept), (:kept, :merged)) and a.organ = 'SUPERVISORS'
                  and (b.organ = 'COUNCIL' or b.role = 'TREASURER')
                  and daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]') order by 1""")
                .params(PersonMerge.persons(merged, kept))
                .query(row -> {
                    reasons.add(Reason.of("organisations.merge.supervisorApart", row.getString(1)).citing("model-charter", "监事"));
                });
        return reasons;
    }

    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        book.remove(
                "honour",
                "person = :merged and withdrawn_at is null and exists (select 1 from honour k where k.person = :kept"
                        + " and k.withdrawn_at is null and k.title = honour.title and k.granted_on = honour.granted_on)",
                PersonMerge.persons(merged, kept));
        book.change(
                "membership",
                "state = case when state = 'ACTIVE' then 'LEFT' else 'WITHDRAWN' end, ended_on = :today, version = version + 1",
                "person = :merged and " + CURRENT
                        + " and exists (select 1 from membership k where k.person = :kept and k.association = membership.association and k."
                        + CURRENT + ")",
                Map.of("merged", merged.value(), "kept", kept.value(), "today", clock.today()));
    }
}
