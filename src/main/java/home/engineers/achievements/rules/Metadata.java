package home.engineers.achievements.rules;

import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What programs are told of an achievement.
 *
 * @param fields names of its fields
 * @param opensOn first day on which its files are open, or null where they are or never will be
 * @param files that are open today
 */
public record Metadata(
        RegistrationNumber number, Deposited content, int version, LocalizedText publisher, LocalDate registeredOn, LocalDate changedOn,
        @Nullable LocalDate opensOn, String address, List<LocalizedText> fields, List<OpenFile> files) {
    public Metadata {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /** @param sha256 lower-case hex */
    public record OpenFile(String address, String name, String mediaType, long bytes, String sha256) {}

    public Citable citable() {
        return Citable.of(number, content, publisher, registeredOn, address);
    }

    /** As linked data in the words of schema.org. */
    public Map<String, Object> jsonLd() {
        Description said = content.description();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", "https://schema.org");
        json.put("@type", "Report");
        json.put("@id", address);
        json.put("url", address);
        json.put("reportNumber", number.toString());
        json.put("name", said.title().zh());
        put(json, "alternateName", said.title().en());
        json.put("abstract", said.summary().zh());
        json.put("inLanguage", "zh-CN");
        List<String> keywords = new ArrayList<>(said.keywords());
        keywords.addAll(said.keywordsEn());
        json.put("keywords", keywords);
        json.put("about", fields.stream().map(LocalizedText::zh).toList());
        json.put("author", content.authors().stream().filter(party -> !party.name().isEmpty()).map(Metadata::person).toList());
        json.put("sourceOrganization", content.units().stream().map(party -> organisation(party.name())).toList());
        json.put("publisher", organisation(publisher.zh()));
        json.put("datePublished", registeredOn.toString());
        json.put("dateModified", changedOn.toString());
        json.put("version", version);
        put(json, "license", said.licence().address());
        json.put("isAccessibleForFree", !files.isEmpty());
        json.put("encoding", files.stream().map(Metadata::file).toList());
        return json;
    }

    private static void put(Map<String, Object> json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static Map<String, Object> person(Party party) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("@type", "Person");
        person.put("name", party.name());
        if (!party.affiliation().isEmpty()) {
            person.put("affiliation", organisation(party.affiliation()));
        }
        return person;
    }

    private static Map<String, Object> organisation(String name) {
        return Map.of("@type", "Organization", "name", name);
    }

    private static Map<String, Object> file(OpenFile one) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("@type", "MediaObject");
        file.put("contentUrl", one.address());
        file.put("name", one.name());
        file.put("encodingFormat", one.mediaType());
        file.put("contentSize", one.bytes() + " B");
        file.put("sha256", one.sha256());
        return file;
    }

    /** A typed link of the page. @param type media type of what it leads to, or null */
    public record Link(String relation, String target, @Nullable String type) {
        /** As a header writes it (RFC 8288). */
        public String header() {
            return "<" + target + ">; rel=\"" + relation + "\"" + (type == null ? "" : "; type=\"" + type + "\"");
        }
    }

    /** What FAIR Signposting says of the page (profile of 2024, level 1). @param makers pages of organisations that made it */
    public List<Link> links(List<String> makers) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("cite-as", address, null));
        links.add(new Link("type", "https://schema.org/Report", null));
        links.add(new Link("type", "https://schema.org/AboutPage", null));
        makers.forEach(maker -> links.add(new Link("author", maker, null)));
        if (!content.description().licence().address().isEmpty()) {
            links.add(new Link("license", content.description().licence().address(), null));
        }
        links.add(new Link("describedby", address + ".jsonld", "application/ld+json"));
        links.add(new Link("describedby", address + ".bib", "application/x-bibtex"));
        links.add(new Link("describedby", address + ".ris", "application/x-research-info-systems"));
        links.add(new Link("describedby", address + ".xml", "application/vnd.datacite.datacite+xml"));
        files.forEach(file -> links.add(new Link("item", file.address(), file.mediaType())));
        return links;
    }

    /** The same as a set by itself (RFC 9264, level 2), with what the files and the descriptions say of the page. */
    public Map<String, Object> linkset(List<String> makers) {
        List<Map<String, Object>> contexts = new ArrayList<>();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("anchor", address);
        for (Link link : links(makers)) {
            List<Object> targets = page.containsKey(link.relation()) ? listed(page, link.relation()) : new ArrayList<>();
            targets.add(link.type() == null ? Map.of("href", link.target()) : Map.of("href", link.target(), "type", link.type()));
            page.put(link.relation(), targets);
        }
        contexts.add(page);
        files.forEach(file -> contexts.add(back(file.address(), "collection")));
        links(makers).stream().filter(link -> link.relation().equals("describedby"))
                .forEach(link -> contexts.add(back(link.target(), "describes")));
        return Map.of("linkset", contexts);
    }

    @SuppressWarnings("unchecked") // put there by the loop above
    private static List<Object> listed(Map<String, Object> page, String relation) {
        return (List<Object>) page.get(relation);
    }

    private Map<String, Object> back(String anchor, String relation) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("anchor", anchor);
        context.put(relation, List.of(Map.of("href", address, "type", "text/html")));
        return context;
    }
}
