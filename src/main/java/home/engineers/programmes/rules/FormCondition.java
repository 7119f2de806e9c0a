package home.engineers.programmes.rules;

import java.util.List;
import java.util.Set;

/**
 * When some fields are asked: each of the tests holds.
 *
 * @param requires names of the fields that must be answered then
 */
public record FormCondition(List<Test> tests, Set<String> requires) {
    public FormCondition {
        tests = List.copyOf(tests);
        requires = Set.copyOf(requires);
    }

    boolean holds(FormAnswers answers) {
        return tests.stream().allMatch(test -> test.values().stream().anyMatch(value -> value.equals(answers.value(test.field()))));
    }

    /** @param values of which the answer must be one: texts, or truth values */
    public record Test(String field, List<Object> values) {
        public Test {
            values = List.copyOf(values);
        }
    }
}
