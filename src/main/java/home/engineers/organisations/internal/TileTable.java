package home.engineers.organisations.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.organisations.TileMap;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads {@code organisations/tiles.csv} once. */
@Component
class TileTable implements TileMap {
    private final Map<String, Place> places = read();

    @Override
    public Optional<Place> of(String district) {
        return Optional.ofNullable(places.get(district));
    }

    private static Map<String, Place> read() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
        ClassPathResource file = new ClassPathResource("organisations/tiles.csv");
        try (var rows = format.parse(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return rows.stream().collect(Collectors.toUnmodifiableMap(row -> row.get("code"), TileTable::place));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Place place(CSVRecord row) {
        return new Place(
                new LocalizedText(row.get("zh"), row.get("en")),
                Integer.parseInt(row.get("column")),
                Integer.parseInt(row.get("row")));
    }
}
