package home.engineers.patents.reading;

import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord.Act;

/** WIPO ST.96 (rules sheet 4.3; what is marked M there is read as the published schemas name it). */
final class St96Records {
    private St96Records() {}

    static RecordDraft read(Node record) {
        RecordDraft draft = new RecordDraft("ST96");
        String category = record.attribute("operationCategory");
        draft.act(category.equals("Delete") ? Act.REMOVE : category.equals("Correct") || category.equals("Update") ? Act.CORRECT : Act.STORE);
        Node grant = record.first("*/PatentGrantIdentification").orElse(null);
        Node publication = record.first("*/PatentPublicationIdentification").orElse(grant);
        if (publication != null) {
            draft.number(
                            publication.text("IPOfficeCode"), publication.text("PublicationNumber", "PatentNumber"),
                            publication.text("PatentDocumentKindCode"))
                    .publishedOn(publication.text("PublicationDate", "GrantDate"));
        }
        record.first("*/ApplicationIdentification").ifPresent(id -> draft
                .application(id.text("IPOfficeCode"), id.text("ApplicationNumber/ApplicationNumberText", "ApplicationNumberText"))
                .filedOn(id.text("FilingDate")));
        record.all("*/InventionTitle").forEach(title -> draft.title(title.attribute("languageCode"), title.words()));
        record.all("*/IPCRClassification").forEach(ipc -> draft.ipc(symbol(ipc)));
        record.all("*/MainCPC").forEach(cpc -> draft.cpc(symbol(cpc.first("CPCClassification").orElse(cpc))));
        record.all("*/FurtherCPC").forEach(further -> {
            further.all("CPCClassification").forEach(cpc -> draft.cpc(symbol(cpc)));
        });
        record.all("*/LocarnoClassification").forEach(locarno -> draft.locarno(FixedSymbols.locarno(
                locarno.text("LocarnoClass").isEmpty() ? locarno.words() : locarno.text("LocarnoClass"))));
        record.all("*/PriorityClaim").forEach(claim -> draft.priority(
                claim.text("IPOfficeCode"), claim.text("ApplicationNumber/ApplicationNumberText", "ApplicationNumberText")));
        party(record, "*/ApplicantBag/Applicant", PartyRole.APPLICANT, draft);
        party(record, "*/InventorBag/Inventor", PartyRole.INVENTOR, draft);
        party(record, "*/AssigneeBag/Assignee", PartyRole.ASSIGNEE, draft);
        party(record, "*/RegisteredPractitionerBag/RegisteredPractitioner", PartyRole.AGENT, draft);
        record.all("*/CitedPatentDocumentIdentification").forEach(id -> draft.cites(
                id.text("IPOfficeCode"), id.text("DocumentNumber", "PublicationNumber"), id.text("PatentDocumentKindCode")));
        record.all("*/NPLCitationText").forEach(words -> draft.citesWords(words.words()));
        record.all("*/Abstract").forEach(text -> {
            StringBuilder all = new StringBuilder();
            text.all("P").forEach(paragraph -> all.append(paragraph.words()).append('\n'));
            draft.abstractText(all.isEmpty() ? text.words() : all.toString());
        });
        record.all("*/Claims/Claim").forEach(claim -> draft.claim(Claims.text(claim.all("ClaimText").isEmpty() ? claim.raw() : claim.text("ClaimText"))));
        return draft;
    }

    private static String symbol(Node of) {
        String subclass = of.text("Section", "CPCSection") + of.text("Class") + of.text("Subclass");
        return subclass.isEmpty() ? of.words() : subclass + " " + of.text("MainGroup") + "/" + of.text("Subgroup");
    }

    private static void party(Node record, String path, PartyRole role, RecordDraft draft) {
        record.all(path).forEach(party -> {
            String person = Names.western(party.text("*/PersonStructuredName/FirstName"), party.text("*/PersonStructuredName/LastName"));
            String name = party.text("*/EntityName", "*/OrganizationStandardName", "*/PersonFullName");
            draft.party(
                    role, name.isEmpty() ? person : name,
                    Names.joined(", ", party.text("*/AddressLineText"), party.text("*/CityName"), party.text("*/GeographicRegionName")),
                    party.text("*/CountryCode"), party.text("*/RegistrationNumber"));
        });
    }
}
