package home.engineers.districts.web;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.districts.Act;
import home.engineers.districts.Measure;
import home.engineers.districts.YearPicture;
import home.engineers.districts.YearPictures;
import home.engineers.districts.internal.DistrictMap;
import home.engineers.districts.rules.Money;
import home.engineers.districts.rules.Shades;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The yearly picture of one district beside the year before, and of all districts as drawing and table. */
@Controller
public class YearPages {
    private static final String ONE = "/coverage/{code}/years/{year}";
    private static final String ALL = "/coverage/years";

    private final YearPictures pictures;
    private final DistrictMap map;

    YearPages(YearPictures pictures, DistrictMap map) {
        this.pictures = pictures;
        this.map = map;
    }

    @GetMapping(ONE)
    @Performs(Act.YEAR_READ)
    ModelAndView one(Actor actor, Page page, @PathVariable String code, @PathVariable int year) {
        return new ModelAndView("districts/year", Map.of(
                "picture", orElse422(pictures.of(actor, code, year)), "measures", List.of(Measure.values()), "years", years(page)));
    }

    private static Map<String, String> years(Page page) {
        Map<String, String> years = new LinkedHashMap<>();
        IntStream.iterate(page.today().getYear(), year -> year >= YearPictures.FIRST, year -> year - 1)
                .forEach(year -> years.put(String.valueOf(year), page.t("districts.year.of", String.valueOf(year))));
        return years;
    }

    @GetMapping(value = ONE, params = "format")
    @Performs(Act.YEAR_READ)
    void one(
            Actor actor, Page page, @PathVariable String code, @PathVariable int year, @RequestParam String format,
            HttpServletResponse response) throws IOException {
        YearPicture picture = orElse422(pictures.of(actor, code, year));
        List<String> headers = List.of(
                page.t("districts.year.measure"), page.t("districts.year.of", String.valueOf(year)),
                page.t("districts.year.of", String.valueOf(year - 1)), page.t("districts.year.difference"));
        List<List<Object>> rows = Arrays.stream(Measure.values())
                .map(measure -> Arrays.asList(
                        name(page, measure), cell(measure, picture.figure(measure)), cell(measure, picture.before(measure)),
                        cell(measure, picture.difference(measure))))
                .toList();
        String title = page.t("districts.year.title", picture.district().name(), String.valueOf(year));
        new TableExport(title, headers, rows).send(TableFormat.asked(format), response);
    }

    private static String name(Page page, Measure measure) {
        return page.t("districts.measure." + measure.name());
    }

    private static @Nullable Object cell(Measure measure, OptionalLong figure) {
        return figure.isEmpty() ? null : measure.money() ? Money.number(figure.getAsLong()) : (Object) figure.getAsLong();
    }

    /** A figure as a page shows it; a dash where nothing is known. */
    public static String shown(Measure measure, OptionalLong figure) {
        return figure.isEmpty() ? "—" : measure.money() ? Money.yuan(figure.getAsLong()) : "%,d".formatted(figure.getAsLong());
    }

    @GetMapping(ALL)
    @Performs(Act.YEAR_READ)
    ModelAndView all(
            Actor actor, Page page, @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "MEMBERS_AT_END") String measure) {
        int asked = year == 0 ? page.today().getYear() : year;
        Measure chosen = measure(measure);
        List<YearPicture> all = orElse422(pictures.all(actor, asked));
        Map<String, Long> figures = all.stream()
                .filter(one -> one.figure(chosen).isPresent())
                .collect(Collectors.toMap(one -> one.district().code(), one -> one.figure(chosen).getAsLong()));
        return new ModelAndView("districts/years", Map.of(
                "all", all, "year", asked, "measure", chosen, "measures", List.of(Measure.values()), "years", years(page),
                "drawing", map.shaded(all.stream().map(YearPicture::district).toList(), Shades.of(figures), page.language()),
                "legend", Shades.legend(figures)));
    }

    private static Measure measure(String name) {
        return Arrays.stream(Measure.values()).filter(one -> one.name().equals(name)).findFirst().orElse(Measure.MEMBERS_AT_END);
    }

    @GetMapping(value = ALL, params = "format")
    @Performs(Act.YEAR_READ)
    void all(
            Actor actor, Page page, @RequestParam(defaultValue = "0") int year, @RequestParam String format,
            HttpServletResponse response) throws IOException {
        int asked = year == 0 ? page.today().getYear() : year;
        List<String> headers = new ArrayList<>(List.of(page.t("organisations.coverage.code"), page.t("districts.support.district")));
        Arrays.stream(Measure.values()).map(measure -> name(page, measure)).forEach(headers::add);
        List<List<Object>> rows = orElse422(pictures.all(actor, asked)).stream().map(one -> row(page, one)).toList();
        new TableExport(page.t("districts.year.all", String.valueOf(asked)), headers, rows).send(TableFormat.asked(format), response);
    }

    private static List<Object> row(Page page, YearPicture one) {
        List<Object> cells = new ArrayList<>(List.of(one.district().code(), page.t(one.district().name())));
        Function<Measure, Object> figure = measure -> cell(measure, one.figure(measure));
        Arrays.stream(Measure.values()).map(figure).forEach(cells::add);
        return cells;
    }
}
