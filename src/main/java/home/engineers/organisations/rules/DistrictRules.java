package home.engineers.organisations.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.organisations.District;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which district a code or a name means today. */
public final class DistrictRules {
    private static final String FIELD = "district";

    private DistrictRules() {}

    public static Outcome<District> meant(String codeOrName, LocalDate today, List<District> all) {
        String wanted = codeOrName.strip().replaceFirst("^重庆市", "");
        Optional<District> inForce = all.stream()
                .filter(district -> district.inForce(today))
                .filter(district -> isCalled(district, wanted))
                .findFirst();
        if (inForce.isPresent()) {
            return Outcome.granted(inForce.get());
        }
        return all.stream()
                .filter(district -> isCalled(district, wanted))
                .findFirst()
                .<Outcome<District>>map(district -> Outcome.refused(retired(district, all)))
                .orElseGet(() -> Outcome.refused(Reason.at(FIELD, "organisations.district.unknown", codeOrName.strip())));
    }

    private static boolean isCalled(District district, String wanted) {
        return district.code().equals(wanted)
                || district.name().zh().equals(wanted)
                || district.name().en().equalsIgnoreCase(wanted);
    }

    private static Reason retired(District district, List<District> all) {
        List<String> successors = district.successors().stream()
                .flatMap(code -> all.stream().filter(other -> other.code().equals(code)))
                .map(other -> other.name().zh())
                .toList();
        String month = district.to() == null ? "" : String.valueOf(district.to().getMonthValue());
        Object[] arguments = {
            district.name().zh(), String.valueOf(district.toYear()), month, successors.getFirst(), successors.getLast()
        };
        if (successors.size() > 1) {
            return Reason.at(FIELD, "organisations.district.retiredForTwo", arguments);
        }
        return month.isEmpty()
                ? Reason.at(FIELD, "organisations.district.retiredLongAgo", arguments)
                : Reason.at(FIELD, "organisations.district.retiredForOne", arguments);
    }
}
