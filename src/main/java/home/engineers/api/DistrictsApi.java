package home.engineers.api;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.RefusedRequest;
import home.engineers.organisations.Act;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The districts of the city on a day; public. */
@RestController
class DistrictsApi {
    private final Districts districts;
    private final HouseClock clock;

    DistrictsApi(Districts districts, HouseClock clock) {
        this.districts = districts;
        this.clock = clock;
    }

    /**
     * Districts in force on a day, by code; today's where none is given. Exact from 2017-01-01 on, refused for earlier
     * days; a future day is answered by what is known.
     */
    @GetMapping("/api/v1/districts")
    @Performs(Act.DISTRICT_READ)
    List<DistrictView> districts(@RequestParam(required = false) @Nullable String on) {
        return orElse422(districts.on(on == null || on.isBlank() ? clock.today() : day(on.strip()))).stream()
                .map(DistrictsApi::view)
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new RefusedRequest(List.of(Reason.at("on", "organisations.district.badDate", text)));
        }
    }

    private static DistrictView view(District district) {
        return new DistrictView(
                district.code(),
                district.name().zh(),
                district.name().en(),
                district.from() == null ? String.valueOf(district.fromYear()) : district.from().toString(),
                district.to() == null ? null : district.to().toString(),
                district.successors());
    }

    /**
     * @param from first day in force (ISO 8601), of reduced precision, a year, where it lies before 2017 and the day is
     *     not recorded
     * @param to the first day on which the code is no longer in force (exclusive), or null while it is
     * @param successors codes of the districts that took over the area, the one that took most of it first
     */
    record DistrictView(
            String code, String name, String nameEn, String from, @Nullable String to, List<String> successors) {}
}
