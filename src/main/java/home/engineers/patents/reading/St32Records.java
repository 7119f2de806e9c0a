package home.engineers.patents.reading;

import home.engineers.patents.PartyRole;

/** Grants of the USPTO from 2001 to 2004, whose elements are the codes of WIPO ST.32 (INID codes with a B before them). */
final class St32Records {
    private St32Records() {}

    static RecordDraft read(Node record) {
        RecordDraft draft = new RecordDraft("USPTO");
        Node head = record.first("SDOBI").orElse(record);
        String kind = head.text("B100/B130");
        draft.number(head.text("B100/B190"), head.text("B100/B110"), kind.equals("S") ? "S1" : kind)
                .publishedOn(head.text("B100/B140/DATE"));
        draft.application("US", head.text("B200/B210")).filedOn(head.text("B200/B220/DATE"));
        head.all("B300").forEach(priority -> draft.priority(priority.text("B330"), priority.text("B310")));
        draft.title("en", head.text("B500/B540"));
        classes(head, draft);
        citations(head, draft);
        head.all("B700/B720/B721").forEach(party -> party(PartyRole.INVENTOR, party, draft));
        head.all("B700/B730/B731").forEach(party -> party(PartyRole.ASSIGNEE, party, draft));
        head.all("B700/B740/B741").forEach(party -> party(PartyRole.AGENT, party, draft));
        record.all("SDOAB").forEach(text -> {
            StringBuilder all = new StringBuilder();
            text.all("*/PARA").forEach(paragraph -> all.append(paragraph.words()).append('\n'));
            draft.abstractText(all.toString());
        });
        record.all("SDOCL/CL/CLM").forEach(claim -> draft.claim(Claims.text(claim.raw())));
        return draft;
    }

    private static void classes(Node head, RecordDraft draft) {
        for (String code : new String[] {"B500/B510/B511", "B500/B510/B512"}) {
            for (Node symbol : head.all(code)) {
                String written = symbol.raw().strip();
                if (FixedSymbols.isLocarno(written)) {
                    draft.locarno(FixedSymbols.locarno(written));
                } else {
                    draft.ipc(FixedSymbols.ipc(written));
                }
            }
        }
    }

    private static void citations(Node head, RecordDraft draft) {
        head.all("B500/B560/B561/PCIT/DOC").forEach(cited -> {
            String country = cited.text("CTRY");
            String kind = cited.text("KIND");
            draft.cites(country.isEmpty() ? "US" : country, cited.text("DNUM"), kind.matches("[A-Z]\\d?") ? kind : "");
        });
        head.all("B500/B560/B562/NCIT").forEach(words -> draft.citesWords(words.words()));
    }

    private static void party(PartyRole role, Node party, RecordDraft draft) {
        Node us = party.first("PARTY-US").orElse(party);
        String organisation = us.text("NAM/ONM");
        draft.party(
                role, organisation.isEmpty() ? Names.western(us.text("NAM/FNM"), us.text("NAM/SNM")) : organisation,
                Names.joined(", ", us.text("ADR/STR"), us.text("ADR/CITY"), us.text("ADR/STATE")), us.text("ADR/CTRY"), "");
    }
}
