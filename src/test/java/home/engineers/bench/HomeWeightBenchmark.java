package home.engineers.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the home page and everything it loads but images weigh on the first visit. */
final class HomeWeightBenchmark implements Benchmark {
    private static final double LIMIT = 300;
    private static final Pattern LOADED =
            Pattern.compile("<(?:link rel=\"stylesheet\" href|script src)=\"([^\"]+)\"");

    @Override
    public String name() {
        return "home-weight";
    }

    @Override
    public String says() {
        return "KiB over the line for the home page with its styles and scripts, compressed, nothing cached, without images";
    }

    @Override
    public List<Figure> run() throws Exception {
        try (OpenHouse house = new OpenHouse()) {
            Set<String> parts = new LinkedHashSet<>();
            Matcher loaded = LOADED.matcher(house.text("/"));
            while (loaded.find()) {
                parts.add(loaded.group(1));
            }
            double page = house.weight("/") / 1024.0;
            double rest = 0;
            for (String part : parts) {
                rest += house.weight(part) / 1024.0;
            }
            return List.of(
                    Figure.recorded("the page itself", page, "KiB"),
                    Figure.recorded(parts.size() + " styles and scripts", rest, "KiB"),
                    new Figure("together", page + rest, "KiB", LIMIT));
        }
    }
}
