package home.engineers.cast.internal;

import home.engineers.patents.PatentImports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The secretary takes in a table of the invented patents of the firms; who the parties are still waits to be confirmed. */
@Component
class PatentScenes {
    private static final LocalTime IMPORTED = LocalTime.of(10, 10);
    /** Working days before the opening. */
    static final int AGO = 4;
    private final PatentImports imports;

    PatentScenes(PatentImports imports) {
        this.imports = imports;
    }

    void plan(Company company, Timeline timeline) {
        timeline.plan(timeline.workingDaysAgo(AGO), IMPORTED, () -> {
            try (InputStream table = Objects.requireNonNull(PatentScenes.class.getResourceAsStream("/cast/patents.csv"))) {
                Stage.granted(imports.takeIn("会员单位专利.csv", table, company.person("secretary")));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }
}
