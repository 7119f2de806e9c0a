package home.engineers.programmes.rules;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.programmes.DegreeLevel;
import home.engineers.programmes.EmploymentKind;
import home.engineers.programmes.Sentence;
import home.engineers.programmes.SkillLevel;
import home.engineers.programmes.TitleLevel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts a clause may ask for, as someone chooses them who writes no expressions. */
public final class FactChoice {
    private static final List<String> JUDGED = List.of("appraisal", "continuing-education", "performance", "exception");
    private static final Set<String> WITH_YEARS = Set.of("yearsSinceTitle", "yearsSinceSkill", "yearsInEngineering");

    private FactChoice() {}

    /**
     * @param fact as {@link #all} offers it; empty where none was chosen
     * @param years as typed, where the fact asks for years
     */
    public record Pick(boolean not, String fact, String years) {}

    /** What can be chosen, with its words. */
    public static Map<String, Sentence> all() {
        Map<String, Sentence> all = new LinkedHashMap<>();
        Arrays.stream(DegreeLevel.values()).forEach(one ->
                all.put("hasDegree:" + one.wireName(), Sentence.of("programmes.fact.hasDegree", one.words())));
        Arrays.stream(TitleLevel.values()).forEach(one ->
                all.put("yearsSinceTitle:" + one.wireName(), Sentence.of("programmes.fact.yearsSinceTitle", one.words())));
        Arrays.stream(SkillLevel.values()).forEach(one ->
                all.put("yearsSinceSkill:" + one.wireName(), Sentence.of("programmes.fact.yearsSinceSkill", one.words())));
        all.put("yearsInEngineering", Sentence.of("programmes.fact.yearsInEngineering"));
        Arrays.stream(EmploymentKind.values()).forEach(one ->
                all.put("employedAs:" + one.wireName(), Sentence.of("programmes.fact.employedAs", one.words())));
        all.put("barred", Sentence.of("programmes.fact.barred"));
        JUDGED.forEach(one -> all.put("judged:" + one, Sentence.of("programmes.fact.judged", Sentence.of("programmes.fact.judged." + one))));
        return all;
    }

    /** The expression that asks for all that was chosen; refused with the field at fault. */
    public static Outcome<String> expression(List<Pick> picks) {
        List<Pick> chosen = picks.stream().filter(pick -> !pick.fact().isEmpty()).toList();
        if (chosen.isEmpty()) {
            return Outcome.refused(Reason.at("fact1", "programmes.form.chooseFact"));
        }
        for (Pick pick : chosen) {
            if (!all().containsKey(pick.fact())) {
                return Outcome.refused(Reason.at("fact1", "programmes.form.chooseFact"));
            }
            if (asksYears(pick) && !pick.years().strip().matches("[0-9]{1,2}")) {
                return Outcome.refused(Reason.at("years" + (picks.indexOf(pick) + 1), "programmes.form.years"));
            }
        }
        String expression = chosen.stream().map(FactChoice::written).collect(Collectors.joining(" && "));
        return switch (ClauseExpression.of(expression, FormRule.NONE)) {
            case Granted<ClauseExpression> sound -> Outcome.granted(expression);
            case Refused<ClauseExpression>(List<Reason> reasons) ->
                    Outcome.refused(Reason.at("fact1", reasons.getFirst().key(), reasons.getFirst().arguments().toArray()));
        };
    }

    /** Whether people judge any of it, so that the clause cannot count. */
    public static boolean judged(List<Pick> picks) {
        return picks.stream().anyMatch(pick -> pick.fact().startsWith("judged:"));
    }

    private static boolean asksYears(Pick pick) {
        return WITH_YEARS.contains(pick.fact().split(":")[0]);
    }

    private static String written(Pick pick) {
        String[] parts = pick.fact().split(":");
        String word = parts.length > 1 ? "'" + parts[1] + "'" : "";
        String years = asksYears(pick) ? String.valueOf(Integer.parseInt(pick.years().strip())) : "";
        String arguments = word + (word.isEmpty() || years.isEmpty() ? "" : ", ") + years;
        return (pick.not() ? "!" : "") + parts[0] + "(" + arguments + ")";
    }
}
