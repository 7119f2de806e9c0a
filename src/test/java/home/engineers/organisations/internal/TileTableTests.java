package home.engineers.organisations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.District;
import home.engineers.organisations.TileMap.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TileTableTests {
    private final TileTable tiles = new TileTable();
    private final List<District> districts =
            new DistrictRegister(new HouseClock(Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), HouseClock.ZONE), false)).today();

    @Test
    void givesEveryDistrictInForceATileOfItsOwn() {
        List<Place> places = districts.stream().map(district -> tiles.of(district.code()).orElseThrow()).toList();

        assertThat(places).hasSize(37);
        assertThat(places.stream().map(place -> List.of(place.column(), place.row()))).doesNotHaveDuplicates();
    }

    @Test
    void namesEachTileAfterItsDistrict() {
        assertThat(districts).allMatch(district ->
                district.name().zh().startsWith(tiles.of(district.code()).orElseThrow().label().zh()));
    }

    @Test
    void hasNoTileForADistrictThatHasEnded() {
        assertThat(tiles.of("500105")).isEmpty();
        assertThat(tiles.of("500112")).isEmpty();
    }
}
