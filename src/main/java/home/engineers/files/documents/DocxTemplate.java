package home.engineers.files.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;

/**
 * A word-processing document with placeholders such as <code>${applicant.name}</code>, in text, tables, headers and
 * footers. A table row that names a column of a list, such as <code>${degrees.school}</code>, is repeated for each of
 * its rows, and stays once, empty, where there is none.
 */
public final class DocxTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}$]{0,200})}");
    private final byte[] document;

    public DocxTemplate(byte[] document) {
        this.document = document.clone();
    }

    /** The names in all placeholders, in their order. @throws IOException where it is no such document */
    public Set<String> placeholders() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (XWPFDocument open = open()) {
            bodies(open).forEach(body -> paragraphs(body).forEach(paragraph -> PLACEHOLDER.matcher(text(paragraph))
                    .results()
                    .forEach(found -> names.add(found.group(1)))));
        }
        return names;
    }

    /** Columns of lists that stand outside a table row, or in one row with columns of another list. */
    public Set<String> misplaced(Function<String, String> listOf) throws IOException {
        Set<String> within = new LinkedHashSet<>();
        Set<String> misplaced = new LinkedHashSet<>();
        try (XWPFDocument open = open()) {
            for (IBody body : bodies(open)) {
                for (XWPFTableRow row : rows(body)) {
                    Set<String> columns = columns(row, listOf);
                    within.addAll(columns);
                    if (columns.stream().map(listOf).distinct().count() > 1) {
                        misplaced.addAll(columns);
                    }
                }
            }
        }
        placeholders().stream()
                .filter(name -> !listOf.apply(name).isEmpty() && !within.contains(name))
                .forEach(misplaced::add);
        return misplaced;
    }

    /** The document filled. @param listOf name of the list a path is a column of; empty for single values */
    public byte[] filled(Sheet sheet, Function<String, String> listOf) {
        try (XWPFDocument open = open(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (IBody body : bodies(open)) {
                for (XWPFTable table : tables(body)) {
                    repeatRows(table, sheet, listOf);
                }
                paragraphs(body).forEach(paragraph -> fill(paragraph, sheet::text));
            }
            open.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether anything that looks like a placeholder is left, be it where no filling reaches, as in a text box. */
    public boolean leaves() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean words = entry.getName().startsWith("word/") && entry.getName().endsWith(".xml");
                if (words && new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "").contains("${")) {
                    return true;
                }
            }
        }
        return false;
    }

    private XWPFDocument open() throws IOException {
        try {
            return new XWPFDocument(new ByteArrayInputStream(document));
        } catch (org.apache.poi.ooxml.POIXMLException | org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    private static List<IBody> bodies(XWPFDocument open) {
        List<IBody> bodies = new ArrayList<>(List.of(open));
        bodies.addAll(open.getHeaderList());
        bodies.addAll(open.getFooterList());
        bodies.addAll(open.getFootnotes());
        return bodies;
    }

    private static List<XWPFTable> tables(IBody body) {
        List<XWPFTable> tables = new ArrayList<>();
        for (XWPFTable table : body.getTables()) {
            tables.add(table);
            table.getRows().forEach(row -> row.getTableCells().forEach(cell -> tables.addAll(tables(cell))));
        }
        return tables;
    }

    private static List<XWPFTableRow> rows(IBody body) {
        return tables(body).stream().flatMap(table -> table.getRows().stream()).toList();
    }

    private static List<XWPFParagraph> paragraphs(IBody body) {
        List<XWPFParagraph> paragraphs = new ArrayList<>(body.getParagraphs());
        body.getTables().forEach(table -> table.getRows().forEach(row -> paragraphs.addAll(paragraphs(row))));
        return paragraphs;
    }

    private static List<XWPFParagraph> paragraphs(XWPFTableRow row) {
        List<XWPFParagraph> paragraphs = new ArrayList<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            paragraphs.addAll(paragraphs((IBody) cell));
        }
        return paragraphs;
    }

    private static Set<String> columns(XWPFTableRow row, Function<String, String> listOf) {
        Set<String> columns = new LinkedHashSet<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            for (XWPFParagraph paragraph : cell.getParagraphs()) {
                PLACEHOLDER.matcher(text(paragraph)).results()
                        .map(found -> found.group(1))
                        .filter(name -> !listOf.apply(name).isEmpty())
                        .forEach(columns::add);
            }
        }
        return columns;
    }

    private static void repeatRows(XWPFTable table, Sheet sheet, Function<String, String> listOf) {
        for (int at = table.getNumberOfRows() - 1; at >= 0; at--) {
            XWPFTableRow pattern = table.getRow(at);
            Set<String> columns = columns(pattern, listOf);
            if (columns.isEmpty()) {
                continue;
            }
            List<Map<String, String>> found = sheet.rows(listOf.apply(columns.iterator().next()));
            List<Map<String, String>> rows = found.isEmpty() ? List.of(Map.of()) : found;
            for (int i = 0; i < rows.size(); i++) {
                Map<String, String> row = rows.get(i);
                XWPFTableRow copy = copy(pattern, table);
                paragraphs(copy).forEach(paragraph ->
                        fill(paragraph, name -> listOf.apply(name).isEmpty() ? sheet.text(name) : row.getOrDefault(name, "")));
                table.addRow(copy, at + 1 + i);
            }
            table.removeRow(at);
        }
    }

    private static XWPFTableRow copy(XWPFTableRow row, XWPFTable table) {
        try {
            return new XWPFTableRow(CTRow.Factory.parse(row.getCtRow().newInputStream()), table);
        } catch (XmlException | IOException impossible) {
            throw new IllegalStateException("a row that was read can be read again", impossible);
        }
    }

    /** One piece of text in a paragraph, as its runs are cut. */
    private record Piece(XWPFRun run, int index, String text) {}

    private static List<Piece> pieces(XWPFParagraph paragraph) {
        List<Piece> pieces = new ArrayList<>();
        for (XWPFRun run : paragraph.getRuns()) {
            for (int i = 0; i < run.getCTR().sizeOfTArray(); i++) {
                pieces.add(new Piece(run, i, run.getCTR().getTArray(i).getStringValue()));
            }
        }
        return pieces;
    }

    private static String text(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        pieces(paragraph).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** A word processor cuts a placeholder anywhere: what it says goes into the piece where it begins. */
    private static void fill(XWPFParagraph paragraph, Function<String, String> value) {
        List<Piece> pieces = pieces(paragraph);
        String whole = text(paragraph);
        Matcher found = PLACEHOLDER.matcher(whole);
        List<StringBuilder> filled = pieces.stream().map(piece -> new StringBuilder()).toList();
        int at = 0;
        boolean any = false;
        while (found.find()) {
            any = true;
            keep(pieces, filled, whole, at, found.start());
            filled.get(pieceAt(pieces, found.start())).append(value.apply(found.group(1)).replaceAll("\\s*\\R\\s*", " "));
            at = found.end();
        }
        if (any) {
            keep(pieces, filled, whole, at, whole.length());
            for (int i = 0; i < pieces.size(); i++) {
                pieces.get(i).run().setText(filled.get(i).toString(), pieces.get(i).index());
            }
        }
    }

    private static void keep(List<Piece> pieces, List<StringBuilder> filled, String whole, int from, int to) {
        for (int at = from; at < to; at++) {
            filled.get(pieceAt(pieces, at)).append(whole.charAt(at));
        }
    }

    private static int pieceAt(List<Piece> pieces, int offset) {
        int end = 0;
        for (int i = 0; i < pieces.size(); i++) {
            end += pieces.get(i).text().length();
            if (offset < end) {
                return i;
            }
        }
        throw new IllegalArgumentException("no text at " + offset);
    }
}
