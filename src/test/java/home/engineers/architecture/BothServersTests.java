package home.engineers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import home.engineers.testing.CompiledCode;
import home.engineers.testing.Database;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContextInitializer;

/** Which tests run on the oldest PostgreSQL as well. Those in a browser do not: what they ask, others ask before them. */
class BothServersTests {
    private static final JavaClasses TESTS = CompiledCode.tests();

    private static final ArchRule ASKING_IS_MARKED = classes()
            .that().areNotAssignableTo(ApplicationContextInitializer.class)
            .and().doNotBelongToAnyOf(TestDatabase.class)
            .should(new ArchCondition<>("run on both servers where they take a database from either") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean asks = type.getMethodCallsFromSelf().stream().anyMatch(call ->
                            call.getTargetOwner().isEquivalentTo(TestDatabase.class) && Set.of("fresh", "migrated").contains(call.getName()));
                    if (asks && !type.isMetaAnnotatedWith(Database.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " is not @Database"));
                    }
                }
            });

    @Test
    void everyTestThatAsksADatabaseIsMarkedToAskBoth() {
        ASKING_IS_MARKED.check(TESTS.that(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(AsksOneServer.class))));
        assertThat(HouseTest.class).hasAnnotation(Database.class);
        assertThat(Database.class.getAnnotation(Tag.class).value()).isEqualTo("database");
    }

    @Test
    void aPlantedTestThatForgetsItsMarkIsFound() {
        assertThat(ASKING_IS_MARKED.evaluate(new ClassFileImporter().importClasses(AsksOneServer.class)).hasViolation()).isTrue();
    }

    /** The planted fault. */
    static final class AsksOneServer {
        private AsksOneServer() {}

        String asked() {
            return TestDatabase.fresh().url();
        }
    }
}
