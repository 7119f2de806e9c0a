package home.engineers.files.documents;

import java.util.List;
import java.util.Map;

/** What a document is filled with: single values by name, and lists whose rows hold values by the full name of their column. */
public interface Sheet {
    /** The text of a single value; empty where there is none. */
    String text(String name);

    /** The rows of a list, in their order; none where there is no such list. */
    List<Map<String, String>> rows(String list);
}
