package home.engineers.districts.internal;

import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.District;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.TileMap;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Draws the districts: as tiles, which are no map, or with their outlines where an approval number for the map (审图号)
 * is set, which must then stand beside it.
 */
@Component
public class DistrictMap {
    private static final int TILE = 52;
    private static final String OUTLINE_BOX = "0 0 900 855";

    private final TileMap tiles;
    private final Map<String, TileMap.Place> ended;
    private final Map<String, Outline> outlines;
    private final String approvalNumber;

    private record Outline(int x, int y, String path) {}

    public DistrictMap(TileMap tiles, @Value("${house.map-approval-number:}") String approvalNumber) {
        this.tiles = tiles;
        this.approvalNumber = approvalNumber.strip();
        this.ended = rows("districts/tiles-ended.csv").stream().collect(Collectors.toMap(
                row -> row.get("code"),
                row -> new TileMap.Place(
                        new LocalizedText(row.get("zh"), row.get("en")),
                        Integer.parseInt(row.get("column")),
                        Integer.parseInt(row.get("row")))));
        this.outlines = rows("districts/outlines.csv").stream().collect(Collectors.toMap(
                row -> row.get("code"),
                row -> new Outline(Integer.parseInt(row.get("x")), Integer.parseInt(row.get("y")), row.get("path"))));
    }

    /**
     * One drawing.
     *
     * @param approvalNumber 审图号, empty for the tiles
     * @param box the view box
     */
    public record Drawing(String approvalNumber, String box, List<Shape> shapes) {
        public boolean isMap() {
            return !approvalNumber.isEmpty();
        }
    }

    /**
     * @param step 1 blank, 2 dotted, 3 hatched, 4 light, 5 solid
     * @param path outline; empty for a tile, whose corner is at x and y
     * @param x of a tile its left side, of an outline the middle of its name
     */
    public record Shape(District district, int step, String path, int x, int y, String label) {
        public String code() {
            return district.code();
        }
    }

    /** The districts, each drawn by how far its association has come. */
    public Drawing of(Coverage.Report report, Language language) {
        return shaded(
                report.rows().stream().map(Coverage.Row::district).toList(),
                report.rows().stream().collect(Collectors.toMap(row -> row.district().code(), row -> step(row.state()))),
                language);
    }

    /** The districts, each drawn in its shade; one without a shade stays blank. @param shades by code, 1 to 5 */
    public Drawing shaded(List<District> districts, Map<String, Integer> shades, Language language) {
        return approvalNumber.isEmpty() ? tiles(districts, shades, language) : outlines(districts, shades, language);
    }

    private Drawing tiles(List<District> districts, Map<String, Integer> shades, Language language) {
        List<Shape> shapes = districts.stream()
                .flatMap(district -> place(district).stream().map(place -> new Shape(
                        district, shades.getOrDefault(district.code(), 1), "", place.column() * TILE, place.row() * TILE,
                        place.label().in(language))))
                .toList();
        int right = shapes.stream().mapToInt(Shape::x).max().orElse(0) + TILE;
        int bottom = shapes.stream().mapToInt(Shape::y).max().orElse(0) + TILE;
        return new Drawing("", "0 0 " + right + " " + bottom, shapes);
    }

    private Optional<TileMap.Place> place(District district) {
        return tiles.of(district.code()).or(() -> Optional.ofNullable(ended.get(district.code())));
    }

    private Drawing outlines(List<District> districts, Map<String, Integer> shades, Language language) {
        List<Shape> shapes = districts.stream().filter(district -> outlines.containsKey(district.code())).map(district -> {
            Outline outline = outlines.get(district.code());
            return new Shape(
                    district, shades.getOrDefault(district.code(), 1), outline.path(), outline.x(), outline.y(),
                    shortName(district, language));
        }).toList();
        return new Drawing(approvalNumber, OUTLINE_BOX, shapes);
    }

    public static int step(FoundingState state) {
        return state.ordinal() + 1;
    }

    private static String shortName(District district, Language language) {
        return switch (language) {
            case ZH -> district.name().zh().replaceFirst("(新区|土家族.*|苗族.*|区|(?<=..)县)$", "");
            case EN -> district.name().en().split(" ")[0];
        };
    }

    private static List<CSVRecord> rows(String resource) {
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
        try (var in = new ClassPathResource(resource).getInputStream();
                CSVParser parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
