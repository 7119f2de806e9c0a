package home.engineers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import home.engineers.testing.CompiledCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseStyleTests {
    private static final JavaClasses HOUSE = CompiledCode.product();
    private static final Set<String> TIME = Set.of(
            "java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime", "java.time.ZonedDateTime",
            "java.time.OffsetDateTime", "java.time.LocalTime", "java.time.Year", "java.time.YearMonth");

    private static final DescribedPredicate<JavaCall<?>> ASKS_THE_MACHINE_FOR_TIME_OR_CHANCE =
            new DescribedPredicate<>("asks the machine for the time or a random id") {
                @Override
                public boolean test(JavaCall<?> call) {
                    String owner = call.getTargetOwner().getName();
                    return call.getName().equals("now") && TIME.contains(owner) && call.getTarget().getRawParameterTypes().isEmpty()
                            || call.getName().equals("randomUUID") && owner.equals(UUID.class.getName())
                            || call.getName().equals("currentTimeMillis") && owner.equals(System.class.getName());
                }
            };

    private static final ArchRule RULES_ARE_PURE = noClasses()
            .that().resideInAPackage("home.engineers..rules..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock");

    private static final ArchRule ONE_CLOCK =
            noClasses().that().resideOutsideOfPackage("planted..").should().callCodeUnitWhere(
                    ASKS_THE_MACHINE_FOR_TIME_OR_CHANCE.forSubtype());

    @Test
    void rulesKnowNeitherSpringNorSqlNorTheClock() {
        assertThat(HOUSE.stream().anyMatch(type -> type.getPackageName().contains(".rules"))).isTrue();
        RULES_ARE_PURE.check(HOUSE);
    }

    @Test
    void allTimeComesFromTheInjectedClock() {
        ONE_CLOCK.check(HOUSE);
    }

    @Test
    void aPlantedCallOfTheMachineClockIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(AsksTheMachine.class);

        assertThat(ONE_CLOCK.evaluate(planted).hasViolation()).isTrue();
    }

    /** A stream of rows holds its connection until it is closed, which is easily forgotten; lists do not. */
    @Test
    void rowsAreReadAsListsNotAsStreams() {
        noClasses()
                .should().callMethod(org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec.class, "stream")
                .check(HOUSE);
    }

    @Test
    void namesCarryNoEmptyWords() {
        List<String> found = HOUSE.stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches(".*(Impl|Util|Utils|Helper|Manager|VO|DO|DTO)$"))
                .toList();

        assertThat(found).isEmpty();
    }

    /** Static imports first, then the others, each in the order of their letters, so that two hands add a line at one place. */
    @Test
    void importsStandInOrder() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("src"))) {
            List<Path> unsorted = paths.filter(path -> path.toString().endsWith(".java")).filter(path -> !sorted(path)).toList();

            assertThat(unsorted).isEmpty();
        }
    }

    private static boolean sorted(Path source) {
        List<String> imports = lines(source).stream()
                .filter(line -> line.startsWith("import "))
                .map(line -> line.replace(";", ""))
                .toList();
        List<String> inOrder = imports.stream()
                .sorted(Comparator.comparing((String line) -> !line.startsWith("import static ")).thenComparing(Comparator.naturalOrder()))
                .toList();
        return imports.equals(inOrder);
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        Path sources = Path.of("src/main/java/home/engineers");
        try (Stream<Path> paths = Files.walk(sources)) {
            List<Path> unmarked = paths.filter(Files::isDirectory)
                    .filter(HouseStyleTests::holdsClasses)
                    .filter(folder -> !folder.equals(sources))
                    .filter(folder -> !marked(folder.resolve("package-info.java")))
                    .toList();

            assertThat(unmarked).isEmpty();
        }
    }

    @Test
    void controllersLiveInWebRoomsOrInTheUppermostFloor() {
        classes().that().areAnnotatedWith(org.springframework.stereotype.Controller.class)
                .should().resideInAnyPackage("..web..", "home.engineers.portal..", "home.engineers.api..")
                .check(HOUSE);
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean marked(Path info) {
        try {
            return Files.exists(info) && Files.readString(info).contains("@NullMarked");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The planted fault. */
    static final class AsksTheMachine {
        Instant asked() {
            return Instant.now();
        }
    }
}
