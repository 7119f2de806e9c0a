package home.engineers.files.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTests {
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path folder;

    @Test
    void keepsAContentUnderItsHash() throws IOException {
        ContentStore store = new ContentStore(folder);

        store.keep(store.receive(new ByteArrayInputStream("hello".getBytes(UTF_8)), 10));

        assertThat(store.place(HELLO)).hasContent("hello");
        assertThat(store.intact(HELLO)).isTrue();
        assertThat(files()).containsExactly(store.place(HELLO));
    }

    @Test
    void noticesAContentThatWasChanged() throws IOException {
        ContentStore store = new ContentStore(folder);
        store.keep(store.receive(new ByteArrayInputStream("hello".getBytes(UTF_8)), 10));

        Files.writeString(store.place(HELLO), "hullo");

        assertThat(store.intact(HELLO)).isFalse();
    }

    @Test
    void leavesNothingBehindOnAFullDisk() throws IOException {
        ContentStore store = new ContentStore(folder, FullDisk::new);

        assertThatThrownBy(() -> store.receive(new ByteArrayInputStream(new byte[1 << 20]), 1 << 21))
                .isInstanceOfSatisfying(IOException.class, fault -> assertThat(ContentStore.full(fault)).isTrue());
        assertThat(files()).isEmpty();
    }

    @Test
    void dropsWhatAProcessThatDiedLeftBehind() throws IOException {
        new ContentStore(folder).receive(new ByteArrayInputStream(new byte[10]), 10);
        assertThat(files()).hasSize(1);

        new ContentStore(folder);

        assertThat(files()).isEmpty();
    }

    @Test
    void sweepsOnlyOldContentsThatNothingHolds() throws IOException {
        ContentStore store = new ContentStore(folder);
        store.keep(store.receive(new ByteArrayInputStream("hello".getBytes(UTF_8)), 10));
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
