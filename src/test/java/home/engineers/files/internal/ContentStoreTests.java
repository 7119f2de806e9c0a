package home.engineers.files.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Seal;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTests {
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static final Seal SEAL = new Seal(new byte[Seal.KEY_BYTES], new SecureRandom());

    @TempDir
    Path folder;

    @Test
    void keepsAContentUnderItsHash() throws IOException {
        ContentStore store = new ContentStore(folder, SEAL);

        received(store, "hello");

        assertThat(store.read(HELLO)).hasContent("hello");
        assertThat(store.intact(HELLO)).isTrue();
        assertThat(store.holds(HELLO, 5)).isTrue();
        assertThat(store.holds(HELLO, 6)).isFalse();
        assertThat(files()).containsExactly(store.place(HELLO));
    }

    @Test
    void nothingOfAContentIsReadableOnTheDisk() throws IOException {
        ContentStore store = new ContentStore(folder, SEAL);
        String roster = "姓名,500103199001011234\n".repeat(10_000);
        String hash = received(store, roster);

        assertThat(Files.readString(store.place(hash), ISO_8859_1)).doesNotContain("500103199001011234");
        assertThat(store.read(hash)).hasContent(roster);
        assertThat(new ContentStore(folder, new Seal(new byte[] {
            1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        }, new SecureRandom())).intact(hash)).isFalse();
    }

    @Test
    void aContentThatCameInBeforeContentsWereSealedIsSealedAtTheNextStart() throws IOException {
        Path readable = Files.createDirectories(folder.resolve("2c")).resolve(HELLO);
        Files.writeString(readable, "hello");

        ContentStore store = new ContentStore(folder, SEAL);

        assertThat(store.read(HELLO)).hasContent("hello");
        assertThat(files()).containsExactly(store.place(HELLO));
        assertThat(Files.readString(store.place(HELLO), ISO_8859_1)).doesNotContain("hello");
    }

    @Test
    void aWorkingCopyIsReadableAndGoesAtTheNextStart() throws IOException {
        ContentStore store = new ContentStore(folder, SEAL);
        Path copy = store.working(received(store, "hello"));
        assertThat(copy).hasContent("hello");

        new ContentStore(folder, SEAL);

        assertThat(copy).doesNotExist();
    }

    private static String received(ContentStore store, String text) throws IOException {
        ContentStore.Incoming incoming = store.receive(new ByteArrayInputStream(text.getBytes(UTF_8)), 1 << 20);
        store.keep(incoming);
        store.drop(incoming);
        return incoming.sha256();
    }

    @Test
    void noticesAContentThatWasChanged() throws IOException {
        ContentStore store = new ContentStore(folder, SEAL);
        received(store, "hello");

        Files.writeString(store.place(HELLO), "hullo");

        assertThat(store.intact(HELLO)).isFalse();
    }

    @Test
    void leavesNothingBehindOnAFullDisk() throws IOException {
        ContentStore store = new ContentStore(folder, SEAL, FullDisk::new);

        assertThatThrownBy(() -> store.receive(new ByteArrayInputStream(new byte[1 << 20]), 1 << 21))
                .isInstanceOfSatisfying(IOException.class, fault -> assertThat(ContentStore.full(fault)).isTrue());
        assertThat(files()).isEmpty();
    }

    @Test
    void dropsWhatAProcessThatDiedLeftBehind() throws IOException {
        new ContentStore(folder, SEAL).receive(new ByteArrayInputStream(new byte[10]), 10);
        assertThat(files()).hasSize(1);

        new ContentStore(folder, SEAL);

        assertThat(files()).isEmpty();
    }

    @Test
    void sweepsOnlyOldContentsThatNothingHolds() throws IOException {
        ContentStore store = new ContentStore(folder, SEAL);
        received(store, "hello");
        assertThat(store.sweep(sha256 -> false)).isZero();

        FileTime old = FileTime.from(Files.getLastModifiedTime(store.place(HELLO)).toInstant().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(store.place(HELLO), old);

        assertThat(store.sweep(HELLO::equals)).isZero();
        assertThat(store.sweep(sha256 -> false)).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Holds 100,000 bytes and then speaks as the system does. */
    private static final class FullDisk extends FilterOutputStream {
        private int room = 100_000;

        FullDisk(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, offset, length);
        }
    }
}
