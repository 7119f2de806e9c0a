package home.engineers.portal.internal;

import home.engineers.kernel.web.MapTile;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.TileMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The districts as tiles, each drawn by how far its association has come. */
@Component
public class CoverageTiles {
    private final TileMap places;

    CoverageTiles(TileMap places) {
        this.places = places;
    }

    public List<MapTile> of(Coverage.Report report, Page page) {
        return report.rows().stream().map(row -> tile(row, page)).flatMap(Optional::stream).toList();
    }

    /** Step of the legend, from 1 (blank) to 5 (solid). */
    public static int step(FoundingState state) {
        return state.ordinal() + 1;
    }

    private Optional<MapTile> tile(Coverage.Row row, Page page) {
        return places.of(row.district().code()).map(place -> new MapTile(
                page.t(place.label()),
                page.t(
                        "organisations.coverage.shape",
                        page.t(row.district().name()),
                        page.t("organisations.founding." + row.state().name())),
                place.column(),
                place.row(),
                step(row.state())));
    }
}
