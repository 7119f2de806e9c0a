package home.engineers.patents.reading;

import home.engineers.patents.EventKind;
import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord.Act;

/** WIPO ST.36, which the USPTO's red book follows from 2005 on, for grants and for applications (rules sheet 4.3). */
final class St36Records {
    private St36Records() {}

    static RecordDraft read(Node record) {
        boolean american = record.name().startsWith("us-");
        RecordDraft draft = new RecordDraft(american ? "USPTO" : "ST36");
        number(record, draft);
        record.first("*/application-reference/document-id").ifPresent(id ->
                draft.application(id.text("country").isEmpty() ? record.attribute("country") : id.text("country"), id.text("doc-number"))
                        .filedOn(id.text("date")));
        record.all("*/invention-title").forEach(title -> draft.title(title.attribute("lang").isEmpty() ? language(record) : title.attribute("lang"), title.words()));
        classes(record, draft);
        record.all("*/priority-claims/priority-claim").forEach(claim -> draft.priority(
                claim.text("country", "document-id/country"), claim.text("doc-number", "document-id/doc-number")));
        parties(record, draft);
        extension(record, draft);
        citations(record, draft);
        record.all("abstract").forEach(text -> draft.abstractText(paragraphs(text)));
        record.all("claims/claim").forEach(claim -> draft.claim(Claims.text(claim.raw())));
        return draft.family(record.attribute("family-id"));
    }

    private static String language(Node record) {
        return record.attribute("lang");
    }

    private static void number(Node record, RecordDraft draft) {
        String status = record.attribute("status");
        draft.act(status.equals("D") ? Act.REMOVE : status.equals("A") ? Act.CORRECT : Act.STORE);
        Node id = record.first("*/publication-reference/document-id").orElse(record);
        String country = id.text("country");
        draft.number(
                country.isEmpty() ? record.attribute("country") : country,
                id.text("doc-number").isEmpty() ? record.attribute("doc-number") : id.text("doc-number"),
                id.text("kind").isEmpty() ? record.attribute("kind") : id.text("kind"));
        draft.publishedOn(id.text("date").isEmpty() ? record.attribute("date-publ") : id.text("date"));
    }

    /** Days by which the United States extended the term, told with the grant (35 U.S.C. 154(b)). */
    private static void extension(Node record, RecordDraft draft) {
        String days = record.text("*/us-term-of-grant/us-term-extension");
        String granted = record.text("*/publication-reference/document-id/date");
        if (days.matches("[1-9]\\d{0,3}")) {
            draft.event("PTA", EventKind.TERM_EXTENDED, granted, days + " days");
        }
    }

    private static void classes(Node record, RecordDraft draft) {
        record.all("*/classifications-ipcr/classification-ipcr").forEach(ipc -> draft.ipc(symbol(ipc)));
        record.all("*/classification-ipc/main-classification").forEach(ipc -> draft.ipc(FixedSymbols.ipc(ipc.raw())));
        record.all("*/classification-ipc/further-classification").forEach(ipc -> draft.ipc(FixedSymbols.ipc(ipc.raw())));
        record.all("*/classifications-cpc/*/classification-cpc").forEach(cpc -> draft.cpc(symbol(cpc)));
        record.all("*/classification-locarno/main-classification").forEach(locarno -> draft.locarno(FixedSymbols.locarno(locarno.words())));
    }

    /** From its parts, or as the text the older versions give. */
    static String symbol(Node of) {
        String subclass = of.text("section") + of.text("class") + of.text("subclass");
        return subclass.isEmpty() ? of.text("text").isEmpty() ? of.words() : of.text("text") : subclass + " " + of.text("main-group") + "/" + of.text("subgroup");
    }

    private static void parties(Node record, RecordDraft draft) {
        record.all("*/applicants/applicant").forEach(party -> applicant(party, draft));
        record.all("*/us-applicants/us-applicant").forEach(party -> applicant(party, draft));
        record.all("*/inventors/inventor").forEach(party -> party(PartyRole.INVENTOR, party, draft));
        record.all("*/assignees/assignee").forEach(party -> party(PartyRole.ASSIGNEE, party, draft));
        record.all("*/agents/agent").forEach(party -> party(PartyRole.AGENT, party, draft));
    }

    /** Until 2013 the inventors stand among the applicants of the United States, marked as both. */
    private static void applicant(Node applicant, RecordDraft draft) {
        party(PartyRole.APPLICANT, applicant, draft);
        if (applicant.attribute("app-type").equals("applicant-inventor")) {
            party(PartyRole.INVENTOR, applicant, draft);
        }
    }

    private static void party(PartyRole role, Node party, RecordDraft draft) {
        Node book = party.first("addressbook").orElse(party);
        String person = Names.western(book.text("first-name"), book.text("last-name"));
        String name = book.text("orgname").isEmpty() ? person.isEmpty() ? book.text("name") : person : book.text("orgname");
        String country = book.text("address/country");
        draft.party(
                role, name, Names.joined(", ", book.text("address/address-1", "address/street"), book.text("address/city"), book.text("address/state")),
                country.isEmpty() ? party.text("residence/country") : country, "");
    }

    private static void citations(Node record, RecordDraft draft) {
        for (String list : new String[] {"*/us-references-cited/us-citation", "*/references-cited/citation"}) {
            for (Node citation : record.all(list)) {
                citation.all("patcit/document-id").forEach(id -> draft.cites(id.text("country"), id.text("doc-number"), id.text("kind")));
                citation.all("nplcit").forEach(words -> draft.citesWords(words.text("othercit", "text").isEmpty() ? words.words() : words.text("othercit", "text")));
            }
        }
    }

    static String paragraphs(Node text) {
        StringBuilder all = new StringBuilder();
        text.all("p").forEach(paragraph -> all.append(paragraph.words()).append('\n'));
        return all.isEmpty() ? text.words() : all.toString();
    }
}
