package home.engineers.districts.internal;

import home.engineers.districts.Measure;
import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.Honours;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Honours of a year that an association keeps of its members. */
@Component
class HonoursOfYear implements YearSource {
    private final Honours honours;

    HonoursOfYear(Honours honours) {
        this.honours = honours;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.HONOURS);
    }

    @Override
    public Map<String, Map<Measure, Long>> of(Map<OrganisationId, String> associations, LocalDate first, LocalDate last) {
        Map<String, Map<Measure, Long>> years = new HashMap<>();
        honours.counted(associations.keySet(), first, last)
                .forEach((association, count) -> years.put(associations.get(association), Map.of(Measure.HONOURS, count)));
        return years;
    }
}
