package home.engineers.organisations;

/** The organ of an association in which an office has its seat. */
public enum Organ {
    /** 理事会, with its standing council, president and vice-presidents. */
    COUNCIL,
    /** 监事会, or the single 监事. */
    SUPERVISORS
}
