package home.engineers.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import home.engineers.EngineersHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import planted.house.PlantedHouse;

class ModuleBoundariesTests {
    private static final ApplicationModules HOUSE = ApplicationModules.of(EngineersHome.class);

    @Test
    void noModuleReachesIntoAnotherOrImportsUpward() {
        HOUSE.verify();
    }

    @Test
    void aPlantedReachIntoInternalsIsFound() {
        ApplicationModules planted = ApplicationModules.of(PlantedHouse.class, new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(planted::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("planted.house.lower.internal.Hidden");
    }

    @Test
    void everyModuleStandsInThePublishedOrderAndImportsOnlyThoseBeforeIt() throws IOException {
        List<String> order = publishedOrder();

        assertThat(order).containsExactlyInAnyOrderElementsOf(HOUSE.stream().map(m -> m.getIdentifier().toString()).toList());
        for (ApplicationModule module : HOUSE) {
            List<String> imported = module.getDirectDependencies(HOUSE).stream()
                    .map(ApplicationModuleDependency::getTargetModule)
                    .map(target -> target.getIdentifier().toString())
                    .distinct()
                    .toList();
            int own = order.indexOf(module.getIdentifier().toString());
            assertThat(imported).as("imports of %s", module.getIdentifier()).allMatch(name -> order.indexOf(name) < own);
        }
    }

    /** The numbered list under "Order of import" in ARCHITECTURE.md; names on one line are listed left to right. */
    private static List<String> publishedOrder() throws IOException {
        List<String> order = new ArrayList<>();
        Pattern line = Pattern.compile("^\\d+\\. (.+)$");
        Pattern name = Pattern.compile("`([a-z]+)`");
        boolean inside = false;
        for (String text : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
            inside = text.startsWith("## ") ? text.equals("## Order of import") : inside;
            Matcher numbered = line.matcher(text);
            if (inside && numbered.matches()) {
                Matcher names = name.matcher(numbered.group(1).split(" — ")[0]);
                while (names.find()) {
                    order.add(names.group(1));
                }
            }
        }
        return order;
    }
}
