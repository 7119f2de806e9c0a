package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.meetings.MeetingWish;
import home.engineers.meetings.internal.CallingDesk.Choices;
import home.engineers.meetings.internal.Meeting.Party;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawnPanels;
import home.engineers.people.People;
import home.engineers.programmes.PanelCases;
import home.engineers.programmes.PanelCases.PanelCase;
import home.engineers.programmes.PanelLaw;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a meeting from its form and names every fault of it at once. */
@Component
class CallingForm {
    private static final int FEWEST_TRUSTEES = 2;
    private static final int MOST_TRUSTEES = 9;
    private final People people;
    private final PanelCases cases;
    private final DrawnPanels draws;
    private final HouseClock clock;

    CallingForm(People people, PanelCases cases, DrawnPanels draws, HouseClock clock) {
        this.people = people;
        this.cases = cases;
        this.draws = draws;
        this.clock = clock;
    }

    /** What was read; of use only where there is no fault. */
    record Read(
            List<Reason> faults, Instant startsAt, @Nullable UUID draw, List<Party> parties, @Nullable Integer threshold) {}

    Read read(Actor actor, MeetingWish wish, Choices choices, List<PanelCase> agenda) {
        List<Reason> faults = new ArrayList<>();
        unless(wish.title().strip().length() >= 2 && wish.title().length() <= 120, "title", faults);
        unless(wish.place().strip().length() >= 2 && wish.place().length() <= 200, "place", faults);
        unless(choices.kinds().contains(wish.kind()), "kind", faults);
        unless(!agenda.isEmpty(), "cases", faults);
        unless(agenda.stream().map(PanelCase::association).distinct().count() <= 1, "cases", faults);
        Instant startsAt = startsAt(wish, faults);
        List<PersonId> chair = persons("chair", wish.chair(), faults);
        unless(chair.size() == 1 || hasFault("chair", faults), "chair", faults);
        List<PersonId> vices = persons("viceChairs", wish.viceChairs(), faults);
        ownPanel(wish, agenda, faults);
        List<PersonId> drawn = drawn(actor, wish, choices, faults);
        Set<PersonId> members = new LinkedHashSet<>(drawn);
        members.addAll(persons("members", wish.members(), faults));
        if (!drawn.isEmpty()) {
            unless(members.size() == drawn.size() && members.containsAll(chair) && members.containsAll(vices), "draw", faults);
        }
        members.addAll(chair);
        members.addAll(vices);
        List<PersonId> supervisor = persons("supervisor", wish.supervisor(), faults);
        List<PersonId> trustees = persons("trustees", wish.trustees(), faults);
        ballotKeepers(supervisor, trustees, members, faults);
        @Nullable Integer threshold = threshold(wish, trustees.size(), faults);
        if (faults.isEmpty()) {
            faults.addAll(composition(wish, agenda, members.size()));
        }
        return faults.isEmpty()
                ? new Read(
                        faults, startsAt, wish.draw().isBlank() ? null : UUID.fromString(wish.draw()),
                        CallingDesk.parties(chair.getFirst(), vices, List.copyOf(members), supervisor, trustees), threshold)
                : new Read(faults, startsAt, null, List.of(), null);
    }

    /** By the law of every case: the panel's size is odd and large enough (mohrss-40-2019 art. 9, recalled, ZC-08 to ZC-10). */
    private List<Reason> composition(MeetingWish wish, List<PanelCase> agenda, int size) {
        List<Reason> faults = new ArrayList<>();
        agenda.stream().map(one -> cases.law(one.id(), wish.kind())).distinct().forEach(law -> {
            if (law.odd() && !PanelLaw.isOdd(size)) {
                faults.add(Reason.at("members", "meetings.call.fault.even", size).citing(law.sized()));
            }
            if (!law.largeEnough(size)) {
                faults.add(Reason.at("members", "meetings.call.fault.small", size, law.least()).citing(law.sized()));
            }
        });
        return faults.stream().distinct().toList();
    }

    private void ballotKeepers(List<PersonId> supervisor, List<PersonId> trustees, Set<PersonId> members, List<Reason> faults) {
        if (supervisor.isEmpty() && trustees.isEmpty()) {
            return;
        }
        unless(supervisor.size() == 1 && !members.contains(supervisor.getFirst()) && !trustees.contains(supervisor.getFirst()),
                "supervisor", faults);
        unless(new HashSet<>(trustees).size() == trustees.size() && trustees.size() >= FEWEST_TRUSTEES
                && trustees.size() <= MOST_TRUSTEES, "trustees", faults);
    }

    /** Where a panel was drawn for the cases, it alone meets on them, and one panel at a time (mohrss-40-2019 art. 11, recalled, ZC-14). */
    @Clause(instrument = "mohrss-40-2019", article = "11", rule = "ZC-14")
    private void ownPanel(MeetingWish wish, List<PanelCase> agenda, List<Reason> faults) {
        List<Optional<DrawId>> own = agenda.stream().map(one -> cases.draw(one.id())).distinct().toList();
        unless(own.size() <= 1, "severalDraws", "cases", faults);
        own.stream().flatMap(Optional::stream).findFirst()
                .filter(draw -> !draw.toString().equals(wish.draw()))
                .ifPresent(draw -> faults.add(Reason.at("draw", "meetings.call.fault.ownDraw").citing("mohrss-40-2019", "11")));
    }

    private static @Nullable Integer threshold(MeetingWish wish, int trustees, List<Reason> faults) {
        if (wish.threshold().isBlank()) {
            return null;
        }
        int threshold = wish.threshold().strip().matches("[0-9]") ? Integer.parseInt(wish.threshold().strip()) : 0;
        unless(threshold >= FEWEST_TRUSTEES && threshold < trustees, "threshold", faults);
        return threshold;
    }

    private List<PersonId> drawn(Actor actor, MeetingWish wish, Choices choices, List<Reason> faults) {
        if (wish.draw().isBlank()) {
            return List.of();
        }
        Optional<DrawId> found =
                choices.draws().stream().map(DrawnPanels.Drawn::id).filter(one -> one.toString().equals(wish.draw())).findFirst();
        unless(found.isPresent(), "draw", faults);
        return found.map(one -> draws.members(actor, one)).orElse(List.of());
    }

    private Instant startsAt(MeetingWish wish, List<Reason> faults) {
        Optional<LocalDate> day = DateText.read(wish.on());
        unless(day.isPresent(), "on", faults);
        Optional<LocalTime> time = time(wish.at());
        unless(time.isPresent(), "at", faults);
        if (day.isEmpty() || time.isEmpty()) {
            return clock.instant();
        }
        unless(!day.get().isBefore(clock.today()), "past", "on", faults);
        return day.get().atTime(time.get()).atZone(HouseClock.ZONE).toInstant();
    }

    private static Optional<LocalTime> time(String text) {
        try {
            String written = text.strip().replace('：', ':');
            return Optional.of(LocalTime.parse(written.length() == 4 && written.indexOf(':') == 1 ? "0" + written : written));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private List<PersonId> persons(String field, String text, List<Reason> faults) {
        List<PersonId> found = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            List<People.Card> cards = people.named(line);
            if (cards.size() == 1) {
                found.add(cards.getFirst().person());
            } else {
                faults.add(Reason.at(field, cards.isEmpty() ? "meetings.call.fault.nobody" : "meetings.call.fault.several", line));
            }
        });
        return found;
    }

    private static boolean hasFault(String field, List<Reason> faults) {
        return faults.stream().anyMatch(one -> field.equals(one.field()));
    }

    private static void unless(boolean holds, String field, List<Reason> faults) {
        unless(holds, field, field, faults);
    }

    private static void unless(boolean holds, String fault, String field, List<Reason> faults) {
        if (!holds) {
            faults.add(Reason.at(field, "meetings.call.fault." + fault));
        }
    }
}
