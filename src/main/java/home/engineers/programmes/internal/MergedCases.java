package home.engineers.programmes.internal;

import home.engineers.kernel.FormerIds;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases and what was done in them, when two records of a person are merged. Nobody may come to stand on two sides of one
 * case, sit twice on one panel, or have approved what is now their own.
 */
@Component
class MergedCases implements PersonMerge {
    private static final String DONE = "programmes.merge.done";
    private static final String DOCUMENT = "programmes.merge.document";
    private final FormerIds formerIds;
    private final JdbcClient jdbc;

    MergedCases(FormerIds formerIds, JdbcClient jdbc) {
        this.formerIds = formerIds;
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("recusal", "person", "programmes.merge.recusal"),
                Column.moves("recusal", "entered_by", DONE),
                Column.moves("recusal", "lifting_proposed_by", DONE),
                Column.moves("recusal", "lifted_by", DONE),
                Column.moves("review_case", "applicant", "programmes.part.case"),
                Column.moves("form_draft", "person", "programmes.part.draft"),
                Column.moves("case_attachment", "added_by", "programmes.merge.attachment"),
                Column.moves("case_batch", "ordered_by", DONE),
                Column.stays("case_event", "by_person", DONE),
                Column.moves("case_objection", "answered_by", DONE),
                Column.moves("case_objection", "raised_by", DONE),
                Column.moves("case_objection", "taken_up_by", DONE),
                Column.moves("case_reviewer", "person", "programmes.merge.panel"),
                Column.moves("case_reviewer", "named_by", DONE),
                Column.moves("objection_handlers", "first_person", DONE),
                Column.moves("objection_handlers", "second_person", DONE),
                Column.moves("objection_handlers", "named_by", DONE),
                Column.moves("objector_look", "person", DONE),
                Column.moves("official_mapping", "loaded_by", DONE),
                Column.moves("official_result", "recorded_by", DONE),
                Column.moves("official_sheet", "sent_by", DONE),
                Column.moves("document_template", "loaded_by", DONE),
                Column.moves("programme_call", "opened_by", DONE),
                Column.moves("programme_call", "closed_by", DONE),
                Column.moves("programme_draft", "written_by", DOCUMENT),
                Column.moves("programme_draft", "submitted_by", DOCUMENT),
                Column.moves("programme_draft", "decided_by", DOCUMENT),
                Column.moves("programme_edition", "written_by", DOCUMENT),
                Column.moves("programme_edition", "adopted_by", DOCUMENT));
    }

    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        List<Reason> reasons = new ArrayList<>();
        reasons.addAll(found("programmes.merge.bothSides", """
                select c.number from review_case c where (c.applicant = :merged and (%1$s)) or (c.applicant = :kept and (%2$s))
                order by 1""".formatted(handled("kept"), handled("merged")), merged, kept));
        reasons.addAll(found("programmes.merge.recusedByThemselves", """
                select c.number from recusal r join review_case c on c.id = r.case_id
                where (r.person = :merged and (c.applicant = :kept or r.ground = 'notice' and r.entered_by = :kept
                        or :kept in (r.lifting_proposed_by, r.lifted_by)))
                   or (r.person = :kept and (c.applicant = :merged or r.ground = 'notice' and r.entered_by = :merged
                        or :merged in (r.lifting_proposed_by, r.lifted_by)))
                   or (r.lifting_proposed_by, r.lifted_by) in ((:merged, :kept), (:kept, :merged)) order by 1""", merged, kept));
        reasons.addAll(found("programmes.merge.samePanel", """
                select distinct c.number from case_reviewer a join case_reviewer b using (case_id, round)
                join review_case c on c.id = a.case_id where a.person = :merged and b.person = :kept order by 1""", merged, kept));
        reasons.addAll(found("programmes.merge.sameHandlers", """
                select distinct coalesce(c.number, '') from objection_handlers h left join review_case c on c.id = h.case_id
                where (h.first_person, h.second_person) in ((:merged, :kept), (:kept, :merged)) order by 1""", merged, kept));
        reasons.addAll(found("programmes.merge.bothOpen", """
                select a.number || ' / ' || b.number from review_case a join review_case b on b.programme = a.programme
                where a.applicant = :merged and b.applicant = :kept and a.status = 'open' and b.status = 'open'
                  and a.unit is null and b.unit is null order by 1""", merged, kept));
        reasons.addAll(found("programmes.merge.bothDraft", """
                select a.programme from form_draft a join form_draft b on b.programme = a.programme
                where a.person = :merged and b.person = :kept and a.case_id is null and b.case_id is null order by 1""", merged, kept));
        reasons.addAll(found("programmes.merge.fourEyes", """
                select programme || ' ' || edition from programme_edition
                where (written_by, adopted_by) in ((:merged, :kept), (:kept, :merged)) order by 1""", merged, kept));
        return reasons;
    }

    /** Out of the same case under both numbers is out of it once. */
    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        book.remove("recusal", """
                person = :merged and lifted_at is null and exists (select 1 from recusal k
                    where k.case_id = recusal.case_id and k.person = :kept and k.lifted_at is null)""",
                PersonMerge.persons(merged, kept));
    }

    /** Whether the one took part in the case as anything but its applicant. */
    private static String handled(String who) {
        return """
                exists (select 1 from case_reviewer r where r.case_id = c.id and (r.person = :%1$s or r.named_by = :%1$s))
                or exists (select 1 from case_event e where e.case_id = c.id and e.by_person = any(:%1$sIds))
                or exists (select 1 from case_objection o where o.case_id = c.id
                    and :%1$s in (o.answered_by, o.taken_up_by, o.raised_by))""".formatted(who);
    }

    private List<Reason> found(String key, String sql, PersonId merged, PersonId kept) {
        return jdbc.sql(sql)
                .params(Map.of("merged", merged.value(), "kept", kept.value(), "mergedIds", ids(merged), "keptIds", ids(kept)))
                .query(String.class)
                .list()
                .stream()
                .map(what -> Reason.of(key, what))
                .toList();
    }

    private UUID[] ids(PersonId person) {
        return formerIds.of(person).stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
