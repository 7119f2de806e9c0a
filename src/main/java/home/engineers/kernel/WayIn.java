package home.engineers.kernel;

import java.util.List;

/**
 * What whoever starts the house must know to get in, printed when it stands open: a one-time set-up link while there is
 * no administrator, the names and passwords of the cast in a demo. Offered as a bean by the module that knows.
 */
public interface WayIn {
    /**
     * The lines to print, in order; empty where nothing needs saying.
     *
     * @param address where the house is open, without a slash at the end
     */
    List<LocalizedText> lines(String address);
}
