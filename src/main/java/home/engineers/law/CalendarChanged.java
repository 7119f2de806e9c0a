package home.engineers.law;

/**
 * The official calendar of a year was loaded or replaced. Published inside the importing transaction, so that whoever
 * keeps open clocks recomputes them together with the import or not at all.
 */
public record CalendarChanged(int year) {}
