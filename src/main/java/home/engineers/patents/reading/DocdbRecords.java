package home.engineers.patents.reading;

import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord.Act;
import java.util.List;

/** EPO DOCDB exchange documents (rules sheet 4.3): what is new, amended (A) or withdrawn (D) in the master documentation. */
final class DocdbRecords {
    private DocdbRecords() {}

    static RecordDraft read(Node record) {
        RecordDraft draft = new RecordDraft("DOCDB");
        String status = record.attribute("status");
        draft.act(status.startsWith("D") ? Act.REMOVE : status.startsWith("A") ? Act.CORRECT : Act.STORE);
        String country = record.attribute("country");
        draft.number(country, record.attribute("doc-number"), record.attribute("kind")).publishedOn(record.attribute("date-publ"));
        draft.family(record.attribute("family-id"));
        first(record, "*/application-reference").forEach(reference -> draft
                .application(reference.text("document-id/country"), reference.text("document-id/doc-number"))
                .filedOn(reference.text("document-id/date")));
        record.all("*/invention-title").forEach(title -> draft.title(title.attribute("lang"), title.words()));
        record.all("*/classifications-ipcr/classification-ipcr").forEach(ipc -> draft.ipc(St36Records.symbol(ipc)));
        record.all("*/patent-classifications/patent-classification").forEach(one -> classified(one, draft));
        first(record, "*/priority-claims/priority-claim").forEach(claim -> draft.priority(
                claim.text("document-id/country"), claim.text("document-id/doc-number")));
        parties(record, draft);
        record.all("*/references-cited/citation").forEach(citation -> {
            citation.all("patcit/document-id").stream().limit(1)
                    .forEach(id -> draft.cites(id.text("country"), id.text("doc-number"), id.text("kind")));
            citation.all("nplcit").forEach(words -> draft.citesWords(words.words()));
        });
        record.all("*/abstract").forEach(text -> draft.abstractText(St36Records.paragraphs(text)));
        return draft;
    }

    private static void classified(Node one, RecordDraft draft) {
        boolean cpc = one.first("classification-scheme").filter(scheme -> scheme.attribute("scheme").startsWith("CPC")).isPresent();
        if (cpc) {
            draft.cpc(one.text("classification-symbol"));
        }
    }

    private static void parties(Node record, RecordDraft draft) {
        first(record, "*/applicants/applicant").forEach(party -> draft.party(
                PartyRole.APPLICANT, party.text("applicant-name/name"), "", party.text("residence/country"), ""));
        first(record, "*/inventors/inventor").forEach(party -> draft.party(
                PartyRole.INVENTOR, party.text("inventor-name/name"), "", party.text("residence/country"), ""));
    }

    /** The same thing stands there in several spellings; taken are those as the office wrote it, else as DOCDB normalised it. */
    private static List<Node> first(Node record, String path) {
        List<Node> all = record.all(path);
        for (String spelling : new String[] {"docdba", "original", "docdb", "epodoc"}) {
            boolean number = path.contains("reference") || path.contains("priority");
            if (number && !spelling.equals("docdb")) {
                continue;
            }
            List<Node> written = all.stream().filter(node -> node.attribute("data-format").equals(spelling)).toList();
            if (!written.isEmpty()) {
                return written;
            }
        }
        return all.stream().filter(node -> node.attribute("data-format").isEmpty()).toList();
    }
}
