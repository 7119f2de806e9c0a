package home.engineers.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import home.engineers.kernel.Citation;
import home.engineers.testing.CompiledCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Every clause that a rule carries out stands in the register and is put to the proof by a test that names it. */
class ClauseTests {
    private static final LawRegister LAW = Registers.bundled();

    @Test
    void everyClauseCitesTheRegister() {
        assertThat(clauses(CompiledCode.product())).isNotEmpty();
        assertThat(outsideTheRegister(clauses(CompiledCode.product()))).isEmpty();
    }

    @Test
    void everyClauseIsNamedByATest() {
        Set<String> covered = CompiledCode.tests().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CoversClause.class))
                .filter(method -> method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class))
                .flatMap(method -> Arrays.stream(method.getAnnotationOfType(CoversClause.class).value()))
                .collect(Collectors.toSet());

        assertThat(clauses(CompiledCode.product()))
                .allSatisfy(clause -> assertThat(covered).contains(clause.rule()));
    }

    @Test
    void aPlantedCitationOutsideTheRegisterIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);

        assertThat(outsideTheRegister(clauses(planted))).containsExactly("mohrss-40-2019 art. 99 (ZC-99)", "civil-code-2020 art. 201 (ZC-26)");
    }

    private static List<Clause> clauses(JavaClasses classes) {
        return classes.stream().flatMap(ClauseTests::clauses).toList();
    }

    private static Stream<Clause> clauses(JavaClass type) {
        Stream<Clause> own = type.tryGetAnnotationOfType(Clause.class).stream();
        Stream<Clause> methods = type.getMethods().stream()
                .sorted(Comparator.comparing(JavaMethod::getName))
                .flatMap(method -> method.tryGetAnnotationOfType(Clause.class).stream());
        return Stream.concat(own, methods);
    }

    private static List<String> outsideTheRegister(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> LAW.article(new Citation(clause.instrument(), clause.article()))
                        .filter(article -> article.rules().contains(clause.rule()))
                        .isEmpty())
                .map(clause -> clause.instrument() + " art. " + clause.article() + " (" + clause.rule() + ")")
                .toList();
    }

    /** The planted faults: an article that is not registered, and a rule that does not rest on the article named. */
    static final class Planted {
        @Clause(instrument = "mohrss-40-2019", article = "99", rule = "ZC-99")
        void inventsAnArticle() {}

        @Clause(instrument = "civil-code-2020", article = "201", rule = "ZC-26")
        void namesTheWrongRule() {}

        @Clause(instrument = "mohrss-40-2019", article = "19", rule = "ZC-26")
        void soundlyCited() {}
    }
}
