package home.engineers.evidence.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A static piece of the log (C2SP tlog-tiles): 256 consecutive hashes of the tree at every eighth height, or the entries
 * under the lowest of them.
 *
 * @param level height divided by eight; {@link #ENTRIES} for a bundle of entries
 * @param index place among the tiles of its level, from 0
 * @param width hashes or entries in it: 256, or fewer at the right edge of a tree
 */
public record Tile(int level, long index, int width) {
    public static final int FULL = 256;
    public static final int ENTRIES = -1;
    static final int HEIGHT = 8;
    private static final int HIGHEST = 63;
    private static final Pattern PATH = Pattern.compile(
            "tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > HIGHEST || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + level + "/" + index + "." + width);
        }
    }

    /** The tile of this place in a tree of this size. @throws IllegalArgumentException where the tree has none there */
    public static Tile in(long size, int level, long index) {
        long hashes = size >> (HEIGHT * Math.max(level, 0));
        return new Tile(level, index, (int) Math.min(FULL, hashes - index * FULL));
    }

    /** All tiles of a tree of this size, level by level. */
    public static List<Tile> all(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; size >> (HEIGHT * level) > 0 && level < HEIGHT; level++) {
            tiles.addAll(all(size, level));
        }
        return tiles;
    }

    /** The tiles of one level, or the bundles of entries. */
    public static List<Tile> all(long size, int level) {
        List<Tile> tiles = new ArrayList<>();
        long hashes = size >> (HEIGHT * Math.max(level, 0));
        for (long index = 0; index * FULL < hashes; index++) {
            tiles.add(in(size, level, index));
        }
        return tiles;
    }

    /** The number of the first hash or entry in it, of its level. */
    public long first() {
        return index * FULL;
    }

    /** Its address below the address of the log. */
    public String path() {
        String number = String.format("%03d", index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number = String.format("x%03d/", rest % 1000) + number;
        }
        return "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/" + number
                + (width == FULL ? "" : ".p/" + width);
    }

    /** The tile of an address; empty where it is none, or not written the one way. */
    public static Optional<Tile> at(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        if (level > HIGHEST || width > FULL) {
            return Optional.empty();
        }
        Tile tile = new Tile(level, index, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }
}
