package home.engineers.credentials.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** One page whose content says what it is (tagged PDF, ISO 32000-1, 14.7 and 14.8), in the order in which it is read aloud. */
final class TaggedPage {
    private final PDPage page;
    private final PDPageContentStream content;
    private final PDStructureElement document;
    private final COSArray parents = new COSArray();

    TaggedPage(PDDocument pdf, PDPage page, PDPageContentStream content, String language) {
        this.page = page;
        this.content = content;
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(language);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        document = new PDStructureElement("Document", root);
        root.appendKid(document);
        catalog.setStructureTreeRoot(root);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parentTree());
        root.setParentTreeNextKey(1);
        page.setStructParents(0);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    }

    private COSDictionary parentTree() {
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(parents);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        return tree;
    }

    /** Draws what is read aloud. */
    @FunctionalInterface
    interface Drawing {
        void draw() throws IOException;
    }

    /** @param type structure type, for example {@code H1} or {@code P} @param language where it is not the document's, else empty */
    void element(String type, String language, Drawing drawing) throws IOException {
        PDStructureElement element = begin(type);
        if (!language.isEmpty()) {
            element.setLanguage(language);
        }
        drawing.draw();
        content.endMarkedContent();
    }

    /** Letters set apart, which are one word all the same. @param word what they read */
    void spaced(String type, String word, Drawing drawing) throws IOException {
        begin(type).setActualText(word);
        drawing.draw();
        content.endMarkedContent();
    }

    /** @param told what is read aloud in its place */
    void figure(String told, Drawing drawing) throws IOException {
        PDStructureElement element = begin("Figure");
        element.setAlternateDescription(told);
        drawing.draw();
        content.endMarkedContent();
    }

    private PDStructureElement begin(String type) throws IOException {
        PDStructureElement element = new PDStructureElement(type, document);
        element.setPage(page);
        int mark = parents.size();
        element.appendKid(mark);
        document.appendKid(element);
        parents.add(element);
        content.beginMarkedContent(COSName.getPDFName(type), mark);
        return element;
    }

    /** What is not read aloud. */
    void decoration(Drawing drawing) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        drawing.draw();
        content.endMarkedContent();
    }
}
