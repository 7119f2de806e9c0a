package home.engineers.patents;

import home.engineers.law.DatedValue;
import java.time.LocalDate;

/**
 * The term of a right as the law of its day gives it.
 *
 * @param value years, with the instrument they are from
 * @param from day from which they count: of filing, or of the grant
 * @param extension days by which the office extended it, as far as that is on record
 */
public record RightTerm(DatedValue value, LocalDate from, int extension, LocalDate lastDay) {}
