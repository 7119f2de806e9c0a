package home.engineers.organisations.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.people.DistrictDirectory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets people find the district someone lives in. */
@Component
class DistrictsOfPeople implements DistrictDirectory {
    private final Districts districts;

    DistrictsOfPeople(Districts districts) {
        this.districts = districts;
    }

    @Override
    public Outcome<String> code(String codeOrName) {
        return districts.meant(codeOrName).map(District::code);
    }

    @Override
    public Optional<LocalizedText> name(String code) {
        return districts.byCode(code).map(District::name);
    }
}
