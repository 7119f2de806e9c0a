package home.engineers.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roots and proofs from tiles are those of the definition in RFC 6962, section 2.1, for every size and for chance. */
class MerkleTreeTests {
    private static final int LARGEST = 70_000;

    @Test
    void smallTreesAreThoseOfTheDefinition() throws IOException, LogFault {
        for (int size = 1; size <= 40; size++) {
            InventedLog log = new InventedLog(size);
            MerkleTree tree = new MerkleTree(size, log);
            assertThat(tree.root()).isEqualTo(defined(log.entries)).isEqualTo(log.root());
            for (int earlier = 0; earlier <= size; earlier++) {
                Hash before = earlier == 0 ? Hash.OF_NOTHING : defined(log.entries.subList(0, earlier));
                assertThat(tree.root(earlier)).isEqualTo(before);
                new ConsistencyProof(earlier, tree.consistency(earlier), log.note())
                        .demandContinues(new Checkpoint(InventedLog.ORIGIN, earlier, before), log.head());
            }
            for (int index = 0; index < size; index++) {
                MerkleProof.demandIncluded(index, Hash.leaf(log.entries.get(index)), size, tree.inclusion(index), log.root());
            }
        }
    }

    /** MTH of RFC 6962, word for word. */
    private static Hash defined(List<byte[]> entries) {
        if (entries.size() == 1) {
            return Hash.leaf(entries.getFirst());
        }
        int k = (int) MerkleTree.split(entries.size());
        return Hash.node(defined(entries.subList(0, k)), defined(entries.subList(k, entries.size())));
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 511, 512, 65_535, 65_536, 65_537, LARGEST})
    void proofsHoldAtTheEdgesOfTiles(int size) throws IOException, LogFault {
        InventedLog log = new InventedLog(size);
        Random chance = new Random(size);
        assertThat(new MerkleTree(size, log).root()).isEqualTo(defined(log.entries));
        for (int turn = 0; turn < 50; turn++) {
            MerkleTree tree = new MerkleTree(size, log);
            int index = chance.nextInt(size);
            int earlier = 1 + chance.nextInt(size);
            assertThat(tree.leaf(index)).isEqualTo(Hash.leaf(log.entries.get(index)));
            MerkleProof.demandIncluded(index, tree.leaf(index), size, tree.inclusion(index), log.root());
            MerkleProof.demandConsistent(earlier, tree.root(earlier), size, log.root(), tree.consistency(earlier));
            List<Hash> path = tree.inclusion(index);
            assertThatThrownBy(() -> MerkleProof.demandIncluded(
                    (index + 1) % size, tree.leaf(index), size, path, log.root())).isInstanceOf(LogFault.class);
        }
    }

    @Test
    void growsInPartsAsAtOnce() throws IOException, LogFault {
        Random chance = new Random(7);
        InventedLog whole = new InventedLog(LARGEST);
        GrowingTree grown = GrowingTree.empty();
        InventedLog kept = new InventedLog(0);
        int at = 0;
        while (at < LARGEST) {
            grown = new GrowingTree(at, kept);
            int upTo = Math.min(LARGEST, at + 1 + chance.nextInt(3000));
            for (; at < upTo; at++) {
                grown.add(Hash.leaf(whole.entries.get(at)));
            }
            grown.changed().forEach((tile, hashes) -> {
                kept.tiles.keySet().removeIf(one -> one.level() == tile.level() && one.index() == tile.index());
                kept.tiles.put(tile, hashes);
            });
        }

        assertThat(grown.root()).isEqualTo(whole.root());
        assertThat(kept.tiles.keySet()).containsExactlyInAnyOrderElementsOf(Tile.all(LARGEST));
        for (Tile tile : Tile.all(LARGEST)) {
            assertThat(kept.tiles.get(tile)).isEqualTo(whole.tiles.get(tile));
        }
    }

    /** The example of C2SP tlog-tiles, "Partial Tiles". */
    @Test
    void hasTheTilesOfThePublishedExample() {
        assertThat(Tile.all(LARGEST, 0)).hasSize(274).last().isEqualTo(new Tile(0, 273, 112));
        assertThat(Tile.all(LARGEST, 1)).containsExactly(new Tile(1, 0, 256), new Tile(1, 1, 17));
        assertThat(Tile.all(LARGEST, 2)).containsExactly(new Tile(2, 0, 1));
        assertThat(Tile.all(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1234067,256,tile/0/x001/x234/067", "0,0,5,tile/0/000.p/5", "-1,273,112,tile/entries/273.p/112", "2,1000,256,tile/2/x001/000"
    })
    void addressesOfTilesAreThoseOfTheSpecification(int level, long index, int width, String path) {
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
        assertThat(Tile.at(path)).contains(new Tile(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "tile/00/000", "tile/64/000", "tile/0/0", "tile/0/0000", "tile/0/x000/001", "tile/0/001/002", "tile/0/000.p/0", "tile/0/000.p/256",
        "tile/0/000.p/01", "tile/0/000.p/", "tile/-1/000", "tile/0/x001/x234", "checkpoint", "tile/0/../../secret", "tile/0/000/", "/tile/0/000"
    })
    void refusesOtherAddresses(String path) {
        assertThat(Tile.at(path)).isEmpty();
    }

    @Test
    void asksNothingBeyondItsSize() {
        MerkleTree tree = new MerkleTree(10, new InventedLog(10));
        for (long index : Stream.of(-1L, 10L, Long.MAX_VALUE).toList()) {
            assertThatThrownBy(() -> tree.inclusion(index)).isInstanceOf(LogFault.class);
        }
        assertThatThrownBy(() -> tree.consistency(11)).isInstanceOf(LogFault.class);
    }
}
