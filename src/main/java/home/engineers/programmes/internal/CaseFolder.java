package home.engineers.programmes.internal;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.PublicLog;
import home.engineers.evidence.log.LogProof;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.programmes.PrintedForm;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.CaseSheet;
import home.engineers.programmes.rules.CaseSheet.Coded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Writes what a case came to into a folder of its own: the form, the evidence files, the opinions, the minutes of the
 * panel, the objections without whoever made them, and the excerpt of the log.
 */
@Component
class CaseFolder {
    private final CaseSheets sheets;
    private final PrintedForms forms;
    private final FilingTable filings;
    private final HappeningTable happenings;
    private final ObjectionTable objections;
    private final Attachments attachments;
    private final EvidenceLog evidence;
    private final PublicLog log;

    CaseFolder(
            CaseSheets sheets,
            PrintedForms forms,
            FilingTable filings,
            HappeningTable happenings,
            ObjectionTable objections,
            Attachments attachments,
            EvidenceLog evidence,
            PublicLog log) {
        this.sheets = sheets;
        this.forms = forms;
        this.filings = filings;
        this.happenings = happenings;
        this.objections = objections;
        this.attachments = attachments;
        this.evidence = evidence;
        this.log = log;
    }

    void write(ReviewCase one, ManifestZip zip) throws IOException {
        String folder = one.number() + "/";
        CaseSheet sheet = sheets.of(one);
        zip.json(folder + "application.json", form(sheet));
        zip.bytes(folder + "application.docx", forms.filled(one, PrintedForm.APPLICATION));
        if (forms.recommends(one)) {
            zip.bytes(folder + "recommendation.docx", forms.filled(one, PrintedForm.RECOMMENDATION));
        }
        zip.bytes(folder + "minutes/review.docx", forms.filled(one, PrintedForm.REVIEW));
        zip.json(folder + "opinions.json", plain(sheet.lists().getOrDefault("opinions", List.of())));
        zip.json(folder + "minutes/tally.json", tallies(one));
        zip.json(folder + "objections.json", objections.of(one.id()).stream().map(CaseFolder::objection).toList());
        acts(evidence.of(one.id().value()), folder, zip);
        files(one, folder, zip);
    }

    /** The acts, each with the proof that opens its leaf in the public log. */
    private void acts(List<Entry> acts, String folder, ManifestZip zip) throws IOException {
        zip.json(folder + "log.json", acts.stream().map(CaseFolder::entry).toList());
        for (Entry act : acts) {
            Optional<LogProof> proof = act.number() == 0 ? Optional.empty() : log.openedProof(act.number());
            if (proof.isPresent()) {
                zip.bytes(folder + "log/" + act.number() + ".tlog-proof", proof.get().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Map<String, Object> form(CaseSheet sheet) {
        Map<String, Object> form = new LinkedHashMap<>(plain(sheet.values()));
        Map<String, Object> lists = new TreeMap<>();
        sheet.lists().forEach((name, rows) -> {
            if (!name.equals("opinions")) {
                lists.put(name, plain(rows));
            }
        });
        form.put("lists", lists);
        return form;
    }

    private static List<Map<String, Object>> plain(List<Map<String, Object>> rows) {
        return rows.stream().map(CaseFolder::plain).toList();
    }

    private static Map<String, Object> plain(Map<String, Object> values) {
        Map<String, Object> plain = new TreeMap<>();
        values.forEach((path, value) -> plain.put(path, switch (value) {
            case Number number -> number;
            case Boolean flag -> flag;
            case Coded word -> Map.of("code", word.code(), "words", word.words());
            default -> value.toString();
        }));
        return plain;
    }

    private List<Map<String, Object>> tallies(ReviewCase one) {
        return happenings.of(one.id()).stream()
                .filter(each -> each.step().act() == CaseAct.TALLY_RECORDED)
                .map(each -> {
                    Map<String, Object> tally = new TreeMap<>(each.step().facts());
                    tally.put("at", each.at().toString());
                    tally.put("panel", Objects.requireNonNullElse(each.note(), ""));
                    return tally;
                })
                .toList();
    }

    /** What was said and what came of it. Who said it, and how to reach them, is not in the archive. */
    private static Map<String, Object> objection(Objection one) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("receivedAt", one.receivedAt().toString());
        line.put("kind", one.nameless() ? "tip" : "named");
        line.put("facts", one.facts());
        line.put("answeredAt", one.answeredAt() == null ? null : one.answeredAt().toString());
        line.put("upheld", one.upheld());
        line.put("answer", one.answer());
        return line;
    }

    private static Map<String, Object> entry(Entry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", entry.number());
        line.put("at", entry.at().toString());
        line.put("kind", entry.kind());
        line.put("subject", entry.subject().toString());
        line.put("facts", entry.facts());
        line.put("leaf", entry.leaf());
        return line;
    }

    private void files(ReviewCase one, String folder, ManifestZip zip) throws IOException {
        int count = 0;
        for (FilingTable.Attached attached : filings.attachments(one.id())) {
            count++;
            Optional<Attachment> found = attachments.find(attached.attachment());
            String place = attached.purpose() == Purpose.TALLY ? "minutes/" : "evidence/" + attached.purpose().name().toLowerCase(Locale.ROOT) + "-";
            String path = folder + place + count + found.map(file -> "-" + file.name()).orElse("");
            if (found.isEmpty() || !attachments.readable(attached.attachment())) {
                zip.unreadable(path);
                continue;
            }
            try (InputStream content = attachments.open(attached.attachment())) {
                zip.stream(path, content);
            } catch (IllegalStateException inQuarantine) {
                zip.unreadable(path);
            }
        }
    }
}
