package home.engineers.people;

import home.engineers.kernel.Outcome;

/** Port to whoever keeps the districts: {@code organisations} implements it. */
public interface DistrictDirectory {
    /** The code of the district in force today that a code or a name means; refused where there is none. */
    Outcome<String> code(String codeOrName);
}
