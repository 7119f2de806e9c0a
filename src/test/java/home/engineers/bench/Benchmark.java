package home.engineers.bench;

import java.util.function.Consumer;

/**
 * One benchmark. Each class of this package that implements it and has a constructor without parameters is run by
 * {@code ./ehome bench}, all of them or those named.
 */
public interface Benchmark {
    /** Lower-case letters and hyphens; also the name of the result file. */
    String name();

    /** One sentence: what is measured, on what. */
    String says();

    /** Measures, and hands out each figure as soon as it is there. */
    void run(Consumer<Figure> to) throws Exception;

    /**
     * @param what is measured
     * @param limit what it must not exceed, or must reach, or {@link Double#NaN} where it is only recorded
     * @param least whether the limit is one to be reached
     */
    record Figure(String what, double value, String unit, double limit, boolean least) {
        public Figure(String what, double value, String unit, double limit) {
            this(what, value, unit, limit, false);
        }

        public static Figure recorded(String what, double value, String unit) {
            return new Figure(what, value, unit, Double.NaN);
        }

        public static Figure atLeast(String what, double value, String unit, double limit) {
            return new Figure(what, value, unit, limit, true);
        }

        public boolean kept() {
            return Double.isNaN(limit) || (least ? value >= limit : value <= limit);
        }
    }
}
