package home.engineers.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the templates and style sheets must keep to, so that a strict policy for content holds and themes agree. */
class FaceTests {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern INLINE = Pattern.compile(
            "\\sstyle\\s*=|<style|<script(?![^>]*\\ssrc=)|\\son[a-z]+\\s*=\\s*[\"'$]|\\shx-on|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern ICON = Pattern.compile("icon\\((?:[^)]*?)name = \"([a-z-]+)\"|icon = \"([a-z-]+)\"");

    @Test
    void noTemplateCarriesInlineStyleOrScript() {
        List<String> found = templates().filter(file -> INLINE.matcher(text(file)).find()).map(Path::toString).toList();

        assertThat(found).isEmpty();
    }

    @Test
    void aPlantedInlineStyleOrScriptIsFound() {
        assertThat(List.of("<p style=\"x\">", "<style>", "<script>", "<script type=\"application/json\">", "<a onclick=\"x\">"))
                .allMatch(planted -> INLINE.matcher(planted).find());
        assertThat(INLINE.matcher("<script src=\"${x}\" defer></script> <input autocomplete=\"on\">").find()).isFalse();
    }

    @Test
    void bothDarkBlocksAreEqual() {
        Matcher blocks = Pattern.compile("color-scheme: dark;(.*?)\\}", Pattern.DOTALL).matcher(text(STATIC.resolve("tokens.css")));
        List<String> found = blocks.results().map(block -> block.group(1).replaceAll("\\s+", " ").strip()).toList();

        assertThat(found).hasSize(2);
        assertThat(found.getFirst()).isEqualTo(found.getLast());
    }

    @Test
    void everyColourOfTheLightThemeHasItsDarkOne() {
        String tokens = text(STATIC.resolve("tokens.css"));
        Set<String> light = colours(tokens.substring(0, tokens.indexOf("--font-zh")));
        Set<String> dark = colours(tokens.substring(tokens.lastIndexOf("color-scheme: dark;")));

        assertThat(dark).containsAll(light);
    }

    /** Navigation names its icons in Java, in the last text before the roles. */
    @Test
    void everyIconOfTheNavigationStandsInTheSprite() throws IOException {
        String sprite = text(STATIC.resolve("sprite.svg"));
        Pattern item = Pattern.compile("new NavigationItem\\(\\s*[A-Z_]+, \\d+, \"[^\"]+\", \"[^\"]+\", \"([a-z-]+)\"");
        List<String> icons;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            icons = files.filter(file -> file.toString().endsWith("Navigation.java"))
                    .flatMap(file -> item.matcher(text(file)).results().map(found -> found.group(1)))
                    .toList();
        }

        assertThat(icons).hasSizeGreaterThan(20).allSatisfy(icon -> assertThat(sprite).contains("id=\"i-" + icon + "\""));
    }

    @Test
    void everyIconStandsInTheSprite() {
        String sprite = text(STATIC.resolve("sprite.svg"));
        Set<String> used = templates()
                .flatMap(file -> ICON.matcher(text(file)).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).allMatch(icon -> sprite.contains("id=\"i-" + icon + "\""));
    }

    @Test
    void everyFormThatPostsCarriesItsToken() {
        List<String> bare = templates()
                .filter(file -> {
                    String text = text(file);
                    long posts = Pattern.compile("<form[^>]*method=\"post\"").matcher(text).results().count();
                    long tokens = Pattern.compile("name=\"_csrf\"").matcher(text).results().count();
                    return posts > tokens;
                })
                .map(Path::toString)
                .toList();

        assertThat(bare).isEmpty();
    }

    @Test
    void noTemplateNamesAStaticFileWithoutItsHash() {
        List<String> bare = templates().filter(file -> text(file).contains("\"/static/")).map(Path::toString).toList();

        assertThat(bare).isEmpty();
    }

    private static Set<String> colours(String block) {
        return Pattern.compile("(--[a-z0-9-]+):\\s*(?:#|rgb)").matcher(block).results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> templates() {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(file -> file.toString().endsWith(".jte")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
