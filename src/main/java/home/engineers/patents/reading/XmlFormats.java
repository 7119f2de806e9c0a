package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which element begins a record of which format, and what reads it. */
final class XmlFormats {
    private static final Map<String, Function<Node, RecordDraft>> BY_ROOT = Map.ofEntries(
            Map.entry("us-patent-grant", St36Records::read), Map.entry("us-patent-application", St36Records::read),
            Map.entry("patent-document", St36Records::read), Map.entry("ep-patent-document", St36Records::read),
            Map.entry("wo-patent-document", St36Records::read), Map.entry("cn-patent-document", St36Records::read),
            Map.entry("exchange-document", DocdbRecords::read), Map.entry("PATDOC", St32Records::read),
            Map.entry("patent-application-publication", PapRecords::read), Map.entry("PatentDocumentAndRelated", CnipaRecords::read),
            Map.entry("PatentPublication", St96Records::read), Map.entry("PatentDocument", St96Records::read),
            Map.entry("PatentData", St96Records::read));
    private static final Pattern NUMBER = Pattern.compile("<(?:[a-z]+:)?(?:doc-number|DocNumber|PublicationNumber|B110><DNUM><PDAT)>\\s*([A-Z0-9/. ]{3,20})");
    private static final Pattern ATTRIBUTES = Pattern.compile("(country|doc-number|kind)=\"([A-Z0-9]{1,20})\"");

    private XmlFormats() {}

    static boolean knows(String root) {
        return BY_ROOT.containsKey(root);
    }

    static Piece.Read read(Node record) {
        Function<Node, RecordDraft> reader = BY_ROOT.get(record.name());
        return reader == null ? Piece.Read.refused("", Reason.of("patents.refused.unknownMarkup", record.name())) : reader.apply(record).finish();
    }

    /** The number in a record that broke off, as far as it stands there, or empty. */
    static String numberIn(String text) {
        String head = text.substring(0, Math.min(text.length(), 4_000));
        int stop = head.indexOf('>');
        StringBuilder whole = new StringBuilder();
        Matcher attributes = ATTRIBUTES.matcher(stop < 0 ? head : head.substring(0, stop));
        while (attributes.find()) {
            whole.append(attributes.group(2));
        }
        Matcher number = NUMBER.matcher(head);
        return whole.length() > 6 ? whole.toString() : number.find() ? number.group(1).strip() : "";
    }
}
