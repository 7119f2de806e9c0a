package home.engineers.districts.internal;

import home.engineers.districts.Act;
import home.engineers.districts.Measure;
import home.engineers.districts.YearPicture;
import home.engineers.districts.YearPictures;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
class YearDesk implements YearPictures {
    private final List<YearSource> sources;
    private final Districts districts;
    private final Organisations organisations;
    private final Keepers keepers;
    private final Authority authority;
    private final HouseClock clock;

    YearDesk(
            List<YearSource> sources, Districts districts, Organisations organisations, Keepers keepers, Authority authority,
            HouseClock clock) {
        this.sources = sources;
        this.districts = districts;
        this.organisations = organisations;
        this.keepers = keepers;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public Outcome<YearPicture> of(Actor actor, String code, int year) {
        District district = districts.byCode(code).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.YEAR_READ, keepers.of(code));
        if (outside(year)) {
            return refused(year);
        }
        return inForce(year).stream().noneMatch(one -> one.code().equals(code))
                ? Outcome.refused(Reason.at("year", "districts.year.notInForce", district.name(), String.valueOf(year)))
                : Outcome.granted(drawn(List.of(district), year).getFirst());
    }

    @Override
    public Outcome<List<YearPicture>> all(Actor actor, int year) {
        Keepers.Within within = keepers.within(authority.reach(actor, Act.YEAR_READ));
        return outside(year)
                ? refused(year)
                : Outcome.granted(drawn(inForce(year).stream().filter(one -> within.holds(one.code())).toList(), year));
    }

    private boolean outside(int year) {
        return year < FIRST || year > clock.today().getYear();
    }

    private <T> Outcome<T> refused(int year) {
        return Outcome.refused(Reason.at(
                "year", "districts.year.outside", String.valueOf(year), String.valueOf(FIRST),
                String.valueOf(clock.today().getYear())));
    }

    /** Districts on the last day counted of a year. */
    private List<District> inForce(int year) {
        return switch (districts.on(last(year))) {
            case Granted<List<District>>(List<District> found) -> found;
            case Refused<List<District>> refused -> List.of();
        };
    }

    private LocalDate last(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isAfter(clock.today()) ? clock.today() : end;
    }

    private List<YearPicture> drawn(List<District> asked, int year) {
        Map<OrganisationId, String> associations = organisations.ofKind(Organisation.Kind.DISTRICT_ASSOCIATION).stream()
                .filter(one -> asked.stream().anyMatch(district -> district.code().equals(one.district())))
                .collect(Collectors.toMap(Organisation::id, one -> Objects.requireNonNull(one.district())));
        Map<String, Map<Measure, Long>> now = figures(associations, asked, year);
        Map<String, Map<Measure, Long>> before = figures(associations, asked, year - 1);
        return asked.stream()
                .map(district -> new YearPicture(
                        district, year, last(year), now.get(district.code()), before.get(district.code())))
                .toList();
    }

    private Map<String, Map<Measure, Long>> figures(Map<OrganisationId, String> associations, List<District> asked, int year) {
        Map<String, Map<Measure, Long>> figures = new HashMap<>();
        asked.forEach(district -> figures.put(district.code(), new EnumMap<>(Measure.class)));
        for (YearSource source : sources) {
            if (source.knows(last(year))) {
                Map<String, Map<Measure, Long>> found = source.of(associations, LocalDate.of(year, 1, 1), last(year));
                figures.forEach((code, row) -> source.measures().forEach(measure ->
                        row.put(measure, found.getOrDefault(code, Map.of()).getOrDefault(measure, 0L))));
            }
        }
        return figures;
    }
}
