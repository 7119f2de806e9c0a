package home.engineers.kernel.web;

/**
 * One tile of a tile map.
 *
 * @param label two or three characters that fit on the tile
 * @param title the full name with its state, for those who ask what the tile is
 * @param column from 0, west to east
 * @param row from 0, north to south
 * @param step 1 (blank) to 5 (solid), as in the legend
 */
public record MapTile(String label, String title, int column, int row, int step) {}
