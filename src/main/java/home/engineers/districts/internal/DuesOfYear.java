package home.engineers.districts.internal;

import home.engineers.districts.Measure;
import home.engineers.dues.Dues;
import home.engineers.dues.YearFigures;
import home.engineers.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the members of an association owe it for a year, and what of it is paid. */
@Component
class DuesOfYear implements YearSource {
    private final Dues dues;

    DuesOfYear(Dues dues) {
        this.dues = dues;
    }

    @Override
    public List<Measure> measures() {
        return List.of(Measure.DUES_OWED, Measure.DUES_PAID);
    }

    @Override
    public Map<String, Map<Measure, Long>> of(Map<OrganisationId, String> associations, LocalDate first, LocalDate last) {
        Map<String, Map<Measure, Long>> years = new HashMap<>();
        for (YearFigures year : dues.year(associations.keySet(), first.getYear())) {
            years.put(
                    associations.get(year.association()),
                    Map.of(Measure.DUES_OWED, year.owed(), Measure.DUES_PAID, year.paid()));
        }
        return years;
    }
}
