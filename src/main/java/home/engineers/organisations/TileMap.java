package home.engineers.organisations;

import home.engineers.kernel.LocalizedText;
import java.util.Optional;

/** Where the districts stand on a map of equal tiles: neighbourhood without boundaries, so no approval number is needed. */
public interface TileMap {
    /** Empty for a district that is no longer in force. */
    Optional<Place> of(String district);

    /**
     * @param label short enough for a tile
     * @param column from 0, west to east
     * @param row from 0, north to south
     */
    record Place(LocalizedText label, int column, int row) {}
}
