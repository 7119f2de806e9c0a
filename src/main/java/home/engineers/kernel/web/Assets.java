package home.engineers.kernel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.DigestUtils;

/**
 * Addresses of the files under {@code static/}, each carrying a hash of its content, so that browsers may keep them for
 * a year and still see every change at once.
 */
public final class Assets {
    static final String PREFIX = "/static/";
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
    private static final String HTMX = webjar("htmx.org", "dist/htmx.min.js");
    private static final String ECHARTS = webjar("echarts", "dist/echarts.min.js");

    private Assets() {}

    /** The address of a file, for example {@code sprite.svg}. A name without a file is a bug and fails. */
    public static String path(String name) {
        return KNOWN.computeIfAbsent(name, Assets::address);
    }

    /** The address of one icon of the sprite. */
    public static String icon(String name) {
        return path("sprite.svg") + "#i-" + name;
    }

    public static String htmx() {
        return HTMX;
    }

    public static String echarts() {
        return ECHARTS;
    }

    /** Named as {@code ContentVersionStrategy} names it, which finds the file again. */
    private static String address(String name) {
        int dot = name.lastIndexOf('.');
        try (InputStream content = open("static/" + name)) {
            return PREFIX + name.substring(0, dot) + "-" + DigestUtils.md5DigestAsHex(content) + name.substring(dot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String webjar(String artifact, String file) {
        Properties pom = new Properties();
        try (InputStream content = open("META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")) {
            pom.load(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/webjars/" + artifact + "/" + pom.getProperty("version") + "/" + file;
    }

    private static InputStream open(String resource) {
        InputStream content = Assets.class.getClassLoader().getResourceAsStream(resource);
        if (content == null) {
            throw new IllegalArgumentException("no such file: " + resource);
        }
        return content;
    }
}
