package home.engineers.careers.internal;

import home.engineers.careers.internal.ShareTable.Share;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module holds on a person: links, evidence named for elements, and pairs; never the link itself. */
@Component
@Order(40)
class OwnCareers implements PersonalData {
    private static final String AT = "careers.field.at";
    private final ShareTable shares;
    private final ElementTable named;
    private final MentorTable pairs;
    private final JdbcClient jdbc;

    OwnCareers(ShareTable shares, ElementTable named, MentorTable pairs, JdbcClient jdbc) {
        this.shares = shares;
        this.named = named;
        this.pairs = pairs;
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(sharePart(person), elementPart(person), mentoringPart(person));
    }

    private Part sharePart(PersonId person) {
        return new Part(
                "careers.part.share",
                List.of("careers.field.label", "careers.field.sections", AT, "careers.field.lastDay", "careers.field.ended",
                        "careers.field.looks", "careers.field.lastLook"),
                shares.of(person).stream().map(OwnCareers::share).toList());
    }

    private static List<Cell> share(Share one) {
        String sections = one.sections().stream().map(section -> section.wire()).sorted().collect(Collectors.joining(" "));
        return List.of(
                Cell.of(one.label()), Cell.of(sections), Cell.of(one.createdAt()), Cell.of(one.lastDay()), Cell.of(one.endedAt()),
                Cell.of(one.looks()), Cell.of(one.lastLookAt()));
    }

    private Part elementPart(PersonId person) {
        return new Part(
                "careers.part.element",
                List.of("careers.field.framework", "careers.field.element", "careers.field.item", "careers.field.statement", AT),
                named.of(person).stream()
                        .map(one -> List.of(
                                Cell.of(one.framework()), Cell.of(one.element()), Cell.of(one.item()), Cell.of(one.statement()),
                                Cell.of(one.enteredAt())))
                        .toList());
    }

    /** Who the other is stays out. */
    private Part mentoringPart(PersonId person) {
        return new Part(
                "careers.part.mentoring",
                List.of("careers.field.as", "careers.field.goals", "careers.field.firstDay", "careers.field.lastDay", "careers.field.state",
                        AT, "careers.field.ended", "careers.field.why"),
                pairs.of(person).stream()
                        .map(one -> List.of(
                                Cell.word(
                                        one.mentor().equals(person) ? "mentor" : "mentee",
                                        one.mentor().equals(person) ? "careers.as.mentor" : "careers.as.mentee"),
                                Cell.of(one.goals()), Cell.of(one.firstDay()), Cell.of(one.lastDay()),
                                Cell.word(one.state().name(), "careers.mentoring.state." + one.state().name()), Cell.of(one.proposedAt()),
                                Cell.of(one.endedOn()), Cell.of(one.endedWhy())))
                        .toList());
    }

    /** The other of a pair keeps that there was one, without a word of what was written. */
    @Override
    public void erase(PersonId person) {
        shares.forget(person);
        named.forget(person);
        jdbc.sql("""
                update career_mentorship set goals = '————', ended_why = case when ended_why is null then null else '——' end
                where mentor = :person or mentee = :person""")
                .param("person", person.value()).update();
    }
}
