package home.engineers.cli.internal;

import home.engineers.store.DataDirectory;
import home.engineers.store.DatabaseAddress;
import home.engineers.store.DatabaseSupport;
import home.engineers.store.OperatorFault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at this machine for what the house needs. */
final class Examination {
    private static final long ENOUGH = 1L << 30;
    private static final List<Path> FONT_FOLDERS =
            List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"), Path.of(System.getProperty("user.home"), ".fonts"));

    private final Path data;
    private final int port;

    Examination(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /**
     * @param needed whether serving needs it; the rest is for building and testing
     * @param remedy what to do where it is not well, Chinese and English
     */
    record Finding(String name, boolean well, boolean needed, String found, String remedy) {}

    List<Finding> findings() throws IOException {
        return List.of(java(), maven(), chromium(), font(), postgres(), account(), disk(), directory(), port());
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        return new Finding("java", version >= 25, true, Runtime.version() + " " + System.getProperty("java.home"), "JDK 25");
    }

    private static Finding maven() {
        return program("maven", "编译需要：apt-get install maven。 Needed to build: apt-get install maven.", "mvn");
    }

    private static Finding chromium() {
        return program(
                "chromium",
                "浏览器测试需要：apt-get install chromium。 Needed by the browser tests: apt-get install chromium.",
                "chromium", "chromium-browser", "google-chrome");
    }

    private static Finding program(String name, String remedy, String... names) {
        Optional<Path> found = Arrays.stream(names).flatMap(Examination::onPath).findFirst();
        return new Finding(name, found.isPresent(), false, found.map(Path::toString).orElse("–"), remedy);
    }

    private static Stream<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }

    private static Finding font() throws IOException {
        for (Path folder : FONT_FOLDERS.stream().filter(Files::isDirectory).toList()) {
            try (Stream<Path> files = Files.walk(folder)) {
                Optional<Path> found = files.filter(file -> file.getFileName().toString().matches(".*(CJK|HanSans|HanSerif|wqy).*"))
                        .findFirst();
                if (found.isPresent()) {
                    return new Finding("cjk-font", true, false, found.get().toString(), "");
                }
            }
        }
        return new Finding("cjk-font", false, false, "–",
                "浏览器测试需要：apt-get install fonts-noto-cjk。 Needed by the browser tests: apt-get install fonts-noto-cjk.");
    }

    private Finding postgres() {
        Optional<DatabaseAddress> external = DatabaseAddress.external(data, System.getenv());
        if (external.isPresent()) {
            return reached(external.get());
        }
        boolean binaries = DatabaseSupport.here().binaries();
        return new Finding("postgresql", binaries, true, binaries ? "embedded" : "–",
                "没有适合本机的内置数据库，请用 SPRING_DATASOURCE_URL 指定外部数据库。"
                        + " None for this machine is embedded; name an external one by SPRING_DATASOURCE_URL.");
    }

    private static Finding reached(DatabaseAddress address) {
        try {
            address.demandFit();
            return new Finding("postgresql", true, true, "external " + address, "");
        } catch (OperatorFault unfit) {
            return new Finding("postgresql", false, true, "external " + address, String.valueOf(unfit.getMessage()));
        }
    }

    private static Finding account() {
        DatabaseSupport support = DatabaseSupport.here();
        String user = System.getProperty("user.name");
        String way = !user.equals("root") ? user : support.namespace() ? "root, unshare" : support.otherUser() ? "root, setpriv" : "root";
        return new Finding("database-account", support.runsFor(user), true, way,
                "PostgreSQL 不能以 root 运行：请改用普通用户，或允许 unshare 或 setpriv。"
                        + " PostgreSQL does not run as root: use an ordinary user, or allow unshare or setpriv.");
    }

    private Finding disk() throws IOException {
        Path place = existing(data);
        long free = Files.getFileStore(place).getUsableSpace();
        return new Finding("disk", free >= ENOUGH, true, (free >> 20) + " MiB " + place,
                "至少需要 1 GiB 可用空间。 At least 1 GiB must be free.");
    }

    private Finding directory() {
        Path place = existing(data);
        boolean used = DataDirectory.inUse(data);
        return new Finding("data-directory", Files.isWritable(place), true, data + (used ? " (in use 使用中)" : ""),
                "目录 " + place + " 不可写。 Directory " + place + " cannot be written.");
    }

    private static Path existing(Path path) {
        Path place = path;
        while (!Files.exists(place)) {
            place = place.getParent();
        }
        return place;
    }

    private Finding port() {
        try {
            Ports.demandFree("127.0.0.1", port);
            return new Finding("port", true, false, port + " free 空闲", "");
        } catch (OperatorFault taken) {
            return new Finding("port", false, false, String.valueOf(port), String.valueOf(taken.getMessage()));
        }
    }
}
