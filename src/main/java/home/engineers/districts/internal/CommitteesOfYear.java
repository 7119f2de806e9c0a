package home.engineers.districts.internal;

import home.engineers.committees.Committees;
import home.engineers.districts.Measure;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Total;
import home.engineers.organisations.CommitteeRoll;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Committees of an association on the last day of a year, dissolved ones by their last day, and the meetings they held. */
@Component
class CommitteesOfYear implements YearSource {
    private final CommitteeRoll roll;
    private final Committees committees;

    CommitteesOfYear(CommitteeRoll roll, Committees committees) {
        this.roll = roll;
        this.committees = committees;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.COMMITTEES, Measure.MEETINGS);
    }

    @Override
    public Map<String, Map<Measure, Long>> of(Map<OrganisationId, String> associations, LocalDate first, LocalDate last) {
        Map<OrganisationId, String> districts = new HashMap<>();
        Map<String, Map<Measure, Long>> years = new HashMap<>();
        Stream.of(false, true)
                .flatMap(dissolved -> roll.lines(new CommitteeRoll.Filter(null, "", dissolved), last, 0, Total.LIMIT).stream())
                .filter(line -> associations.containsKey(line.committee().association()))
                .forEach(line -> {
                    String district = associations.get(line.committee().association());
                    districts.put(line.committee().id(), district);
                    boolean stood = !line.since().isAfter(last) && (line.until() == null || !line.until().isBefore(last));
                    add(years, district, Measure.COMMITTEES, stood ? 1 : 0);
                });
        committees.meetingsHeld(districts.keySet(), first, last)
                .forEach((committee, held) -> add(years, districts.get(committee), Measure.MEETINGS, held));
        return years;
    }

    private static void add(Map<String, Map<Measure, Long>> years, String district, Measure measure, long count) {
        years.computeIfAbsent(district, code -> new EnumMap<>(Measure.class)).merge(measure, count, Long::sum);
    }
}
