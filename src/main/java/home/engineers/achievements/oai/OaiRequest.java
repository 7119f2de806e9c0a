package home.engineers.achievements.oai;

import home.engineers.achievements.oai.OaiFault.Code;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the six requests of the protocol, read strictly: nothing unknown, nothing twice. */
public sealed interface OaiRequest {
    record Identify() implements OaiRequest {}

    /** @param identifier or empty for all that there are */
    record ListMetadataFormats(String identifier) implements OaiRequest {}

    record ListSets() implements OaiRequest {}

    record GetRecord(String identifier, OaiFormat format) implements OaiRequest {}

    /** @param whole whether records are asked for, or their headers alone */
    record ListRecords(Selection selection, boolean whole) implements OaiRequest {}

    String TOKEN = "resumptionToken";
    /** Signs of a metadataPrefix, and of each part of a setSpec. */
    String PREFIX = "[A-Za-z0-9_.!~*'()-]+";
    int LONGEST_SET = 60;

    /** @param parameters as they came, in any order */
    static OaiRequest read(Map<String, List<String>> parameters) throws OaiFault {
        List<String> verbs = parameters.getOrDefault("verb", List.of());
        if (verbs.size() != 1) {
            throw new OaiFault(Code.BAD_VERB, verbs.isEmpty() ? "the verb is missing" : "the verb is repeated");
        }
        return switch (verbs.getFirst()) {
            case "Identify" -> {
                allow(parameters, Set.of());
                yield new Identify();
            }
            case "ListMetadataFormats" -> {
                allow(parameters, Set.of("identifier"));
                yield new ListMetadataFormats(value(parameters, "identifier"));
            }
            case "ListSets" -> sets(parameters);
            case "GetRecord" -> {
                allow(parameters, Set.of("identifier", "metadataPrefix"));
                yield new GetRecord(needed(parameters, "identifier"), format(needed(parameters, "metadataPrefix")));
            }
            case "ListIdentifiers" -> list(parameters, false);
            case "ListRecords" -> list(parameters, true);
            default -> throw new OaiFault(Code.BAD_VERB, "not a verb of OAI-PMH 2.0: " + shown(verbs.getFirst()));
        };
    }

    private static OaiRequest sets(Map<String, List<String>> parameters) throws OaiFault {
        allow(parameters, Set.of(TOKEN));
        if (parameters.containsKey(TOKEN)) {
            throw new OaiFault(Code.BAD_RESUMPTION_TOKEN, "the list of sets comes whole, without tokens");
        }
        return new ListSets();
    }

    private static OaiRequest list(Map<String, List<String>> parameters, boolean whole) throws OaiFault {
        allow(parameters, Set.of("from", "until", "set", "metadataPrefix", TOKEN));
        if (parameters.containsKey(TOKEN)) {
            if (parameters.size() > 2) {
                throw new OaiFault(Code.BAD_ARGUMENT, "resumptionToken is exclusive: send it with the verb alone");
            }
            String token = value(parameters, TOKEN);
            Selection selection = Selection.read(token)
                    .orElseThrow(() -> new OaiFault(Code.BAD_RESUMPTION_TOKEN, "not a token of this repository: " + shown(token)));
            return new ListRecords(selection, whole);
        }
        String prefix = needed(parameters, "metadataPrefix");
        OaiDates.@Nullable Read from = date(parameters, "from");
        OaiDates.@Nullable Read until = date(parameters, "until");
        if (from != null && until != null && from.day() != until.day()) {
            throw new OaiFault(Code.BAD_ARGUMENT, "from and until have different granularities");
        }
        if (from != null && until != null && from.first().isAfter(until.first())) {
            throw new OaiFault(Code.BAD_ARGUMENT, "from is later than until");
        }
        String set = value(parameters, "set");
        if (!set.isEmpty() && (set.length() > LONGEST_SET || !set.matches(PREFIX + "(:" + PREFIX + ")*"))) {
            throw new OaiFault(Code.BAD_ARGUMENT, "not a setSpec: " + shown(set));
        }
        return new ListRecords(
                new Selection(format(prefix), from == null ? null : from.first(), until == null ? null : until.after(), set, null), whole);
    }

    private static void allow(Map<String, List<String>> parameters, Set<String> names) throws OaiFault {
        for (Map.Entry<String, List<String>> one : parameters.entrySet()) {
            if (!one.getKey().equals("verb") && !names.contains(one.getKey())) {
                throw new OaiFault(Code.BAD_ARGUMENT, "not an argument of this verb: " + shown(one.getKey()));
            }
            if (one.getValue().size() != 1) {
                throw new OaiFault(Code.BAD_ARGUMENT, "repeated: " + shown(one.getKey()));
            }
        }
    }

    private static String value(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String needed(Map<String, List<String>> parameters, String name) throws OaiFault {
        String value = value(parameters, name);
        if (value.isEmpty()) {
            throw new OaiFault(Code.BAD_ARGUMENT, "missing: " + name);
        }
        return value;
    }

    private static OaiFormat format(String prefix) throws OaiFault {
        if (!prefix.matches(PREFIX)) {
            throw new OaiFault(Code.BAD_ARGUMENT, "not a metadataPrefix: " + shown(prefix));
        }
        return OaiFormat.of(prefix).orElseThrow(() -> new OaiFault(Code.CANNOT_DISSEMINATE_FORMAT, "not given out here: " + shown(prefix)));
    }

    private static OaiDates.@Nullable Read date(Map<String, List<String>> parameters, String name) throws OaiFault {
        if (!parameters.containsKey(name)) {
            return null;
        }
        String text = value(parameters, name);
        return OaiDates.read(text).orElseThrow(() -> new OaiFault(
                Code.BAD_ARGUMENT, name + " is not YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ: " + shown(text)));
    }

    private static String shown(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
