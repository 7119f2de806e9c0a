package home.engineers.careers.internal;

import home.engineers.careers.rules.AllocatedHours;
import home.engineers.careers.rules.HourAllocation;
import home.engineers.careers.rules.HourEvidence;
import home.engineers.careers.rules.HourRule;
import home.engineers.kernel.career.CareerHours;
import home.engineers.kernel.career.CareerHours.Held;
import home.engineers.kernel.career.CareerItem;
import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Hours of continuing education year by year, by what each year required. */
@Component
public class HoursOfYears {
    static final String HOURS = "continuing-education.hours-per-year";
    static final String SHARE = "continuing-education.professional";
    /** The present year and those before it that are always told; earlier ones where there are hours. */
    private static final int YEARS = 5;

    private final LawRegister register;

    HoursOfYears(LawRegister register) {
        this.register = register;
    }

    /**
     * @param items for which hours of the year could count, by their ids
     * @param required what the year requires, as the law register has it
     */
    public record PassportYear(int year, AllocatedHours allocated, Map<String, CareerItem> items, DatedValue required) {
        public PassportYear {
            items = Map.copyOf(items);
        }
    }

    /** The newest first. Years before the rule was in force are left out. */
    List<PassportYear> of(List<CareerItem> items, LocalDate today) {
        Map<Integer, List<CareerItem>> byYear = items.stream()
                .filter(item -> item.hours() != null)
                .collect(Collectors.groupingBy(item -> Objects.requireNonNull(item.hours()).year(), TreeMap::new, Collectors.toList()));
        IntStream.range(0, YEARS).forEach(back -> byYear.putIfAbsent(today.getYear() - back, List.of()));
        return byYear.entrySet().stream()
                .filter(year -> year.getKey() <= today.getYear() && ruled(year.getKey()))
                .map(year -> year(year.getKey(), year.getValue()))
                .toList()
                .reversed();
    }

    private boolean ruled(int year) {
        return register.values().stream().anyMatch(value -> value.id().equals(HOURS) && value.inForceOn(lastDay(year)));
    }

    private PassportYear year(int year, List<CareerItem> items) {
        LocalDate day = lastDay(year);
        DatedValue required = register.value(HOURS, day);
        HourRule rule = HourRule.ofYear(
                required.whole(), register.value(SHARE + ".numerator", day).whole(), register.value(SHARE + ".denominator", day).whole());
        return new PassportYear(
                year, HourAllocation.of(rule, items.stream().map(HoursOfYears::evidence).toList()),
                items.stream().collect(Collectors.toMap(CareerItem::id, item -> item)), required);
    }

    /** The law of a year is the one in force when it ends. */
    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static HourEvidence evidence(CareerItem item) {
        CareerHours hours = Objects.requireNonNull(item.hours());
        Set<String> areas = switch (hours.subject()) {
            case PROFESSIONAL -> Set.of(HourRule.PROFESSIONAL);
            case GENERAL -> Set.of(HourRule.GENERAL);
            case EITHER -> Set.of(HourRule.PROFESSIONAL, HourRule.GENERAL);
        };
        Held held = hours.held();
        LocalTime began = held == null ? null : held.began();
        LocalTime ceased = held == null ? null : held.ceased();
        return new HourEvidence(
                item.id(), hours.sameness(), hours.hours(), areas,
                held == null || began == null || ceased == null
                        ? null
                        : new HourEvidence.When(held.from(), held.until(), began, ceased));
    }
}
