package home.engineers.achievements.internal;

import home.engineers.achievements.internal.OaiTable.Header;
import home.engineers.achievements.oai.OaiDates;
import home.engineers.achievements.oai.OaiFault;
import home.engineers.achievements.oai.OaiFault.Code;
import home.engineers.achievements.oai.OaiFormat;
import home.engineers.achievements.oai.OaiRequest;
import home.engineers.achievements.oai.OaiWriter;
import home.engineers.achievements.oai.RecordXml;
import home.engineers.achievements.oai.Selection;
import home.engineers.achievements.oai.Selection.Place;
import home.engineers.achievements.rules.Metadata;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.experts.Specialty;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.organisations.Organisations;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers harvesters (OAI-PMH 2.0). Everything that was ever registered is told of, in the order of its last change; what was
 * withdrawn stays as deleted for good. What was harvested from others is not given out.
 */
@Service
@Transactional
public class OaiProvider {
    private static final String SCHEME = "oai:";
    private final OaiTable table;
    private final LandingDesk landings;
    private final FieldChoice fields;
    private final Organisations organisations;
    private final HouseAddress house;
    private final HouseClock clock;
    private final int pageSize;
    private final String mail;

    OaiProvider(
            OaiTable table, LandingDesk landings, FieldChoice fields, Organisations organisations, HouseAddress house, HouseClock clock,
            @Value("${house.oai.page:100}") int pageSize, @Value("${house.oai.mail:}") String mail) {
        this.table = table;
        this.landings = landings;
        this.fields = fields;
        this.organisations = organisations;
        this.house = house;
        this.clock = clock;
        this.pageSize = pageSize;
        this.mail = mail.isBlank() ? unanswered(house.host()) : mail.strip();
    }

    /** The protocol asks for an address of a domain with a point; that of a house without one reaches nobody (RFC 2606). */
    private static String unanswered(String host) {
        return "oai@" + (host.contains(".") ? host : host + ".invalid");
    }

    /** Where harvesters ask. */
    public String base() {
        return house.text() + "/oai";
    }

    /** The answer to a request, be it that it was wrong. @param parameters as they came */
    @SeenByAll
    public byte[] answer(Map<String, List<String>> parameters) {
        Map<String, String> repeated = Map.of();
        try {
            OaiRequest request = OaiRequest.read(parameters);
            repeated = repeated(parameters);
            OaiWriter.Body body = body(request);
            return OaiWriter.answer(clock.instant(), base(), repeated, body);
        } catch (OaiFault fault) {
            Map<String, String> told = switch (fault.code()) {
                case BAD_VERB, BAD_ARGUMENT -> Map.of();
                default -> repeated(parameters);
            };
            return OaiWriter.answer(clock.instant(), base(), told, to ->
                    to.text("error", String.valueOf(fault.getMessage()), Map.of("code", fault.code().wire())));
        }
    }

    private static Map<String, String> repeated(Map<String, List<String>> parameters) {
        Map<String, String> repeated = new LinkedHashMap<>();
        List.of("verb", "identifier", "metadataPrefix", "from", "until", "set", OaiRequest.TOKEN).forEach(name -> {
            if (parameters.containsKey(name) && !(name.equals("identifier") && !uri(parameters.get(name).getFirst()))) {
                repeated.put(name, parameters.get(name).getFirst());
            }
        });
        return repeated;
    }

    /** What is no URI may not stand where the schema of the protocol wants one. */
    private static boolean uri(String text) {
        try {
            return !new URI(text).toString().isEmpty();
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private OaiWriter.Body body(OaiRequest request) throws OaiFault {
        return switch (request) {
            case OaiRequest.Identify asked -> this::identify;
            case OaiRequest.ListMetadataFormats(String identifier) -> formats(identifier);
            case OaiRequest.ListSets asked -> to -> to.element("ListSets", this::sets);
            case OaiRequest.GetRecord(String identifier, OaiFormat format) -> record(header(identifier), format);
            case OaiRequest.ListRecords(Selection selection, boolean whole) -> list(selection, whole);
        };
    }

    private void identify(OaiWriter to) throws XMLStreamException {
        Instant earliest = table.earliest().orElse(clock.instant());
        to.element("Identify", inner -> {
            inner.text("repositoryName", organisations.municipalAssociation().name());
            inner.text("baseURL", base());
            inner.text("protocolVersion", "2.0");
            inner.text("adminEmail", mail);
            inner.text("earliestDatestamp", OaiDates.text(earliest));
            inner.text("deletedRecord", "persistent");
            inner.text("granularity", "YYYY-MM-DDThh:mm:ssZ");
        });
    }

    private OaiWriter.Body formats(String identifier) throws OaiFault {
        if (!identifier.isEmpty()) {
            header(identifier);
        }
        return to -> to.element("ListMetadataFormats", inner -> {
            for (OaiFormat format : OaiFormat.values()) {
                inner.element("metadataFormat", within -> {
                    within.text("metadataPrefix", format.prefix());
                    within.text("schema", format.schema());
                    within.text("metadataNamespace", format.namespace());
                });
            }
        });
    }

    private void sets(OaiWriter to) throws XMLStreamException {
        for (Specialty field : fields.today()) {
            to.element("set", inner -> {
                inner.text("setSpec", field.id());
                inner.text("setName", field.name().zh());
            });
        }
    }

    private Header header(String identifier) throws OaiFault {
        String prefix = SCHEME + house.host() + ":";
        Optional<RegistrationNumber> number = identifier.startsWith(prefix)
                ? RegistrationNumber.read(identifier.substring(prefix.length())) : Optional.empty();
        return number.flatMap(one -> table.find(one.year(), one.serial()))
                .orElseThrow(() -> new OaiFault(Code.ID_DOES_NOT_EXIST, "identifiers here begin with " + prefix));
    }

    private OaiWriter.Body record(Header header, OaiFormat format) {
        Map<UUID, Metadata> metadata = landings.metadata(List.of(header.id()));
        return to -> to.element("GetRecord", inner -> record(inner, header, format, Objects.requireNonNull(metadata.get(header.id()))));
    }

    private OaiWriter.Body list(Selection selection, boolean whole) throws OaiFault {
        table.quiet();
        List<Header> found = table.page(selection, pageSize + 1);
        if (found.isEmpty()) {
            throw new OaiFault(Code.NO_RECORDS_MATCH, "nothing of this kind was registered or changed in that time");
        }
        List<Header> page = found.size() > pageSize ? found.subList(0, pageSize) : found;
        Place last = selection.last();
        long given = last == null ? 0 : last.given();
        boolean more = found.size() > pageSize;
        long size = last != null ? last.size() : more ? table.count(selection) : page.size();
        Map<UUID, Metadata> metadata = landings.metadata(page.stream().map(Header::id).toList());
        return to -> to.element(whole ? "ListRecords" : "ListIdentifiers", inner -> {
            for (Header one : page) {
                Metadata known = Objects.requireNonNull(metadata.get(one.id()));
                if (whole) {
                    record(inner, one, selection.format(), known);
                } else {
                    header(inner, one, known);
                }
            }
            if (more || last != null) {
                Header end = page.getLast();
                String token = more ? selection.after(new Place(end.stamp(), end.id(), given + page.size(), size)).token() : "";
                inner.text(OaiRequest.TOKEN, token, Map.of("completeListSize", String.valueOf(size), "cursor", String.valueOf(given)));
            }
        });
    }

    private void record(OaiWriter to, Header header, OaiFormat format, Metadata metadata) throws XMLStreamException {
        to.element("record", inner -> {
            header(inner, header, metadata);
            if (!header.deleted()) {
                inner.element("metadata", within -> RecordXml.write(within, format, metadata, metadata.opensOn()));
            }
        });
    }

    private void header(OaiWriter to, Header one, Metadata metadata) throws XMLStreamException {
        to.element("header", one.deleted() ? Map.of("status", "deleted") : Map.of(), inner -> {
            inner.text("identifier", SCHEME + house.host() + ":" + metadata.number());
            inner.text("datestamp", OaiDates.text(one.stamp()));
            for (String set : one.sets()) {
                inner.text("setSpec", set);
            }
        });
    }
}
