package home.engineers.kernel.web;

import home.engineers.kernel.Citation;
import home.engineers.kernel.Language;

/** Prints a citation: document number, title and article. Offered as a bean by the module that shows the register. */
public interface CitationWords {
    String of(Citation citation, Language language);
}
