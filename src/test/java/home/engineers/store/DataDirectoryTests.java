package home.engineers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    @TempDir
    private Path temporary;

    @Test
    void isOpenToItsOwnerAlone() throws IOException {
        Path root = temporary.resolve("a/b/data");

        try (DataDirectory directory = DataDirectory.open(root, false)) {
            directory.write("token", "secret");

            assertThat(permissions(root)).isEqualTo("rwx------");
            assertThat(permissions(root.resolve("keys"))).isEqualTo("rwx------");
            assertThat(permissions(root.resolve("token"))).isEqualTo("rw-------");
        }
    }

    @Test
    void takesReadingFromOthersWhereTheDirectoryWasThereBefore() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));

        DataDirectory.open(temporary, false).close();

        assertThat(permissions(temporary)).isEqualTo("rwx--x--x");
    }

    @Test
    void refusesASecondInstanceUntilTheFirstHasGone() {
        DataDirectory first = DataDirectory.open(temporary, false);

        assertThat(DataDirectory.inUse(temporary)).isTrue();
        assertThatThrownBy(() -> DataDirectory.open(temporary, false))
                .isInstanceOf(OperatorFault.class)
                .hasMessageContaining("正被另一个实例使用")
                .hasMessageContaining("in use by another instance");

        first.close();
        assertThat(DataDirectory.inUse(temporary)).isFalse();
        DataDirectory.open(temporary, false).close();
    }

    @Test
    void keepsDemoAndRealDataApart() {
        Path real = temporary.resolve("real");
        Path demo = temporary.resolve("demo");
        DataDirectory.open(real, false).close();
        DataDirectory.open(demo, true).close();

        assertThatThrownBy(() -> DataDirectory.open(real, true)).isInstanceOf(OperatorFault.class).hasMessageContaining("--demo");
        assertThatThrownBy(() -> DataDirectory.open(demo, false)).isInstanceOf(OperatorFault.class).hasMessageContaining("--demo");
        DataDirectory.open(demo, true).close();
        DataDirectory.open(real, false).close();
    }

    @Test
    void saysWhereItCannotBeWritten() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data"), false))
                .isInstanceOf(OperatorFault.class)
                .hasMessageContaining(file.resolve("data").toString());
    }

    @Test
    void givesTheSameSecretAtEveryStart() {
        byte[] made;
        try (DataDirectory directory = DataDirectory.open(temporary, false)) {
            made = directory.keys().secret("documents", 32);
            assertThat(directory.keys().secret("other", 32)).isNotEqualTo(made);
        }
        try (DataDirectory directory = DataDirectory.open(temporary, false)) {
            assertThat(directory.keys().secret("documents", 32)).isEqualTo(made).hasSize(32);
            assertThatThrownBy(() -> directory.keys().secret("../token", 32)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
