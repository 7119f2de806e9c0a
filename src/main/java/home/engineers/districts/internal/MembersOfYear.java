package home.engineers.districts.internal;

import home.engineers.districts.Measure;
import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.MemberCount;
import home.engineers.organisations.MemberFlows;
import home.engineers.organisations.MemberStatistics;
import home.engineers.organisations.Membership;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Members and units at the start and the end of a year, joined and left. */
@Component
class MembersOfYear implements YearSource {
    private static final List<Measure> MEASURES = List.of(
            Measure.MEMBERS_AT_START, Measure.MEMBERS_AT_END, Measure.JOINED, Measure.LEFT, Measure.UNITS_AT_START,
            Measure.UNITS_AT_END, Measure.UNITS_JOINED, Measure.UNITS_LEFT);
    private final MemberStatistics statistics;
    private final MemberFlows flows;

    MembersOfYear(MemberStatistics statistics, MemberFlows flows) {
        this.statistics = statistics;
        this.flows = flows;
    }

    @Override
    public List<Measure> measures() {
        return MEASURES;
    }

    @Override
    public boolean knows(LocalDate last) {
        return statistics.first().filter(day -> !day.isAfter(last)).isPresent();
    }

    @Override
    public Map<String, Map<Measure, Long>> of(Map<OrganisationId, String> associations, LocalDate first, LocalDate last) {
        Map<String, Map<Measure, Long>> years = new HashMap<>();
        count(first.minusDays(1), associations, Measure.MEMBERS_AT_START, Measure.UNITS_AT_START, years);
        count(last, associations, Measure.MEMBERS_AT_END, Measure.UNITS_AT_END, years);
        flows.between(first, last, associations.keySet()).forEach(flow -> {
            String district = associations.get(flow.association());
            add(years, district, flow.unit() ? Measure.UNITS_JOINED : Measure.JOINED, flow.joined());
            add(years, district, flow.unit() ? Measure.UNITS_LEFT : Measure.LEFT, flow.left());
        });
        return years;
    }

    private void count(
            LocalDate day, Map<OrganisationId, String> associations, Measure persons, Measure units,
            Map<String, Map<Measure, Long>> years) {
        for (MemberCount one : statistics.on(day, associations.keySet())) {
            if (one.state() == Membership.State.ACTIVE) {
                add(years, associations.get(one.association()), one.unit() ? units : persons, one.count());
            }
        }
    }

    private static void add(Map<String, Map<Measure, Long>> years, String district, Measure measure, long count) {
        years.computeIfAbsent(district, code -> new EnumMap<>(Measure.class)).merge(measure, count, Long::sum);
    }
}
