package home.engineers.committees.rules;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By what committees are evaluated: indicators whose weights sum to one, and grades by the total they are reached at. */
public final class Evaluating {
    private static final int MOST = 20;
    private static final int INDICATOR_COLUMNS = 3;
    private static final Pattern WEIGHT = Pattern.compile("([1-9][0-9]{0,3})\\s*/\\s*([1-9][0-9]{0,3})");

    private Evaluating() {}

    /** @param number counted from 1 */
    public record Indicator(int number, LocalizedText name, int numerator, int denominator) {
        public Fraction weight() {
            return Fraction.of(numerator, denominator);
        }
    }

    /** @param atLeast total of a hundred from which on it is reached */
    public record Grade(int number, LocalizedText name, int atLeast) {}

    public record Scheme(List<Indicator> indicators, List<Grade> grades) {
        public Scheme {
            indicators = List.copyOf(indicators);
            grades = List.copyOf(grades);
        }
    }

    /** The scheme, or what is wrong with each line. */
    public record Read(Scheme scheme, List<Reason> reasons) {}

    /** Reads both texts as typed: names in both languages, then weight or threshold, parted by bars. */
    public static Read read(String indicators, String grades) {
        List<Reason> reasons = new ArrayList<>();
        List<Indicator> read = indicators(lines(indicators), reasons);
        List<Grade> steps = grades(lines(grades), reasons);
        return new Read(new Scheme(read, steps), reasons);
    }

    private static List<List<String>> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> Arrays.stream(line.split("[|｜]", -1)).map(String::strip).toList())
                .toList();
    }

    private static boolean named(List<String> cells) {
        return cells.size() == INDICATOR_COLUMNS && cells.stream().noneMatch(String::isEmpty);
    }

    private static List<Indicator> indicators(List<List<String>> lines, List<Reason> reasons) {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = lines.get(i);
            Matcher weight = WEIGHT.matcher(cells.getLast());
            if (!named(cells) || !weight.matches()) {
                reasons.add(Reason.at("indicators", "committees.indicator.line", i + 1));
                continue;
            }
            indicators.add(new Indicator(
                    i + 1, new LocalizedText(cells.get(0), cells.get(1)), Integer.parseInt(weight.group(1)), Integer.parseInt(weight.group(2))));
        }
        Fraction sum = indicators.stream().map(Indicator::weight).reduce(Fraction.ZERO, Fraction::plus);
        if (lines.isEmpty() || lines.size() > MOST) {
            reasons.add(Reason.at("indicators", "committees.indicator.lines", MOST));
        } else if (indicators.size() == lines.size() && sum.compareTo(Fraction.ONE) != 0) {
            reasons.add(Reason.at("indicators", "committees.indicator.sum", sum.toString()));
        }
        return indicators;
    }

    private static List<Grade> grades(List<List<String>> lines, List<Reason> reasons) {
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = lines.get(i);
            if (!named(cells) || !cells.get(2).matches("[0-9]{1,2}|100")) {
                reasons.add(Reason.at("grades", "committees.grade.line", i + 1));
                continue;
            }
            grades.add(new Grade(i + 1, new LocalizedText(cells.get(0), cells.get(1)), Integer.parseInt(cells.get(2))));
        }
        boolean fromZero = grades.stream().anyMatch(one -> one.atLeast() == 0);
        boolean distinct = grades.stream().map(Grade::atLeast).distinct().count() == grades.size();
        if (grades.size() == lines.size() && (!fromZero || !distinct)) {
            reasons.add(Reason.at("grades", "committees.grade.steps"));
        }
        return grades;
    }

    /** The weighted total of scores of a hundred, exactly; empty while a score is missing. */
    public static Optional<Fraction> total(List<Indicator> indicators, Map<Integer, Integer> scores) {
        if (!indicators.stream().map(Indicator::number).allMatch(scores::containsKey)) {
            return Optional.empty();
        }
        return Optional.of(indicators.stream()
                .map(one -> one.weight().times(scores.get(one.number())))
                .reduce(Fraction.ZERO, Fraction::plus));
    }

    /** The grade with the highest threshold that the total reaches. */
    public static Grade grade(List<Grade> grades, Fraction total) {
        return grades.stream()
                .filter(one -> total.compareTo(Fraction.of(one.atLeast(), 1)) >= 0)
                .max(Comparator.comparingInt(Grade::atLeast))
                .orElseThrow();
    }
}
