package home.engineers.patents.reading;

import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord.Act;
import java.util.Optional;

/** The XML in which CNIPA publishes documents (rules sheet 4.3, column read from secondary sources; M where it says so). */
final class CnipaRecords {
    private CnipaRecords() {}

    static RecordDraft read(Node record) {
        RecordDraft draft = new RecordDraft("CNIPA");
        String status = record.attribute("status");
        draft.act(status.equals("D") ? Act.REMOVE : status.equals("A") || status.equals("U") ? Act.CORRECT : Act.STORE);
        document(record, "PublicationReference").ifPresent(id -> draft
                .number(id.text("WIPOST3Code").isEmpty() ? "CN" : id.text("WIPOST3Code"), id.text("DocNumber"), id.text("Kind"))
                .publishedOn(id.text("Date")));
        document(record, "ApplicationReference").ifPresent(id -> draft
                .application(id.text("WIPOST3Code").isEmpty() ? "CN" : id.text("WIPOST3Code"), id.text("DocNumber"))
                .filedOn(id.text("Date")));
        record.all("*/InventionTitle").forEach(title -> draft.title(title.attribute("lang"), title.words()));
        record.all("*/DesignTitle").forEach(title -> draft.title(title.attribute("lang"), title.words()));
        record.all("*/ClassificationIPCR").forEach(ipc -> draft.ipc(symbol(ipc)));
        record.all("*/ClassificationLocarno").forEach(locarno -> draft.locarno(
                FixedSymbols.locarno(locarno.text("Text", "MainClassification").isEmpty() ? locarno.words() : locarno.text("Text", "MainClassification"))));
        record.all("*/PriorityDetails/Priority").forEach(priority -> draft.priority(priority.text("WIPOST3Code"), priority.text("DocNumber")));
        party(record, "*/Applicants/Applicant", PartyRole.APPLICANT, draft);
        party(record, "*/Inventors/Inventor", PartyRole.INVENTOR, draft);
        party(record, "*/Designers/Designer", PartyRole.INVENTOR, draft);
        party(record, "*/Assignees/Assignee", PartyRole.ASSIGNEE, draft);
        party(record, "*/Agents/Agent", PartyRole.AGENT, draft);
        record.all("*/ReferencesCited/Citation/*/DocumentID").forEach(id -> draft.cites(id.text("WIPOST3Code"), id.text("DocNumber"), id.text("Kind")));
        record.all("*/NPLCitation").forEach(words -> draft.citesWords(words.words()));
        record.all("*/Abstract").stream().limit(1).forEach(text -> {
            StringBuilder all = new StringBuilder();
            text.all("Paragraphs").forEach(paragraph -> all.append(paragraph.words()).append('\n'));
            draft.abstractText(all.isEmpty() ? text.words() : all.toString());
        });
        record.all("*/Claims/Claim").forEach(claim -> draft.claim(Claims.text(claim.raw())));
        return draft;
    }

    /** The document as it is written for machines, or as it is. */
    private static Optional<Node> document(Node record, String reference) {
        return record.all("*/" + reference).stream()
                .filter(node -> node.attribute("dataFormat").equals("standard"))
                .findFirst()
                .or(() -> record.first("*/" + reference))
                .flatMap(node -> node.first("DocumentID"));
    }

    private static String symbol(Node ipc) {
        String subclass = ipc.text("Section") + ipc.text("MainClass", "Class") + ipc.text("Subclass", "SubClass");
        return subclass.isEmpty() ? ipc.text("Text").isEmpty() ? ipc.words() : ipc.text("Text") : subclass + " " + ipc.text("MainGroup") + "/" + ipc.text("SubGroup", "Subgroup");
    }

    private static void party(Node record, String path, PartyRole role, RecordDraft draft) {
        record.all(path).forEach(party -> {
            Node book = party.all("AddressBook").stream()
                    .filter(one -> one.attribute("lang").isEmpty() || one.attribute("lang").startsWith("zh"))
                    .findFirst()
                    .or(() -> party.first("AddressBook"))
                    .orElse(party);
            draft.party(
                    role, book.text("Name", "OrganizationName", "Agency/Name"), book.text("Address/Text", "Address"), book.text("WIPOST3Code", "Address/WIPOST3Code"),
                    book.text("OrganizationCode", "CreditCode"));
        });
    }
}
