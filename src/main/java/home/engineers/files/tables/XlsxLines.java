package home.engineers.files.tables;

import home.engineers.files.internal.ArchiveGuard;
import home.engineers.kernel.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** Lines of the first sheet of a workbook, pulled from the sheet's XML one row at a time. */
final class XlsxLines implements TableLines {
    private final OPCPackage workbook;
    private final InputStream sheet;
    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final CellStyles styles;
    private int row;

    private XlsxLines(OPCPackage workbook, InputStream sheet, XMLStreamReader xml, SharedTexts texts, CellStyles styles) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
    }

    static XlsxLines open(Path path) throws IOException {
        Reason fault = ArchiveGuard.fault(path);
        if (fault != null) {
            throw new TableFault(0, fault);
        }
        try {
            return open(OPCPackage.open(path.toFile(), PackageAccess.READ));
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | UnsupportedFileFormatException
                | XMLStreamException damaged) {
            throw TableFault.of(0, "files.table.notWorkbook");
        }
    }

    private static XlsxLines open(OPCPackage workbook) throws IOException, OpenXML4JException, XMLStreamException {
        boolean opened = false;
        try {
            XSSFReader reader = new XSSFReader(workbook);
            SharedTexts texts = SharedTexts.read(reader.getSharedStringsData());
            CellStyles styles = CellStyles.read(reader);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw TableFault.of(0, "files.table.empty");
            }
            InputStream sheet = sheets.next();
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
            opened = true;
            return new XlsxLines(workbook, sheet, xml, texts, styles);
        } finally {
            if (!opened) {
                workbook.revert();
            }
        }
    }

    @Override
    public @Nullable TableLine next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                    return line();
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException damaged) {
            throw TableFault.of(row, "files.table.notWorkbook");
        }
    }

    private TableLine line() throws XMLStreamException, TableFault {
        String number = xml.getAttributeValue(null, "r");
        int next = number == null ? row + 1 : Integer.parseInt(number);
        if (next <= row) {
            throw TableFault.of(row, "files.table.notWorkbook");
        }
        row = next;
        if (row > TableLimits.ROWS) {
            throw TableFault.of(row, "files.table.tooManyRows", TableLimits.ROWS);
        }
        List<String> cells = new ArrayList<>();
        for (int event = xml.next(); !ends(event, "row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                place(cells);
            }
        }
        return new TableLine(row, cells);
    }

    private void place(List<String> cells) throws XMLStreamException, TableFault {
        String reference = xml.getAttributeValue(null, "r");
        int column = reference == null ? cells.size() : column(reference);
        if (column >= TableLimits.COLUMNS) {
            throw TableFault.of(row, "files.table.tooWide", TableLimits.COLUMNS);
        }
        String text = cellText();
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, Neutral.restore(text));
    }

    /** Letters of a reference such as {@code BC17}, counted from 0; a name too long for any sheet counts as too wide. */
    private static int column(String reference) {
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        return letters == 0 || letters > 3 ? TableLimits.COLUMNS : CellReference.convertColStringToIndex(reference.substring(0, letters));
    }

    private String cellText() throws XMLStreamException, TableFault {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        for (int event = xml.next(); !ends(event, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                SharedTexts.append(xml, "v", value, row);
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("is")) {
                SharedTexts.append(xml, "is", value, row);
            }
        }
        return text(type == null ? "n" : type, style, value.toString());
    }

    private String text(String type, @Nullable String style, String value) throws TableFault {
        return switch (type) {
            case "s" -> value.isEmpty() ? "" : texts.at(Integer.parseInt(value.strip()), row);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> value.isBlank() ? "" : styles.text(Double.parseDouble(value.strip()), style);
            default -> value;
        };
    }

    private boolean ends(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    @Override
    public void close() throws IOException {
        try (sheet) {
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        } finally {
            workbook.revert();
        }
    }
}
