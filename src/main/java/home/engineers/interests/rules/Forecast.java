package home.engineers.interests.rules;

import home.engineers.patents.PatentPast.Out;
import home.engineers.patents.PatentPast.Past;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an interest would have sent in the last twelve months, as documents came out. Events of law are not counted.
 *
 * @param documents that it would have found
 * @param families of these; as many as documents where there are too many to tell
 * @param messages that would have gone out under its rhythm and cap; the most there can be where there are too many to tell
 * @param exact whether families and messages were counted one by one
 * @param flood whether it is more than a reader can take in
 */
public record Forecast(long documents, long families, long messages, boolean exact, boolean flood, List<Month> months) {
    /** @param families as many as documents where there are too many to tell */
    public record Month(YearMonth month, long documents, long families) {}

    /** @param most families a day, on average over the days of the year, above which it is a flood */
    public static Forecast of(Wish wish, Past past, LocalDate from, LocalDate to, int most) {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        boolean exact = !past.out().isEmpty() || past.total() == 0;
        Map<YearMonth, Long> familiesOf = new LinkedHashMap<>(past.months());
        long families = past.total();
        long messages = mostMessages(wish, days, past.total());
        if (exact) {
            Map<LocalDate, Integer> fresh = freshFamilies(past.out());
            familiesOf.replaceAll((month, documents) -> fresh.entrySet().stream()
                    .filter(day -> YearMonth.from(day.getKey()).equals(month)).mapToLong(Map.Entry::getValue).sum());
            families = fresh.values().stream().mapToLong(Integer::longValue).sum();
            messages = messages(wish, fresh);
        }
        List<Month> months = past.months().entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue(), familiesOf.get(month.getKey())))
                .toList();
        return new Forecast(past.total(), families, messages, exact, families > days * most, months);
    }

    /** How many families came out for the first time on each day; a family is told once. */
    private static Map<LocalDate, Integer> freshFamilies(List<Out> out) {
        Set<UUID> known = new HashSet<>();
        Map<LocalDate, Integer> days = new TreeMap<>();
        out.stream().filter(one -> known.add(one.family())).forEach(one -> days.merge(one.on(), 1, Integer::sum));
        return days;
    }

    private static long messages(Wish wish, Map<LocalDate, Integer> days) {
        return switch (wish.rhythm().every()) {
            case AT_ONCE -> days.values().stream().mapToLong(families -> families <= wish.cap() ? families : wish.cap() + 1L).sum();
            case DAILY -> days.size();
            case WEEKLY -> days.keySet().stream().map(day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))).distinct().count();
        };
    }

    private static long mostMessages(Wish wish, long days, long families) {
        return Math.min(families, switch (wish.rhythm().every()) {
            case AT_ONCE -> days * (wish.cap() + 1);
            case DAILY -> days;
            case WEEKLY -> days / 7 + 1;
        });
    }
}
