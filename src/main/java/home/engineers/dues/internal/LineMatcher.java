package home.engineers.dues.internal;

import home.engineers.dues.internal.DebtorTable.Debtor;
import home.engineers.dues.internal.StatementTable.State;
import home.engineers.dues.rules.NumbersInText;
import home.engineers.dues.rules.StatementLine;
import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.MembershipId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says whose a line of a statement is: by one number of a member in its text, else by the exact name of one member alone.
 * Whatever is less certain is held for a hand.
 */
final class LineMatcher {
    private final OrganisationId association;
    private final DebtorTable debtors;
    private final Map<String, Debtor> byNumber;
    private final NumbersInText numbers;
    private final Map<MembershipId, Long> left = new HashMap<>();

    LineMatcher(OrganisationId association, DebtorTable debtors) {
        this.association = association;
        this.debtors = debtors;
        this.byNumber = debtors.all(association).stream()
                .collect(Collectors.toMap(Debtor::number, Function.identity(), (one, other) -> one));
        this.numbers = new NumbersInText(byNumber.keySet());
        byNumber.values().forEach(debtor -> left.put(debtor.membership(), debtor.outstanding()));
    }

    /** @param reason end of a message key that says why it waits for a hand, or empty */
    record Match(State state, String reason, @Nullable MembershipId membership) {}

    Match of(StatementLine line) {
        if (line.cents() < 0) {
            return new Match(State.OUTGOING, "", null);
        }
        Set<String> found = numbers.in(line.note() + " " + line.payer());
        List<Debtor> candidates = found.isEmpty()
                ? line.payer().isEmpty() ? List.of() : debtors.called(association, List.of(NumbersInText.name(line.payer())))
                : found.stream().map(byNumber::get).toList();
        if (candidates.size() != 1) {
            return new Match(State.HELD, candidates.isEmpty() ? "nobody" : "several", null);
        }
        return of(line, candidates.getFirst().membership());
    }

    private Match of(StatementLine line, MembershipId member) {
        long owed = left.getOrDefault(member, 0L);
        if (owed == 0) {
            return new Match(State.HELD, "nothingDue", member);
        }
        if (line.cents() > owed) {
            return new Match(State.HELD, "tooLarge", member);
        }
        left.put(member, owed - line.cents());
        return new Match(State.READY, "", member);
    }

    /** Members whose name stands in the text, for a hand to choose from; at most ten. */
    static List<Debtor> suggestions(OrganisationId association, StatementLine line, @Nullable MembershipId known, DebtorTable debtors) {
        Set<Debtor> found = new LinkedHashSet<>();
        if (known != null) {
            found.addAll(debtors.of(association, List.of(known)));
        }
        String text = NumbersInText.name(line.note() + " " + line.payer());
        Set<String> names = new LinkedHashSet<>(Set.of(NumbersInText.name(line.payer())));
        for (int length = 4; length >= 2; length--) {
            for (int from = 0; from + length <= text.length(); from++) {
                names.add(text.substring(from, from + length));
            }
        }
        names.remove("");
        found.addAll(debtors.called(association, names));
        return found.stream().limit(10).toList();
    }
}
