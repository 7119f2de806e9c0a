package home.engineers.programmes.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** Brings example programmes into a running house. */
public final class BroughtProgrammes {
    private BroughtProgrammes() {}

    /** The edition is in force afterwards, whichever was. @param example file under {@code examples}, without its ending */
    public static void bring(ApplicationContext house, String example) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                BroughtProgrammes.class.getResourceAsStream("/examples/" + example + ".yaml"))) {
            ProgrammeShelf shelf = house.getBean(ProgrammeShelf.class);
            shelf.putInForce(shelf.bring(new String(file.readAllBytes(), StandardCharsets.UTF_8)), null);
        }
    }
}
