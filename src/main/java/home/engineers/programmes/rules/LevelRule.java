package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import java.util.List;

/**
 * What a level asks: one of {@code any}, each of {@code all}; {@code left} is listed and left to people. Where it is not
 * met, a case may still be filed if one of {@code exceptions} is, which decide nothing else.
 */
public record LevelRule(
        String id,
        LocalizedText name,
        List<ClauseRule> any,
        List<ClauseRule> all,
        List<ClauseRule> left,
        List<ClauseRule> exceptions) {
    public LevelRule {
        any = List.copyOf(any);
        all = List.copyOf(all);
        left = List.copyOf(left);
        exceptions = List.copyOf(exceptions);
    }
}
