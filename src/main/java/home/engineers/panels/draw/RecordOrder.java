package home.engineers.panels.draw;

import home.engineers.panels.draw.Difference.Kind;
import home.engineers.panels.draw.DrawRecord.Committed;
import home.engineers.panels.draw.DrawRecord.Drawn;
import home.engineers.panels.draw.DrawRecord.Revealed;
import home.engineers.panels.draw.DrawRecord.Voided;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What must hold in a record that no recomputing shows: its order, its quotas, its witnesses and its times. */
final class RecordOrder {
    private final DrawRecord record;
    private final Announcement announcement;
    private final List<Difference> found = new ArrayList<>();

    private RecordOrder(DrawRecord record) {
        this.record = record;
        this.announcement = record.announcement();
    }

    static Optional<Difference> firstBreach(DrawRecord record) {
        RecordOrder order = new RecordOrder(record);
        order.pool();
        order.compositions();
        order.witnesses();
        order.times();
        return order.found.stream().findFirst();
    }

    private void pool() {
        List<Stratum> strata = announcement.lottery().strata();
        ascending("/announcement/exclusions", announcement.exclusions(), (one, other) -> one.compareTo(other) < 0);
        ascending("/announcement/strata", strata, Stratum::ascending);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < strata.size(); i++) {
            String place = "/announcement/strata/" + i;
            ascending(place + "/quotas", strata.get(i).quotas(), (one, other) -> one < other);
            ascending(place + "/experts", strata.get(i).experts(), (one, other) -> one.compareTo(other) < 0);
            strata.get(i).experts().stream().filter(expert -> !seen.add(expert)).findFirst().ifPresent(twice ->
                    found.add(Difference.rule(place + "/experts", Kind.ORDER, twice)));
        }
    }

    private <T> void ascending(String place, List<T> items, BiPredicate<T, T> before) {
        for (int i = 1; i < items.size(); i++) {
            if (!before.test(items.get(i - 1), items.get(i))) {
                found.add(Difference.rule(place + "/" + i, Kind.ORDER, items.get(i)));
                return;
            }
        }
    }

    private void compositions() {
        Lottery lottery = announcement.lottery();
        if (lottery.compositions().isEmpty()) {
            found.add(Difference.rule("/announcement/compositions", Kind.QUOTA, "[]"));
        }
        for (int i = 0; i < lottery.compositions().size(); i++) {
            if (!lottery.keeps(lottery.compositions().get(i).array())) {
                found.add(Difference.rule(
                        "/announcement/compositions/" + i, Kind.QUOTA, lottery.compositions().get(i).pairs()));
            }
        }
    }

    private void witnesses() {
        List<Integer> committed = record.commitments().stream().map(Committed::witness).toList();
        List<Integer> revealed = record.reveals().stream().map(Revealed::witness).toList();
        ascending("/commitments", committed, (one, other) -> one < other);
        ascending("/reveals", revealed, (one, other) -> one < other);
        List<Integer> all = IntStream.rangeClosed(1, announcement.witnesses().size()).boxed().toList();
        boolean allCommitted = committed.equals(all);
        if (!all.containsAll(committed) || !allCommitted && record.ending() instanceof Drawn) {
            found.add(Difference.rule("/commitments", Kind.WITNESSES, committed));
        }
        if (!committed.containsAll(revealed) || !revealed.isEmpty() && !allCommitted
                || record.ending() instanceof Drawn && !revealed.equals(all)) {
            found.add(Difference.rule("/reveals", Kind.WITNESSES, revealed));
        }
        if (record.ending() instanceof Voided(Instant at, List<Integer> missing)) {
            List<Integer> there = allCommitted ? revealed : committed;
            if (missing.isEmpty() || !missing.equals(all.stream().filter(one -> !there.contains(one)).toList())) {
                found.add(Difference.rule("/voided/missing", Kind.WITNESSES, missing));
            }
        }
    }

    private void times() {
        inTime("/announcement/commitBy", announcement.commitBy(), announcement.at(), announcement.revealBy());
        Instant lastCommitted = announcement.at();
        for (int i = 0; i < record.commitments().size(); i++) {
            Instant at = record.commitments().get(i).at();
            inTime("/commitments/" + i + "/at", at, announcement.at(), announcement.commitBy());
            lastCommitted = at.isAfter(lastCommitted) ? at : lastCommitted;
        }
        Instant lastRevealed = lastCommitted;
        for (int i = 0; i < record.reveals().size(); i++) {
            Instant at = record.reveals().get(i).at();
            inTime("/reveals/" + i + "/at", at, lastCommitted, announcement.revealBy());
            lastRevealed = at.isAfter(lastRevealed) ? at : lastRevealed;
        }
        switch (record.ending()) {
            case Voided voided -> inTime("/voided/at", voided.at(), voidable(), null);
            case Drawn drawn -> {
                for (int i = 0; i < drawn.replacements().size(); i++) {
                    Instant at = drawn.replacements().get(i).at();
                    inTime("/replacements/" + i + "/at", at, lastRevealed, null);
                    lastRevealed = at;
                }
            }
        }
    }

    private Instant voidable() {
        boolean allCommitted = record.commitments().size() == announcement.witnesses().size();
        return allCommitted ? announcement.revealBy() : announcement.commitBy();
    }

    private void inTime(String place, Instant at, Instant from, @Nullable Instant until) {
        if (at.isBefore(from) || until != null && at.isAfter(until)) {
            found.add(Difference.rule(place, Kind.TIME, at));
        }
    }
}
