package home.engineers.patents.reading;

import home.engineers.patents.PartyRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one record of the Green Book. A code of four letters begins a section, one of three letters a field of it; what is
 * indented goes on with the field. WKU is the number of the patent with one more digit as check, APN that of the application
 * within the series SRC likewise.
 */
final class GreenBookRecords {
    private static final Pattern PATENT = Pattern.compile("([A-Z]{0,2})0*(\\d+?)\\d?");
    private static final Map<String, String> KINDS = Map.of("D", "S", "RE", "E", "PP", "P", "H", "H", "T", "I");
    private final List<Section> sections = new ArrayList<>();

    private GreenBookRecords() {}

    private record Section(String code, List<Field> fields) {
        String first(String name) {
            return fields.stream().filter(field -> field.name.equals(name)).map(Field::words).findFirst().orElse("");
        }

        List<String> all(String name) {
            return fields.stream().filter(field -> field.name.equals(name)).map(Field::words).toList();
        }
    }

    private static final class Field {
        private final String name;
        private final StringBuilder words = new StringBuilder();

        Field(String name) {
            this.name = name;
        }

        String words() {
            return words.toString();
        }
    }

    /** @param lines of the record, without the one that begins it */
    static RecordDraft read(List<String> lines) {
        GreenBookRecords record = new GreenBookRecords();
        record.take(lines);
        return record.draft();
    }

    private void take(List<String> lines) {
        sections.add(new Section("PATN", new ArrayList<>()));
        for (String line : lines) {
            String code = line.length() < 4 ? line.strip() : line.substring(0, 4).strip();
            List<Field> fields = sections.getLast().fields();
            if (code.isEmpty() && !fields.isEmpty()) {
                fields.getLast().words.append(' ').append(line.strip());
            } else if (code.length() == 4) {
                sections.add(new Section(code, new ArrayList<>()));
            } else if (!code.isEmpty()) {
                Field field = new Field(code);
                field.words.append(line.length() > 5 ? line.substring(5).stripTrailing() : "");
                fields.add(field);
            }
        }
    }

    private RecordDraft draft() {
        RecordDraft draft = new RecordDraft("USPTO");
        Section head = sections.getFirst();
        number(head, draft);
        draft.publishedOn(head.first("ISD")).filedOn(head.first("APD")).title("en", head.first("TTL"));
        String serial = head.first("APN").strip();
        if (serial.length() >= 6) {
            draft.application("US", "0".repeat(Math.max(0, 2 - head.first("SRC").strip().length())) + head.first("SRC").strip() + serial.substring(0, 6));
        }
        for (Section section : sections) {
            section(section, draft);
        }
        return draft;
    }

    private static void number(Section head, RecordDraft draft) {
        String written = head.first("WKU").strip();
        if (!written.isEmpty()) {
            Matcher parts = PATENT.matcher(written);
            boolean read = parts.matches();
            draft.number("US", read ? parts.group(1) + parts.group(2) : written, read ? KINDS.getOrDefault(parts.group(1), "A") : "");
        }
    }

    private static void section(Section section, RecordDraft draft) {
        switch (section.code()) {
            case "INVT" -> party(PartyRole.INVENTOR, section, draft);
            case "ASSG" -> party(PartyRole.ASSIGNEE, section, draft);
            case "LREP" -> {
                section.all("FRM").forEach(name -> draft.party(PartyRole.AGENT, name));
                section.all("FR2").forEach(name -> draft.party(PartyRole.AGENT, Names.turned(name)));
                section.all("NAM").forEach(name -> draft.party(PartyRole.AGENT, Names.turned(name)));
            }
            case "PRIR" -> draft.priority(country(section.first("CNT")), section.first("APN"));
            case "CLAS" -> section.all("ICL").forEach(symbol -> classified(symbol, draft));
            case "UREF" -> draft.cites("US", section.first("PNO"), "");
            case "FREF" -> draft.cites(country(section.first("CNT")), section.first("PNO"), "");
            case "OREF" -> section.all("PAL").forEach(draft::citesWords);
            case "ABST" -> draft.abstractText(String.join("\n", section.fields().stream().map(Field::words).toList()));
            case "CLMS" -> claims(section, draft);
            case "DCLM" -> draft.claim(String.join(" ", section.fields().stream().map(Field::words).toList()));
            default -> {}
        }
    }

    private static void classified(String symbol, RecordDraft draft) {
        if (FixedSymbols.isLocarno(symbol)) {
            draft.locarno(FixedSymbols.locarno(symbol));
        } else {
            draft.ipc(FixedSymbols.ipc(symbol));
        }
    }

    /** Codes of three letters, the last an X for offices that exist no more or had other codes. */
    private static String country(String code) {
        return code.length() == 3 ? code.substring(0, 2) : code;
    }

    private static void party(PartyRole role, Section section, RecordDraft draft) {
        String country = country(section.first("CNT"));
        draft.party(
                role, role == PartyRole.INVENTOR ? Names.turned(section.first("NAM")) : section.first("NAM"),
                Names.joined(", ", section.first("STR"), section.first("CTY"), section.first("STA")),
                country.isEmpty() ? "US" : country, "");
    }

    /** NUM begins a claim; the paragraphs after it are its words. */
    private static void claims(Section section, RecordDraft draft) {
        StringBuilder claim = new StringBuilder();
        for (Field field : section.fields()) {
            if (field.name.equals("NUM") && !claim.isEmpty()) {
                draft.claim(Claims.text(claim.toString()));
                claim.setLength(0);
            } else if (!field.name.equals("NUM") && !field.name.equals("STM")) {
                claim.append(field.words()).append(' ');
            }
        }
        if (!claim.isEmpty()) {
            draft.claim(Claims.text(claim.toString()));
        }
    }
}
