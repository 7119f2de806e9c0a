package home.engineers.achievements.oai;

import home.engineers.achievements.rules.Citable;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.Metadata;
import home.engineers.achievements.rules.Party;
import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** One achievement in Dublin Core (as the protocol asks of everyone) or as DataCite describes it. */
public final class RecordXml {
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String LANG = "xml:lang";

    private RecordXml() {}

    /** @param opensOn day from which on its files are open, or null */
    public static void write(OaiWriter to, OaiFormat format, Metadata one, @Nullable LocalDate opensOn) throws XMLStreamException {
        switch (format) {
            case OAI_DC -> to.root("dc", "oai_dc", format, Map.of("dc", DC), inner -> dublinCore(inner, one));
            case OAI_DATACITE -> to.root("resource", "", format, Map.of(), inner -> dataCite(inner, one, opensOn));
        }
    }

    private static void dublinCore(OaiWriter to, Metadata one) throws XMLStreamException {
        Description said = one.content().description();
        Citable cited = one.citable();
        to.all("dc:title", List.of(said.title().zh(), said.title().en()));
        to.all("dc:creator", cited.authors());
        to.all("dc:contributor", one.content().parties().stream().filter(party -> !party.author()).map(Party::name).toList());
        List<String> subjects = new ArrayList<>(one.fields().stream().map(LocalizedText::zh).toList());
        subjects.addAll(said.keywords());
        subjects.addAll(said.keywordsEn());
        to.all("dc:subject", subjects);
        to.all("dc:description", List.of(said.summary().zh(), said.summary().en()));
        to.all("dc:publisher", List.of(one.publisher().zh()));
        to.all("dc:date", List.of(one.registeredOn().toString()));
        to.all("dc:type", List.of("report"));
        to.all("dc:format", one.files().stream().map(Metadata.OpenFile::mediaType).distinct().toList());
        to.all("dc:identifier", List.of(one.address(), one.number().toString()));
        to.all("dc:language", List.of("zh"));
        to.all("dc:relation", said.patents());
        to.all("dc:rights", List.of(said.licence().address()));
    }

    private static void dataCite(OaiWriter to, Metadata one, @Nullable LocalDate opensOn) throws XMLStreamException {
        Description said = one.content().description();
        to.text("identifier", one.address(), Map.of("identifierType", "URL"));
        to.element("creators", inner -> creators(inner, one));
        to.element("titles", inner -> {
            inner.text("title", said.title().zh(), Map.of(LANG, "zh"));
            if (!said.title().en().isBlank()) {
                inner.text("title", said.title().en(), attributes(LANG, "en", "titleType", "TranslatedTitle"));
            }
        });
        to.text("publisher", one.publisher().zh());
        to.text("publicationYear", String.valueOf(one.registeredOn().getYear()));
        to.text("resourceType", "科技成果", Map.of("resourceTypeGeneral", "Report"));
        to.element("subjects", inner -> {
            inner.all("subject", one.fields().stream().map(LocalizedText::zh).toList());
            inner.all("subject", said.keywords());
            inner.all("subject", said.keywordsEn());
        });
        contributors(to, one);
        to.element("dates", inner -> {
            inner.text("date", one.registeredOn().toString(), Map.of("dateType", "Issued"));
            inner.text("date", one.changedOn().toString(), Map.of("dateType", "Updated"));
            if (opensOn != null) {
                inner.text("date", opensOn.toString(), Map.of("dateType", "Available"));
            }
        });
        to.text("language", "zh");
        to.element("alternateIdentifiers", inner ->
                inner.text("alternateIdentifier", one.number().toString(), Map.of("alternateIdentifierType", "Registration number")));
        to.text("version", String.valueOf(one.version()));
        if (!said.licence().address().isEmpty()) {
            to.element("rightsList", inner -> inner.text("rights", said.licence().title(), Map.of("rightsURI", said.licence().address())));
        }
        to.element("descriptions", inner -> {
            inner.text("description", said.summary().zh(), attributes(LANG, "zh", "descriptionType", "Abstract"));
            if (!said.summary().en().isBlank()) {
                inner.text("description", said.summary().en(), attributes(LANG, "en", "descriptionType", "Abstract"));
            }
        });
    }

    /** At least one: the units where no person is named, the publisher where there is none of these either. */
    private static void creators(OaiWriter to, Metadata one) throws XMLStreamException {
        List<Party> authors = one.content().authors().stream().filter(party -> !party.name().isBlank()).toList();
        for (Party author : authors) {
            to.element("creator", inner -> {
                inner.text("creatorName", author.name(), Map.of("nameType", "Personal"));
                inner.all("affiliation", List.of(author.affiliation()));
            });
        }
        if (authors.isEmpty()) {
            List<String> units = one.content().units().stream().map(Party::name).filter(name -> !name.isBlank()).toList();
            for (String name : units.isEmpty() ? List.of(one.publisher().zh()) : units) {
                to.element("creator", inner -> inner.text("creatorName", name, Map.of("nameType", "Organizational")));
            }
        }
    }

    private static void contributors(OaiWriter to, Metadata one) throws XMLStreamException {
        List<Party> others = one.content().parties().stream().filter(party -> !party.author() && !party.name().isBlank()).toList();
        if (!others.isEmpty()) {
            to.element("contributors", inner -> {
                for (Party party : others) {
                    inner.element("contributor", Map.of("contributorType", type(party.role())), within -> within.text(
                            "contributorName", party.name(),
                            Map.of("nameType", party.kind() == Party.Kind.PERSON ? "Personal" : "Organizational")));
                }
            });
        }
    }

    private static String type(Party.Role role) {
        return switch (role) {
            case CONTACT -> "ContactPerson";
            case FUNDER -> "Sponsor";
            case COMPLETING_UNIT -> "HostingInstitution";
            case COOPERATING_UNIT, LEADER, CONTRIBUTOR -> "Other";
        };
    }

    private static Map<String, String> attributes(String one, String value, String other, String otherValue) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(one, value);
        attributes.put(other, otherValue);
        return attributes;
    }
}
