package home.engineers.bench;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the home page and everything it loads but images weigh on the first visit. */
final class HomeWeightBenchmark implements Benchmark {
    private static final double LIMIT = 300;
    private static final Pattern LOADED =
            Pattern.compile("<(?:link rel=\"(?:stylesheet|preload|manifest)\"[^>]*? href|script[^>]*? src)=\"([^\"]+)\"");
    private static final Pattern FONT = Pattern.compile("url\\([\"']?([^)\"']+\\.(?:woff2?|ttf|otf))[\"']?\\)");

    @Override
    public String name() {
        return "home-weight";
    }

    @Override
    public String says() {
        return "KiB over the line for the home page with its styles, scripts and fonts, nothing cached, without images";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        try (OpenHouse house = new OpenHouse()) {
            Set<String> parts = new LinkedHashSet<>();
            Matcher loaded = LOADED.matcher(house.text("/"));
            while (loaded.find()) {
                parts.add(loaded.group(1));
            }
            for (String style : parts.stream().filter(part -> part.contains(".css")).toList()) {
                Matcher font = FONT.matcher(house.text(style));
                while (font.find()) {
                    parts.add(URI.create(style).resolve(font.group(1)).toString());
                }
            }
            double page = house.weight("/") / 1024.0;
            double rest = 0;
            for (String part : parts) {
                rest += house.weight(part) / 1024.0;
            }
            to.accept(Figure.recorded("the page itself", page, "KiB"));
            to.accept(Figure.recorded(parts.size() + " styles, scripts and fonts", rest, "KiB"));
            to.accept(new Figure("together", page + rest, "KiB", LIMIT));
        }
    }
}
