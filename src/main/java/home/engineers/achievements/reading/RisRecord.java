package home.engineers.achievements.reading;

import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first record of a file in RIS, as reference managers export it. */
final class RisRecord {
    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9])  ?-(?: (.*))?");

    private RisRecord() {}

    static boolean looksLike(String text) {
        return text.stripLeading().startsWith("TY  -");
    }

    static FoundWork read(String text) throws UnreadableWork {
        String title = "";
        String summary = "";
        String day = "";
        List<String> authors = new ArrayList<>();
        List<String> keywords = new ArrayList<>();
        int line = 0;
        String last = "";
        for (String written : text.lines().toList()) {
            line++;
            Matcher tag = TAG.matcher(written.stripTrailing());
            if (!tag.matches()) {
                if (last.isEmpty() && !written.isBlank()) {
                    throw new UnreadableWork(Reason.of("achievements.import.ris", String.valueOf(line)));
                }
                if (last.equals("AB") || last.equals("N2")) {
                    summary = (summary + "\n" + written).strip();
                }
                continue;
            }
            last = tag.group(1);
            String value = tag.group(2) == null ? "" : tag.group(2).strip();
            switch (last) {
                case "TI", "T1" -> title = title.isEmpty() ? value : title;
                case "AU", "A1" -> authors.add(value);
                case "AB", "N2" -> summary = summary.isEmpty() ? value : summary;
                case "KW" -> keywords.add(value);
                case "DA", "Y1" -> day = day(value, day);
                default -> {}
            }
            if (last.equals("ER")) {
                return new FoundWork(title, authors, summary, keywords, day);
            }
        }
        throw new UnreadableWork(Reason.of("achievements.import.cutOff"));
    }

    private static String day(String value, String otherwise) {
        Matcher parts = Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2}).*").matcher(value);
        return parts.matches() ? parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3) : otherwise;
    }
}
