package home.engineers.organisations;

import home.engineers.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The districts of the city as effective-dated data. */
public interface Districts {
    /** The first day on which the list is exact to the day. */
    LocalDate EXACT_FROM = LocalDate.of(2017, 1, 1);

    /** Those in force on a day, by code. Refused before {@link #EXACT_FROM}; a future day is answered by what is known. */
    Outcome<List<District>> on(LocalDate day);

    /** Those in force today, by code. */
    List<District> today();

    /** The district under a code, in force or not. */
    Optional<District> byCode(String code);

    /**
     * The district in force today that is meant by a code or a name. Refused for an unknown one, and for a retired one
     * with the districts to choose from instead.
     */
    Outcome<District> meant(String codeOrName);
}
