package home.engineers.files.tables;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date. Numbers themselves are given plainly, never as 1.38E10. */
final class CellStyles {
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final double BEYOND_EXACT = 1e15;

    private final List<Boolean> dates;
    private final boolean since1904;

    private CellStyles(List<Boolean> dates, boolean since1904) {
        this.dates = dates;
        this.since1904 = since1904;
    }

    static CellStyles read(XSSFReader workbook) throws IOException, XMLStreamException, InvalidFormatException {
        return new CellStyles(dates(workbook.getStylesData()), since1904(workbook.getWorkbookData()));
    }

    String text(double number, @Nullable String style) {
        int index = style == null ? 0 : Integer.parseInt(style);
        if (index >= 0 && index < dates.size() && dates.get(index) && DateUtil.isValidExcelDate(number)) {
            return date(number);
        }
        return Double.isFinite(number) ? plain(number) : "";
    }

    /** A number of more digits than the cell can hold is given in powers of ten, which tells the reader that some are lost. */
    private static String plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        if (Math.abs(number) >= BEYOND_EXACT) {
            return exact.round(new MathContext(15)).toString();
        }
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private String date(double number) {
        LocalDateTime at = DateUtil.getLocalDateTime(number, since1904, true);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : WITH_TIME.format(at);
    }

    private static boolean since1904(InputStream part) throws IOException, XMLStreamException {
        try (part) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("workbookPr")) {
                    String flag = xml.getAttributeValue(null, "date1904");
                    return "1".equals(flag) || "true".equals(flag);
                }
            }
            return false;
        }
    }

    private static List<Boolean> dates(@Nullable InputStream part) throws IOException, XMLStreamException {
        List<Boolean> dates = new ArrayList<>();
        if (part == null) {
            return dates;
        }
        Map<Integer, String> formats = new HashMap<>();
        boolean cells = false;
        try (part) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(part);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                    return dates;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    cells |= xml.getLocalName().equals("cellXfs");
                    take(xml, cells, formats, dates);
                }
            }
        }
        return dates;
    }

    private static void take(XMLStreamReader xml, boolean cells, Map<Integer, String> formats, List<Boolean> dates) {
        if (xml.getLocalName().equals("numFmt")) {
            formats.put(number(xml), xml.getAttributeValue(null, "formatCode"));
        } else if (cells && xml.getLocalName().equals("xf")) {
            int format = number(xml);
            String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
            dates.add(DateUtil.isADateFormat(format, code));
        }
    }

    private static int number(XMLStreamReader xml) {
        String id = xml.getAttributeValue(null, "numFmtId");
        return id == null ? 0 : Integer.parseInt(id);
    }
}
