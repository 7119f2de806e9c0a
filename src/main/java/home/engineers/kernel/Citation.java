package home.engineers.kernel;

/**
 * Where a rule stands: the register id of the instrument (for example {@code mohrss-40-2019}) and the article.
 * The law register resolves it to title, document number and reading mark.
 */
public record Citation(String instrument, String article) {}
