package home.engineers.organisations.internal;

import home.engineers.organisations.HonourId;
import java.time.LocalDate;

/** One line of the list of honours. */
public record HonourLine(
        HonourId id, String holder, boolean unit, String title, String grantedBy, LocalDate grantedOn, String document,
        String association, boolean withdrawn, boolean invented) {}
