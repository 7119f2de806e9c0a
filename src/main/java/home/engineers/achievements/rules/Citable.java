package home.engineers.achievements.rules;

import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An achievement as it is cited.
 *
 * @param authors in their order
 * @param publisher the association that registered it
 * @param address where it can be found
 */
public record Citable(
        String number, LocalizedText title, String summary, List<String> authors, List<String> keywords, LocalizedText publisher,
        LocalDate registeredOn, String address) {
    private static final int NAMED = 3;

    public Citable {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }

    public static Citable of(RegistrationNumber number, Deposited one, LocalizedText publisher, LocalDate registeredOn, String address) {
        List<String> authors = (one.authors().isEmpty() ? one.units() : one.authors()).stream()
                .map(Party::name).filter(name -> !name.isEmpty()).toList();
        return new Citable(
                number.toString(), one.description().title(), one.description().summary().zh(), authors, one.description().keywords(),
                publisher, registeredOn, address);
    }

    /** GB/T 7714-2015, a report online (as in its annex A.4; M): the day it was registered, then the day it is cited. */
    public String gbt7714(LocalDate cited) {
        String named = authors.stream().limit(NAMED).collect(Collectors.joining(", "));
        String who = authors.size() > NAMED ? named + ", 等" : named.isEmpty() ? publisher.zh() : named;
        return who + ". " + title.zh() + ": " + number + "[R/OL]. (" + registeredOn + ")[" + cited + "]. " + address + ".";
    }

    public String bibtex() {
        StringBuilder entry = new StringBuilder("@techreport{" + number + ",\n");
        field(entry, "title", "{" + tex(title.zh()) + "}");
        field(entry, "author", authors.stream().map(name -> "{" + tex(name) + "}").collect(Collectors.joining(" and ")));
        field(entry, "institution", "{" + tex(publisher.zh()) + "}");
        field(entry, "number", number);
        field(entry, "year", String.valueOf(registeredOn.getYear()));
        field(entry, "month", registeredOn.getMonth().name().substring(0, 3).toLowerCase(Locale.ROOT));
        field(entry, "keywords", tex(String.join("; ", keywords)));
        field(entry, "abstract", tex(summary));
        field(entry, "url", address);
        return entry.append("}\n").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        if (!value.isEmpty()) {
            entry.append("  ").append(name).append(" = ").append(name.equals("month") ? value : "{" + value + "}").append(",\n");
        }
    }

    private static final Map<Character, String> TEX = Map.of(
            '\\', "\\textbackslash{}", '{', "\\{", '}', "\\}", '&', "\\&", '%', "\\%", '$', "\\$", '#', "\\#", '_', "\\_", '\n', " ", '\r', "");

    private static String tex(String text) {
        return text.chars().mapToObj(one -> TEX.getOrDefault((char) one, String.valueOf((char) one))).collect(Collectors.joining());
    }

    public String ris() {
        StringBuilder record = new StringBuilder("TY  - RPRT\r\n");
        tag(record, "TI", title.zh());
        tag(record, "TT", title.en());
        authors.forEach(name -> tag(record, "AU", name));
        tag(record, "PB", publisher.zh());
        tag(record, "PY", String.valueOf(registeredOn.getYear()));
        tag(record, "DA", registeredOn.toString().replace('-', '/'));
        tag(record, "SN", number);
        keywords.forEach(word -> tag(record, "KW", word));
        tag(record, "AB", summary);
        tag(record, "UR", address);
        return record.append("ER  - \r\n").toString();
    }

    private static void tag(StringBuilder record, String tag, String value) {
        if (!value.isEmpty()) {
            record.append(tag).append("  - ").append(value.replaceAll("\\s*[\\r\\n]+\\s*", " ")).append("\r\n");
        }
    }
}
