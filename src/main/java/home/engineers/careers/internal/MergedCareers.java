package home.engineers.careers.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passports, when two records of a person are merged: one person has one, and is nobody's own mentor. */
@Component
class MergedCareers implements PersonMerge {
    private static final String PAIR = "careers.merge.mentoring";
    private final JdbcClient jdbc;

    MergedCareers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("career_share", "person", "careers.part.share"),
                Column.moves("career_element_evidence", "person", "careers.part.element"),
                Column.moves("career_mentorship", "mentor", PAIR),
                Column.moves("career_mentorship", "mentee", PAIR),
                Column.moves("career_mentorship", "proposed_by", PAIR),
                Column.moves("career_mentorship", "ended_by", PAIR));
    }

    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        boolean pair = jdbc.sql("""
                select exists (select 1 from career_mentorship
                    where mentor = :merged and mentee = :kept or mentor = :kept and mentee = :merged)
                    or exists (select 1 from career_mentorship m join career_mentorship k
                        on m.state in ('PROPOSED', 'ACTIVE') and k.state in ('PROPOSED', 'ACTIVE')
                        and (m.mentor = :merged and k.mentor = :kept and m.mentee = k.mentee
                            or m.mentee = :merged and k.mentee = :kept and m.mentor = k.mentor))""")
                .params(PersonMerge.persons(merged, kept)).query(Boolean.class).single();
        return pair ? List.of(Reason.of("careers.merge.pair")) : List.of();
    }

    /** What both name for an element is named once. */
    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        book.remove(
                "career_element_evidence",
                "person = :merged and exists (select 1 from career_element_evidence o where o.person = :kept"
                        + " and o.framework = career_element_evidence.framework and o.element = career_element_evidence.element"
                        + " and o.item = career_element_evidence.item)",
                PersonMerge.persons(merged, kept));
    }
}
