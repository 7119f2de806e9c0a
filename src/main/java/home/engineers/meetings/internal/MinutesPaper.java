package home.engineers.meetings.internal;

import home.engineers.files.documents.PrintedPaper;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.meetings.internal.GroupResults.Result;
import home.engineers.meetings.internal.PanelMeetingTable.Signed;
import home.engineers.people.People;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases;
import home.engineers.programmes.PanelCases.PanelCase;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the minutes in Chinese, as they go into the archive: who attended, came and left, what was on the agenda, who was
 * out of what, the opinions, the results. One line each; "# " begins a title, "## " a chapter, "- " a line of a list.
 */
@Component
class MinutesPaper {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseClock.ZONE);
    private final BundledWords words = new BundledWords(Language.ZH);
    private final People people;
    private final PanelCases cases;

    MinutesPaper(People people, PanelCases cases) {
        this.people = people;
        this.cases = cases;
    }

    /** As they stand now, without a signature. @param decided of the cases in the room, and perhaps of others */
    @Clause(instrument = "mohrss-40-2019", article = "23", rule = "ZC-32")
    String text(Room room, Map<CaseId, Result> decided) {
        Map<PersonId, String> names = names(room);
        List<String> lines = new ArrayList<>();
        Meeting meeting = room.meeting();
        lines.add("# " + words.of("meetings.minutes.title", meeting.title()));
        lines.add("- " + words.of("meetings.minutes.when", at(meeting.openedAt() == null ? meeting.startsAt() : meeting.openedAt())));
        lines.add("- " + words.of("meetings.minutes.place", plain(meeting.place())));
        if (meeting.presidedBy() != null) {
            lines.add("- " + words.of("meetings.minutes.presided", names.getOrDefault(meeting.presidedBy(), "—")));
        }
        attendance(room, names, lines);
        lines.add("## " + words.of("meetings.minutes.agenda"));
        room.agenda().forEach(item -> item(room, item, names, decided.get(item.id()), lines));
        groups(room, names, lines);
        return String.join("\n", lines) + "\n";
    }

    private Map<PersonId, String> names(Room room) {
        Set<PersonId> all = new LinkedHashSet<>(room.parties().members());
        all.addAll(room.parties().replaced());
        room.attendance().forEach(step -> all.add(step.person()));
        return people.cards(all).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> plain(one.getValue().name())));
    }

    private void attendance(Room room, Map<PersonId, String> names, List<String> lines) {
        lines.add("## " + words.of("meetings.minutes.attendance", room.parties().members().size()));
        room.parties().seats().forEach(seat -> {
            String times = room.attendance().stream()
                    .filter(step -> step.person().equals(seat.person()))
                    .map(step -> words.of(step.here() ? "meetings.minutes.came" : "meetings.minutes.left", at(step.at())))
                    .collect(Collectors.joining("，"));
            lines.add("- " + names.getOrDefault(seat.person(), "—") + "（" + words.of("meetings.part." + seat.part()) + "）："
                    + (times.isEmpty() ? words.of("meetings.minutes.absent") : times));
        });
        if (!room.parties().replaced().isEmpty()) {
            lines.add("- " + words.of("meetings.minutes.replaced", joined(room.parties().replaced(), names)));
        }
    }

    private void item(Room room, Meeting.Item item, Map<PersonId, String> names, @Nullable Result result, List<String> lines) {
        @Nullable PanelCase one = room.cases().get(item.id());
        if (one == null) {
            return;
        }
        lines.add("- " + words.of("meetings.minutes.item", item.number(), plain(one.name()), one.level().zh(), one.number()));
        Collection<PersonId> out = room.seatings().get(item.id()).out();
        if (!out.isEmpty()) {
            lines.add("- " + words.of("meetings.minutes.out", item.number(), joined(out, names)));
        }
        room.presiding(item.id()).chosen().ifPresent(member -> lines.add(
                "- " + words.of("meetings.minutes.chosen", item.number(), names.getOrDefault(member, "—"))));
        List<PanelCases.WrittenOpinion> opinions = cases.opinions(item.id());
        for (int i = 0; i < opinions.size(); i++) {
            PanelCases.WrittenOpinion opinion = opinions.get(i);
            lines.add("- " + words.of(
                    opinion.recommends() ? "meetings.minutes.recommends" : "meetings.minutes.recommendsNot", item.number(), i + 1,
                    plain(opinion.words())));
        }
        lines.add("- " + result(item.number(), result));
    }

    private String result(int number, @Nullable Result result) {
        if (result == null) {
            return words.of("meetings.minutes.undecided", number);
        }
        String outcome = words.of(result.passes() ? "meetings.minutes.passed" : "meetings.minutes.notPassed");
        return result.yes() == null
                ? words.of("meetings.minutes.sealed", number, result.counted(), result.attending(), outcome)
                : words.of("meetings.minutes.result", number, result.counted(), result.attending(), result.yes(), outcome);
    }

    /** How each case was voted on: told of each by itself, so that a part of the minutes can tell of some alone. */
    private void groups(Room room, Map<PersonId, String> names, List<String> lines) {
        lines.add("## " + words.of("meetings.minutes.groups"));
        room.agenda().forEach(item -> room.groups().stream()
                .filter(group -> group.cases().contains(item.id()))
                .forEach(group -> group(item.number(), group, names, lines)));
    }

    private void group(int number, Group group, Map<PersonId, String> names, List<String> lines) {
        String way = words.of(group.election() == null ? "meetings.minutes.paper" : "meetings.minutes.secret");
        lines.add("- " + words.of("meetings.minutes.group", number, group.voters().size(), way));
        if (!group.standing()) {
            lines.add("- " + words.of("meetings.minutes.ended", number, plain(String.valueOf(group.reason()))));
        }
        if (group.paper() != null) {
            lines.add("- " + words.of("meetings.minutes.tellers", number, joined(List.of(group.paper().teller(), group.paper().teller2()), names)));
        }
    }

    /** Lines of the minutes as PDF, with the hash of every part, counted from 1, which stands in the log of official acts. */
    byte[] printed(Meeting meeting, List<String> lines, List<Signed> parts) {
        String title = words.of("meetings.minutes.title", meeting.title());
        PrintedPaper printed = new PrintedPaper(title, title);
        if (parts.isEmpty()) {
            printed.paragraph(words.of("meetings.minutes.draft"));
        }
        lines.stream().filter(line -> !line.startsWith("# ")).forEach(line -> {
            if (line.startsWith("## ")) {
                printed.chapter(line.substring(3));
            } else if (line.startsWith("- ")) {
                printed.paragraph(line.substring(2));
            }
        });
        for (int i = 0; i < parts.size(); i++) {
            printed.paragraph(words.of("meetings.minutes.hash", i + 1, parts.get(i).hash()));
        }
        return printed.pdf(parts.isEmpty() ? meeting.startsAt() : parts.getLast().at());
    }

    private static String joined(Collection<PersonId> persons, Map<PersonId, String> names) {
        return persons.stream().map(one -> names.getOrDefault(one, "—")).sorted().collect(Collectors.joining("、"));
    }

    private static String at(@Nullable Instant at) {
        return at == null ? "" : WHEN.format(at);
    }

    /** On one line, whatever was typed. */
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** With the signature of whoever declares the results, and the place of the seal: it is the panel's own. */
    @Clause(instrument = "mohrss-40-2019", article = "22", rule = "ZC-31")
    String signed(Room room, Map<CaseId, Result> decided, PersonId by, Instant at) {
        return text(room, decided) + signatures(List.of(new Signature(by, at)));
    }

    /** @param by who declared results @param at when */
    record Signature(PersonId by, Instant at) {}

    String signatures(List<Signature> all) {
        Map<PersonId, People.Card> cards = people.cards(all.stream().map(Signature::by).toList());
        List<String> lines = new ArrayList<>();
        lines.add("## " + words.of("meetings.minutes.signature"));
        all.forEach(one -> lines.add("- " + words.of(
                "meetings.minutes.signed",
                Optional.ofNullable(cards.get(one.by())).map(card -> plain(card.name())).orElse("—"), at(one.at()))));
        lines.add("- " + words.of("meetings.minutes.seal"));
        return String.join("\n", lines) + "\n";
    }
}
