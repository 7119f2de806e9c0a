package home.engineers.search.text;

/** Is told where words stand in a text. */
@FunctionalInterface
interface Spans {
    /** @param from place of the first sign @param to place after the last one */
    void add(int from, int to);
}
