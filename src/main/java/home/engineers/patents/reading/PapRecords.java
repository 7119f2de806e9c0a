package home.engineers.patents.reading;

import home.engineers.patents.PartyRole;

/** Applications as the USPTO published them from 2001 to 2004 (PAP version 1). */
final class PapRecords {
    private PapRecords() {}

    static RecordDraft read(Node record) {
        RecordDraft draft = new RecordDraft("USPTO");
        Node head = record.first("subdoc-bibliographic-information").orElse(record);
        draft.number("US", head.text("document-id/doc-number"), head.text("document-id/kind-code"))
                .publishedOn(head.text("document-id/document-date"));
        draft.application("US", head.text("domestic-filing-data/application-number/doc-number"))
                .filedOn(head.text("domestic-filing-data/filing-date"));
        draft.title("en", head.text("technical-information/title-of-invention"));
        head.all("technical-information/classification-ipc/*/ipc").forEach(ipc -> draft.ipc(FixedSymbols.ipc(ipc.words())));
        head.all("*/foreign-priority-data").forEach(priority -> draft.priority(
                priority.text("country-code"), priority.text("priority-application-number/doc-number")));
        head.all("inventors/first-named-inventor").forEach(person -> inventor(person, draft));
        head.all("inventors/inventor").forEach(person -> inventor(person, draft));
        head.all("assignee").forEach(party -> draft.party(
                PartyRole.ASSIGNEE,
                party.text("organization-name").isEmpty() ? person(party) : party.text("organization-name"),
                Names.joined(", ", party.text("address/address-1"), party.text("address/city"), party.text("address/state")),
                party.text("address/country/country-code"), ""));
        record.all("subdoc-abstract").forEach(text -> {
            StringBuilder all = new StringBuilder();
            text.all("paragraph").forEach(paragraph -> all.append(paragraph.words()).append('\n'));
            draft.abstractText(all.toString());
        });
        record.all("subdoc-claims/claim").forEach(claim -> draft.claim(Claims.text(claim.raw())));
        return draft;
    }

    private static String person(Node of) {
        return Names.joined(" ", of.text("name/given-name"), of.text("name/middle-name"), of.text("name/family-name"));
    }

    private static void inventor(Node one, RecordDraft draft) {
        draft.party(
                PartyRole.INVENTOR, person(one),
                Names.joined(", ", one.text("residence/*/city", "address/city"), one.text("residence/*/state")),
                one.text("residence/*/country-code", "address/country/country-code"), "");
    }
}
