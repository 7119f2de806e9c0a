package home.engineers.programmes;

import home.engineers.law.WorkingDays;
import home.engineers.programmes.EligibilityReport.ClauseReport;
import home.engineers.programmes.EligibilityReport.LevelReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A report as the command line and the API write it. */
public final class EligibilityAnswer {
    private final WorkingDays calendar;
    private final Words words;

    public EligibilityAnswer(WorkingDays calendar, Words words) {
        this.calendar = calendar;
        this.words = words;
    }

    /** The answer as plain values, ready to be written as JSON. */
    public Map<String, Object> of(EligibilityReport report) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("programme", report.programme());
        written.put("edition", report.edition());
        written.put("on", report.on().toString());
        written.put("calendar", calendar.covers(report.on().getYear()) ? "official" : "provisional");
        written.put("levels", report.levels().stream().map(this::written).toList());
        return written;
    }

    private Map<String, Object> written(LevelReport level) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", level.id());
        written.put("answer", level.answer().wireName());
        written.put("from", level.from() == null ? null : level.from().toString());
        written.put("clauses", level.clauses().map(this::written).toList());
        return written;
    }

    private Map<String, Object> written(ClauseReport clause) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", clause.id());
        written.put("answer", clause.answer().wireName());
        written.put("counts", clause.counts());
        written.put("from", clause.from() == null ? null : clause.from().toString());
        written.put("instrument", clause.citation().instrument());
        written.put("article", clause.citation().article());
        written.put("text", clause.text().zh());
        written.put("evidence", said(clause.evidence()));
        written.put("mends", said(clause.mends()));
        return written;
    }

    private String said(List<Sentence> sentences) {
        return sentences.stream().map(sentence -> sentence.in(words)).collect(Collectors.joining(" "));
    }
}
