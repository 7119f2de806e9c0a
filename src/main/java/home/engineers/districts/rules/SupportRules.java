package home.engineers.districts.rules;

import home.engineers.districts.Support;
import home.engineers.districts.Support.Kind;
import home.engineers.districts.Support.Status;
import home.engineers.districts.Supports.Entry;
import home.engineers.districts.Supports.Receiving;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.organisations.District;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be entered as support of a district, and when it counts as received. */
public final class SupportRules {
    private static final int YEARS_AHEAD = 5;
    private static final int GIVER = 120;
    private static final int WHAT = 300;
    private static final int DOCUMENT = 200;

    private SupportRules() {}

    /** The support that was typed, or all that is wrong with it. */
    public static Outcome<Support> read(UUID id, District district, Entry entry, LocalDate today, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        Optional<Kind> kind = kind(entry.kind());
        if (kind.isEmpty()) {
            reasons.add(Reason.at("kind", "districts.support.kindNeeded"));
        }
        int year = year(district, entry.year(), today, reasons);
        text("giver", entry.giver(), GIVER, "districts.support.giverNeeded").ifPresent(reasons::add);
        text("what", entry.what(), WHAT, "districts.support.whatNeeded").ifPresent(reasons::add);
        text("document", entry.document(), DOCUMENT, "districts.support.documentNeeded").ifPresent(reasons::add);
        Optional<Long> amount = Money.fen(entry.amount());
        if (amount.isEmpty() && !entry.amount().isBlank()) {
            reasons.add(Reason.at("amount", "districts.support.amountWrong", entry.amount().strip()));
        } else if (amount.isEmpty() && kind.filter(Kind::money).isPresent()) {
            reasons.add(Reason.at("amount", "districts.support.amountNeeded"));
        }
        return reasons.isEmpty()
                ? Outcome.granted(new Support(
                        id, district.code(), kind.orElseThrow(), year, entry.giver().strip(), entry.what().strip(),
                        entry.document().strip(), amount.orElse(null), Status.PROMISED, null, null, now, null, 0))
                : Outcome.refused(reasons);
    }

    private static Optional<Kind> kind(String typed) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(typed)).findFirst();
    }

    private static int year(District district, String typed, LocalDate today, List<Reason> reasons) {
        int year = typed.strip().matches("[0-9]{4}") ? Integer.parseInt(typed.strip()) : 0;
        Integer end = district.toYear();
        int last = Math.min(today.getYear() + YEARS_AHEAD, end == null ? Integer.MAX_VALUE : end);
        int first = Math.max(district.fromYear(), 2000);
        if (year < first || year > last) {
            reasons.add(Reason.at("year", "districts.support.yearWrong", String.valueOf(first), String.valueOf(last)));
        }
        return year;
    }

    private static Optional<Reason> text(String field, String typed, int most, String key) {
        int length = typed.strip().length();
        return length < 2 || length > most ? Optional.of(Reason.at(field, key, most)) : Optional.empty();
    }

    /** The support as received, or why it cannot count as that. */
    public static Outcome<Support> receive(Support support, Receiving receiving, LocalDate today) {
        if (support.withdrawn()) {
            return Outcome.refused(Reason.of("districts.support.withdrawnAlready"));
        }
        if (support.status() == Status.RECEIVED) {
            return Outcome.refused(Reason.at("on", "districts.support.alreadyReceived", String.valueOf(support.receivedOn())));
        }
        List<Reason> reasons = new ArrayList<>();
        LocalDate day = switch (Days.read("on", receiving.on())) {
            case Granted<LocalDate>(LocalDate read) -> read;
            case Refused<LocalDate>(List<Reason> why) -> {
                reasons.addAll(why);
                yield today;
            }
        };
        if (day.isAfter(today)) {
            reasons.add(Reason.at("on", "districts.support.inFuture"));
        }
        Long promised = support.amountFen();
        Long received = promised;
        if (!receiving.amount().isBlank()) {
            received = Money.fen(receiving.amount()).orElse(null);
            if (received == null) {
                reasons.add(Reason.at("amount", "districts.support.amountWrong", receiving.amount().strip()));
            } else if (promised == null) {
                reasons.add(Reason.at("amount", "districts.support.noAmount"));
            } else if (received > promised) {
                reasons.add(Reason.at("amount", "districts.support.tooMuch", Money.yuan(promised)));
            }
        }
        return reasons.isEmpty() ? Outcome.granted(support.received(day, received)) : Outcome.refused(reasons);
    }
}
