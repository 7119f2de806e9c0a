package home.engineers.committees.rules;

import home.engineers.committees.CommitteeRule;
import home.engineers.committees.rules.TermRules.Term;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many persons sit on a committee from day to day, against the least number its association has adopted.
 *
 * @param seats all terms, past and future ones included
 * @param editions of the rule, the one that holds for a day before those it replaced
 * @param since first day of the committee
 */
public record Strength(List<Seat> seats, List<CommitteeRule> editions, LocalDate since) {
    public Strength {
        seats = List.copyOf(seats);
        editions = List.copyOf(editions);
    }

    public record Seat(PersonId person, Term term) {}

    /** Persons in office on a day, each counted once. */
    public long on(LocalDate day) {
        return seats.stream().filter(one -> one.term().covers(day)).map(Seat::person).distinct().count();
    }

    /** The least number on a day; 0 before a rule was in force. */
    public int least(LocalDate day) {
        return editions.stream().filter(one -> !one.inForce().isAfter(day)).mapToInt(CommitteeRule::minimumMembers).findFirst().orElse(0);
    }

    private boolean below(LocalDate day) {
        return on(day) < least(day);
    }

    /** The days from which on the committee is below the least number, as the terms stand; the earliest first. */
    public List<LocalDate> falls() {
        List<LocalDate> falls = new ArrayList<>();
        boolean before = false;
        for (LocalDate day : days()) {
            boolean below = below(day);
            if (below && !before) {
                falls.add(day);
            }
            before = below;
        }
        return falls;
    }

    /** Since when it is below the least number on this day without a break; empty where it is not. */
    public Optional<LocalDate> belowSince(LocalDate today) {
        return below(today)
                ? falls().stream().filter(day -> !day.isAfter(today)).reduce((earlier, later) -> later)
                : Optional.empty();
    }

    /** Every day on which the count or the least number can change. */
    private List<LocalDate> days() {
        Stream<LocalDate> terms = seats.stream().map(Seat::term).flatMap(term -> term.to() == null
                ? Stream.of(term.from()) : Stream.of(term.from(), term.to().plusDays(1)));
        return Stream.of(Stream.of(since), terms, editions.stream().map(CommitteeRule::inForce))
                .flatMap(days -> days)
                .filter(day -> !day.isBefore(since))
                .distinct()
                .sorted()
                .toList();
    }
}
