package home.engineers.districts.internal;

import home.engineers.districts.Measure;
import home.engineers.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Visits to a district and what its government gave, in a year. */
@Component
class OwnYear implements YearSource {
    private final VisitTable visits;
    private final SupportTable supports;

    OwnYear(VisitTable visits, SupportTable supports) {
        this.visits = visits;
        this.supports = supports;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.VISITS, Measure.SUPPORT_PROMISED, Measure.SUPPORT_RECEIVED);
    }

    @Override
    public Map<String, Map<Measure, Long>> of(Map<OrganisationId, String> associations, LocalDate first, LocalDate last) {
        Map<String, Map<Measure, Long>> years = new HashMap<>();
        visits.ofYear(first.getYear()).forEach((district, count) -> put(years, district, Measure.VISITS, count));
        supports.ofYear(first.getYear()).forEach((district, sums) -> {
            put(years, district, Measure.SUPPORT_PROMISED, sums.promisedFen());
            put(years, district, Measure.SUPPORT_RECEIVED, sums.receivedFen());
        });
        return years;
    }

    private static void put(Map<String, Map<Measure, Long>> years, String district, Measure measure, long figure) {
        years.computeIfAbsent(district, code -> new EnumMap<>(Measure.class)).put(measure, figure);
    }
}
