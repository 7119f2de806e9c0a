package home.engineers.files.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** The texts a workbook keeps once and refers to by number; counted while read, since the file's own count may lie. */
final class SharedTexts {
    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts read(@Nullable InputStream part) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (part == null) {
            return new SharedTexts(texts);
        }
        long characters = 0;
        try (part) {
            XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    StringBuilder text = new StringBuilder();
                    append(xml, "si", text, 0);
                    characters += text.length();
                    texts.add(text.toString());
                    demandWithinLimits(texts.size(), characters);
                }
            }
        }
        return new SharedTexts(texts);
    }

    private static void demandWithinLimits(int count, long characters) throws TableFault {
        if (count > TableLimits.SHARED_STRINGS || characters > TableLimits.SHARED_CHARACTERS) {
            throw TableFault.of(0, "files.archive.bomb");
        }
    }

    String at(int index, int row) throws TableFault {
        if (index < 0 || index >= texts.size()) {
            throw TableFault.of(row, "files.table.notWorkbook");
        }
        return texts.get(index);
    }

    /** Collects the text up to the end of {@code element}, leaving out the phonetic guides ({@code rPh}). */
    static void append(XMLStreamReader xml, String element, StringBuilder to, int row) throws XMLStreamException, TableFault {
        boolean takes = element.equals("v");
        int guides = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    guides += xml.getLocalName().equals("rPh") ? 1 : 0;
                    takes = xml.getLocalName().equals("t") && guides == 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals(element)) {
                        return;
                    }
                    guides -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    takes = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (takes) {
                        to.append(xml.getText());
                    }
                }
                default -> { /* comments and instructions carry no text */ }
            }
            if (to.length() > TableLimits.CELL_CHARACTERS) {
                throw TableFault.of(row, "files.table.longCell", TableLimits.CELL_CHARACTERS);
            }
        }
    }
}
