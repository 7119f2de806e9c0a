package home.engineers.organisations.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.rules.DistrictRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads {@code organisations/districts.csv} once. */
@Component
class DistrictRegister implements Districts {
    private final List<District> districts;
    private final HouseClock clock;

    DistrictRegister(HouseClock clock) {
        this.clock = clock;
        this.districts = read();
    }

    @Override
    public Outcome<List<District>> on(LocalDate day) {
        return day.isBefore(EXACT_FROM)
                ? Outcome.refused(Reason.at("on", "organisations.district.notCovered", EXACT_FROM.toString()))
                : Outcome.granted(inForce(day));
    }

    @Override
    public List<District> today() {
        return inForce(clock.today());
    }

    @Override
    public Optional<District> byCode(String code) {
        return districts.stream().filter(district -> district.code().equals(code)).findFirst();
    }

    @Override
    public Outcome<District> meant(String codeOrName) {
        return DistrictRules.meant(codeOrName, clock.today(), districts);
    }

    private List<District> inForce(LocalDate day) {
        return districts.stream()
                .filter(district -> district.inForce(day))
                .sorted(Comparator.comparing(District::code))
                .toList();
    }

    private static List<District> read() {
        CSVFormat format = CSVFormat.RFC4180.builder()
                .setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
        try (var in = new ClassPathResource("organisations/districts.csv").getInputStream();
                CSVParser rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(DistrictRegister::district).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static District district(CSVRecord row) {
        String from = row.get("from");
        String to = row.get("to");
        return new District(
                row.get("code"),
                new LocalizedText(row.get("name"), row.get("name_en")),
                Integer.parseInt(from.substring(0, 4)),
                day(from),
                to.isEmpty() ? null : Integer.valueOf(to.substring(0, 4)),
                day(to),
                Arrays.stream(row.get("successors").split(";")).filter(code -> !code.isEmpty()).toList());
    }

    private static @Nullable LocalDate day(String text) {
        return text.length() == 10 ? LocalDate.parse(text) : null;
    }
}
