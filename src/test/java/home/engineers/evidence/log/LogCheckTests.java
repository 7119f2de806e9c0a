package home.engineers.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogCheckTests {
    private static final int SIZE = 600;

    @Test
    void passesLogsOfEverySize() throws IOException, LogFault {
        for (int size : new int[] {0, 1, 2, 255, 256, 257, SIZE, 66_000}) {
            InventedLog log = new InventedLog(size);
            LogCheck.demandWhole(log, log.head());
        }
    }

    static Stream<Arguments> tampered() {
        return Stream.of(
                fault("evidence.fault.leaf-changed", log -> rewrite(log, entries -> entries.set(3, Hash.leaf(new byte[1]).bytes()))),
                fault("evidence.fault.leaf-moved", log -> rewrite(log, entries -> entries.add(3, entries.remove(7)))),
                fault("evidence.fault.leaf-moved", log -> rewrite(log, entries -> entries.set(3, entries.get(7)))),
                fault("evidence.fault.bundle-count", log -> rewrite(log, entries -> entries.remove(7))),
                fault("evidence.fault.bundle-count", log -> rewrite(log, entries -> entries.add(7, entries.get(7)))),
                fault("evidence.fault.bundle", log -> log.tiles.put(new Tile(Tile.ENTRIES, 0, 256), new byte[] {0, 5, 1})),
                fault("evidence.fault.missing", log -> log.tiles.remove(new Tile(0, 1, 256))),
                fault("evidence.fault.missing", log -> log.tiles.remove(new Tile(Tile.ENTRIES, 1, 256))),
                fault("evidence.fault.tile-wrong", log -> log.tiles.get(new Tile(1, 0, 2))[5] ^= 1),
                fault("evidence.fault.tile-length", log -> log.tiles.put(new Tile(0, 0, 256), new byte[31])),
                fault("evidence.fault.leaf-changed", log -> log.tiles.get(new Tile(0, 0, 256))[5] ^= 1));
    }

    private static Arguments fault(String key, Consumer<InventedLog> tampering) {
        return Arguments.of(key, tampering);
    }

    /** Writes the first bundle anew. */
    private static void rewrite(InventedLog log, Consumer<List<byte[]>> change) {
        List<byte[]> first = new ArrayList<>(log.entries.subList(0, 256));
        change.accept(first);
        log.tiles.put(new Tile(Tile.ENTRIES, 0, 256), EntryBundle.of(first));
    }

    @ParameterizedTest
    @MethodSource("tampered")
    void namesWhatWasDoneToTheLog(String key, Consumer<InventedLog> tampering) {
        InventedLog log = new InventedLog(SIZE);
        tampering.accept(log);

        assertThat(catchThrowableOfType(LogFault.class, () -> LogCheck.demandWhole(log, log.head())).reason().key()).isEqualTo(key);
    }

    @Test
    void refusesALogThatIsWholeInItselfButNotTheSignedOne() {
        InventedLog log = new InventedLog(SIZE, 1);
        Checkpoint signed = new InventedLog(SIZE).head();

        assertThat(catchThrowableOfType(LogFault.class, () -> LogCheck.demandWhole(log, signed)).reason().key())
                .isEqualTo("evidence.fault.root");
    }

    /** The keeper of the log itself might enter a leaf twice and sign it. */
    @Test
    void refusesALeafThatStandsTwiceUnderAGoodSignature() {
        InventedLog log = new InventedLog(0);
        List<byte[]> entries = new ArrayList<>(new InventedLog(300).entries);
        entries.set(280, entries.get(4));
        GrowingTree tree = GrowingTree.empty();
        entries.forEach(entry -> tree.add(Hash.leaf(entry)));
        log.tiles.putAll(tree.changed());
        log.tiles.put(new Tile(Tile.ENTRIES, 0, 256), EntryBundle.of(entries.subList(0, 256)));
        log.tiles.put(new Tile(Tile.ENTRIES, 1, 44), EntryBundle.of(entries.subList(256, 300)));
        Checkpoint head = new Checkpoint(InventedLog.ORIGIN, 300, tree.root());

        LogFault fault = catchThrowableOfType(LogFault.class, () -> LogCheck.demandWhole(log, head));

        assertThat(fault.reason().key()).isEqualTo("evidence.fault.leaf-doubled");
        assertThat(fault.reason().arguments()).containsExactly("4", "280");
    }
}
