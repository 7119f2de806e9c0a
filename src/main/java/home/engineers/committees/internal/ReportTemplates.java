package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.rules.ReportTemplate;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates of yearly reports: each association adopts its own from a year on; until then the one that comes with the
 * product stands in. Reports that were begun keep their sections.
 */
@Service
public class ReportTemplates {
    private final CommitteeGate gate;
    private final JdbcClient jdbc;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;
    private final String brought;

    ReportTemplates(CommitteeGate gate, JdbcClient jdbc, EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.gate = gate;
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
        this.brought = brought();
    }

    private static String brought() {
        try (InputStream in = Objects.requireNonNull(ReportTemplates.class.getResourceAsStream("/committees/report-template.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param source what it rests on, or empty for the one that comes with the product */
    public record Edition(int firstYear, String sections, String source) {}

    public record Wish(String firstYear, String sections, String source) {}

    public record Sheet(Organisation association, Edition today, List<Edition> editions, boolean mayAdopt) {}

    public Sheet sheet(Actor actor, OrganisationId id) {
        Organisation association = gate.association(actor, Act.RULE_READ, id);
        return new Sheet(association, of(id, clock.today().getYear()), editions(id), gate.mayIn(actor, Act.RULE_ADOPT, id));
    }

    private List<Edition> editions(OrganisationId association) {
        return jdbc.sql("""
                select first_year, sections, source from committee_report_template where association = ?
                order by first_year desc, entered_at desc, id desc""")
                .param(association.value())
                .query((row, n) -> new Edition(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    private Edition of(OrganisationId association, int year) {
        return editions(association).stream()
                .filter(one -> one.firstYear() <= year)
                .findFirst()
                .orElseGet(() -> new Edition(year, brought, ""));
    }

    /** The template of reports of a year. */
    ReportTemplate template(OrganisationId association, int year) {
        return ReportTemplate.read("sections", of(association, year).sections()).template();
    }

    /** Adopts a template for reports of a year and those after; reports that were begun stay as they are. */
    @Transactional
    public Outcome<Integer> adopt(Actor actor, OrganisationId id, Wish wish) {
        gate.association(actor, Act.RULE_ADOPT, id);
        Reading form = new Reading();
        int now = clock.today().getYear();
        int year = form.number("firstYear", wish.firstYear(), now - 1, now + 2);
        form.against(ReportTemplate.read("sections", wish.sections()).reasons());
        String source = form.text("source", wish.source(), 200);
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        jdbc.sql("""
                insert into committee_report_template (id, association, first_year, sections, source, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        ids.next(), id.value(), year, wish.sections().strip(), source, actor.requirePerson().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        evidence.append("committee-template-adopted", id.value(), Map.of("firstYear", year, "source", source));
        return Outcome.granted(year);
    }
}
