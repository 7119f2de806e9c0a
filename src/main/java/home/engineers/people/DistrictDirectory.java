package home.engineers.people;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import java.util.Optional;

/** Port to whoever keeps the districts: {@code organisations} implements it. */
public interface DistrictDirectory {
    /** The code of the district in force today that a code or a name means; refused where there is none. */
    Outcome<String> code(String codeOrName);

    /** What a district of today or of before is called; empty for a code nobody ever had. */
    Optional<LocalizedText> name(String code);
}
