package home.engineers.programmes.web;

import home.engineers.programmes.Reviews;
import org.jspecify.annotations.Nullable;

/** What a page is asked for where its address leaves it out. */
final class Asked {
    private Asked() {}

    /** The programme named, else the first of those that can be applied for. */
    static String programme(Reviews reviews, @Nullable String named) {
        return named == null || named.isBlank() ? reviews.programmes().getFirst().id() : named;
    }
}
