package home.engineers.law;

import java.time.LocalDate;

/**
 * An open clock whose end a new calendar moved.
 *
 * @param clock number of the case or other thing whose clock it is; no personal data
 * @param provisional whether the new end still rests on a year without a calendar
 */
public record MovedClock(String clock, LocalDate before, LocalDate after, boolean provisional) {}
