package home.engineers.programmes.internal;

import home.engineers.programmes.BundledProgrammes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings example programmes into a running house. */
public final class BroughtProgrammes {
    private BroughtProgrammes() {}

    /** The edition is in force afterwards, whichever was. @param example file under {@code examples}, without its ending */
    public static void bring(ApplicationContext house, String example) throws IOException {
        bringAs(house, example, "");
    }

    /** The editions that come with the product are in force afterwards, those of later days from these on. */
    public static void bundled(ApplicationContext house, String programme) throws IOException {
        ProgrammeShelf shelf = house.getBean(ProgrammeShelf.class);
        shelf.putInForce(shelf.bring(BundledProgrammes.text(programme).orElseThrow()), null);
        for (Resource later : new PathMatchingResourcePatternResolver().getResources("classpath*:programmes/editions/" + programme + "-2*.yaml")) {
            shelf.putInForce(shelf.bring(later.getContentAsString(StandardCharsets.UTF_8)), null);
        }
    }

    /** @param suffix of the id under which it is brought, so that each test has a programme of its own */
    public static void bringAs(ApplicationContext house, String example, String suffix) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                BroughtProgrammes.class.getResourceAsStream("/examples/" + example + ".yaml"))) {
            ProgrammeShelf shelf = house.getBean(ProgrammeShelf.class);
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            shelf.putInForce(shelf.bring(text.replaceFirst("(?m)^id: (.*)$", "id: $1" + suffix)), null);
        }
    }
}
