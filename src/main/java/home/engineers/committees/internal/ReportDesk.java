package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeMeeting.YearFacts;
import home.engineers.committees.CommitteeReport;
import home.engineers.committees.CommitteeReport.State;
import home.engineers.committees.CommitteeReport.Whole;
import home.engineers.committees.rules.ReportTemplate.Section;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.OrganisationTabs;
import home.engineers.people.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Yearly reports of committees: written by the chair from the template, accepted or returned by a secretary. */
@Service
public class ReportDesk {
    private static final int LONGEST = 8_000;
    private final CommitteeGate gate;
    private final ReportTable reports;
    private final ReportTemplates templates;
    private final YearRecords years;
    private final YearWords words;
    private final CommitteeTabs tabs;
    private final CommitteeNotices notices;
    private final People people;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    ReportDesk(
            CommitteeGate gate,
            ReportTable reports,
            ReportTemplates templates,
            YearRecords years,
            YearWords words,
            CommitteeTabs tabs,
            CommitteeNotices notices,
            People people,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock) {
        this.gate = gate;
        this.reports = reports;
        this.templates = templates;
        this.years = years;
        this.words = words;
        this.tabs = tabs;
        this.notices = notices;
        this.people = people;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param mayBegin years of which a report can be begun */
    public record Sheet(
            CommitteeRoll.Line line, List<OrganisationTabs.Tab> tabs, List<CommitteeReport> reports, List<Integer> mayBegin) {}

    public Sheet sheet(Actor actor, OrganisationId id) {
        CommitteeRoll.Line line = gate.seen(actor, Act.RECORD_READ, id);
        List<CommitteeReport> all = visible(actor, line, reports.of(id));
        int now = clock.today().getYear();
        boolean may = line.until() == null && gate.may(actor, Act.REPORT_WRITE, line.committee());
        List<Integer> years = !may ? List.of() : IntStream.rangeClosed(Math.max(now - 1, line.since().getYear()), now)
                .filter(year -> all.stream().noneMatch(one -> one.year() == year))
                .boxed()
                .toList();
        return new Sheet(line, tabs.all(actor, line.committee()), all, years);
    }

    /** A draft is its writer's until it is submitted. */
    private List<CommitteeReport> visible(Actor actor, CommitteeRoll.Line line, List<CommitteeReport> all) {
        boolean writes = gate.may(actor, Act.REPORT_WRITE, line.committee());
        return all.stream().filter(one -> writes || one.state() != State.DRAFT).toList();
    }

    /** Begins the report of a year, each section with the facts it is to tell. */
    @Transactional
    public Outcome<CommitteeReport> begin(Actor actor, OrganisationId id, int year, Language language) {
        CommitteeRoll.Line line = gate.demand(actor, Act.REPORT_WRITE, id);
        Optional<Reason> over = gate.dissolved(line);
        if (over.isPresent()) {
            return Outcome.refused(over.get());
        }
        if (year > clock.today().getYear() || year < line.since().getYear()) {
            return Outcome.refused(Reason.at("year", "committees.report.noSuchYear", String.valueOf(line.since().getYear()),
                    String.valueOf(clock.today().getYear())));
        }
        UUID report = ids.next();
        if (!reports.insert(report, id, year, actor.requirePerson(), clock.instant())) {
            return Outcome.refused(Reason.at("year", "committees.report.already", String.valueOf(year)));
        }
        YearFacts facts = years.facts(id, year);
        List<Section> sections = templates.template(CommitteeGate.association(line.committee()), year).sections();
        for (int i = 0; i < sections.size(); i++) {
            reports.insert(report, i + 1, sections.get(i), words.of(sections.get(i).prefill(), facts, language));
        }
        return Outcome.granted(reports.find(report).orElseThrow());
    }

    /**
     * A report as its page shows it.
     *
     * @param answeredBy name of whoever accepted or returned it, or empty
     */
    public record Open(
            CommitteeRoll.Line line, List<OrganisationTabs.Tab> tabs, Whole whole, String writtenBy, String answeredBy,
            boolean mayWrite, boolean mayAnswer) {}

    public Open open(Actor actor, UUID id) {
        CommitteeReport report = reports.find(id).orElseThrow(Absent::new);
        CommitteeRoll.Line line = gate.seen(actor, Act.RECORD_READ, report.committee());
        if (visible(actor, line, List.of(report)).isEmpty()) {
            throw new Absent();
        }
        boolean stands = line.until() == null;
        return new Open(
                line, tabs.all(actor, line.committee()), new Whole(report, reports.parts(id)), name(report.writtenBy()),
                name(report.answeredBy()),
                stands && report.open() && gate.may(actor, Act.REPORT_WRITE, line.committee()),
                stands && report.state() == State.SUBMITTED && gate.may(actor, Act.REPORT_ANSWER, line.committee())
                        && !gate.sits(actor.person(), report.committee(), clock.today()));
    }

    private String name(@Nullable PersonId person) {
        return Optional.ofNullable(person).flatMap(people::card).map(People.Card::name).orElse("");
    }

    /** Keeps what was written as a draft. @param texts by number of the section; what is no section is left out */
    @Transactional
    public Outcome<CommitteeReport> save(Actor actor, UUID id, int version, Map<Integer, String> texts) {
        CommitteeReport report = written(actor, id);
        Reading form = new Reading();
        kept(report, texts, form);
        return form.faulty() ? Outcome.refused(form.reasons()) : stored(actor, report, version, texts);
    }

    private CommitteeReport written(Actor actor, UUID id) {
        CommitteeReport report = reports.find(id).orElseThrow(Absent::new);
        gate.demand(actor, Act.REPORT_WRITE, report.committee());
        return report;
    }

    private void kept(CommitteeReport report, Map<Integer, String> texts, Reading form) {
        gate.dissolved(gate.line(report.committee())).ifPresent(form::against);
        if (!report.open()) {
            form.against(Reason.of("committees.report.closed"));
        }
        texts.forEach((number, text) -> {
            if (text.length() > LONGEST) {
                form.against(Reason.at("text-" + number, "committees.report.tooLong", LONGEST));
            }
        });
    }

    private Outcome<CommitteeReport> stored(Actor actor, CommitteeReport report, int version, Map<Integer, String> texts) {
        return reports.write(report.id(), version, texts, actor.requirePerson(), clock.instant())
                ? Outcome.granted(reports.find(report.id()).orElseThrow())
                : Outcome.refused(Reason.of("committees.report.stale"));
    }

    /** Hands the report in. Refused while a section is empty. */
    @Transactional
    public Outcome<CommitteeReport> submit(Actor actor, UUID id, int version, Map<Integer, String> texts) {
        CommitteeReport report = written(actor, id);
        Reading form = new Reading();
        kept(report, texts, form);
        Map<Integer, String> all = new HashMap<>();
        reports.parts(id).forEach(part -> all.put(part.number(), texts.getOrDefault(part.number(), part.text())));
        all.forEach((number, text) -> {
            if (text.strip().length() < 2) {
                form.against(Reason.at("text-" + number, "committees.report.empty"));
            }
        });
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        Outcome<CommitteeReport> outcome = stored(actor, report, version, texts);
        return outcome.map(kept -> {
            reports.submit(id, clock.instant());
            CommitteeRoll.Line line = gate.line(report.committee());
            evidence.append("committee-report-submitted", report.committee().value(), Map.of("year", report.year()));
            notices.toSecretaries(
                    line.committee(), "committees.notice.report", List.of(line.committee().name(), String.valueOf(report.year())),
                    "/committees/reports/" + id);
            return reports.find(id).orElseThrow();
        });
    }

    /** Accepts or returns a report. Refused for those who sit on the committee, and without a word why it is returned. */
    @Transactional
    public Outcome<CommitteeReport> answer(Actor actor, UUID id, int version, boolean accepted, String remark) {
        CommitteeReport report = reports.find(id).orElseThrow(Absent::new);
        CommitteeRoll.Line line = gate.demand(actor, Act.REPORT_ANSWER, report.committee());
        Reading form = new Reading();
        gate.dissolved(line).ifPresent(form::against);
        if (gate.sits(actor.person(), report.committee(), clock.today())) {
            form.against(Reason.of("committees.report.ownCommittee"));
        }
        if (!accepted) {
            form.text("remark", remark, 1_000);
        } else if (remark.length() > 1_000) {
            form.against(Reason.at("remark", "committees.report.tooLong", 1_000));
        }
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        State state = accepted ? State.ACCEPTED : State.RETURNED;
        if (!reports.answer(id, version, state, remark.strip(), actor.requirePerson(), clock.instant())) {
            return Outcome.refused(Reason.of("committees.report.stale"));
        }
        evidence.append("committee-report-" + (accepted ? "accepted" : "returned"), report.committee().value(), Map.of("year", report.year()));
        notices.toChair(
                line.committee(), accepted ? "committees.notice.reportAccepted" : "committees.notice.reportReturned",
                List.of(line.committee().name(), String.valueOf(report.year()), remark.strip()), "/committees/reports/" + id);
        return Outcome.granted(reports.find(id).orElseThrow());
    }

    /** The report filled into its form. */
    public ReportPaper.Printed print(Actor actor, UUID id) {
        Open open = open(actor, id);
        return ReportPaper.of(open.line().committee().name(), open.whole(), open.writtenBy());
    }
}
