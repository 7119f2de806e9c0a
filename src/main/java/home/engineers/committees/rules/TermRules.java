package home.engineers.committees.rules;

import home.engineers.committees.CommitteeRule;
import home.engineers.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The limits an association has adopted for terms in its committees. Each refusal names the source of the limit. */
public final class TermRules {
    private TermRules() {}

    /** @param to last day, or null while it is open */
    public record Term(LocalDate from, @Nullable LocalDate to) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * What is known of the person and of the committee.
     *
     * @param born or null where it is not known
     * @param own terms of the person in this office of this committee
     * @param vices terms of all vice-chairs of the committee
     */
    public record Standing(@Nullable LocalDate born, List<Term> own, List<Term> vices) {}

    /** All that speaks against the term; empty where nothing does. */
    public static List<Reason> against(CommitteeRule rule, CommitteeOffice office, Term term, Standing standing) {
        List<Reason> reasons = new ArrayList<>(length(rule, term));
        if (office.leads()) {
            reasons.addAll(age(rule, term, standing.born()));
            reasons.addAll(consecutive(rule, term, standing.own()));
        }
        if (office == CommitteeOffice.VICE_CHAIR) {
            reasons.addAll(vices(rule, term, standing.vices()));
        }
        return reasons;
    }

    private static List<Reason> length(CommitteeRule rule, Term term) {
        LocalDate last = term.from().plusYears(rule.termYears()).minusDays(1);
        if (term.to() == null) {
            return List.of(Reason.at("to", "committees.term.open", rule.source(), rule.termYears(), last.toString()));
        }
        return term.to().isAfter(last)
                ? List.of(Reason.at("to", "committees.term.tooLong", rule.source(), rule.termYears(), last.toString()))
                : List.of();
    }

    /** Whoever reaches one year more than the limit by the first day of the term is beyond it. */
    private static List<Reason> age(CommitteeRule rule, Term term, @Nullable LocalDate born) {
        Integer limit = rule.ageLimit();
        if (limit == null) {
            return List.of();
        }
        if (born == null) {
            return List.of(Reason.at("person", "committees.term.ageUnknown", rule.source(), limit));
        }
        return born.plusYears(limit + 1L).isAfter(term.from())
                ? List.of()
                : List.of(Reason.at("person", "committees.term.tooOld", rule.source(), limit));
    }

    private static List<Reason> consecutive(CommitteeRule rule, Term term, List<Term> own) {
        int run = run(term, own, rule.termYears());
        return run > rule.consecutiveTerms()
                ? List.of(Reason.at("from", "committees.term.tooMany", rule.source(), rule.consecutiveTerms(), run))
                : List.of();
    }

    /** How many terms follow one another with this one among them: unless as long as a full term lies between them. */
    private static int run(Term term, List<Term> own, int termYears) {
        int run = 0;
        Term before = null;
        boolean within = false;
        for (Term one : Stream.concat(own.stream(), Stream.of(term)).sorted(Comparator.comparing(Term::from)).toList()) {
            if (before != null && !follows(before, one, termYears)) {
                if (within) {
                    return run;
                }
                run = 0;
            }
            run++;
            within |= one.equals(term);
            before = one;
        }
        return run;
    }

    private static boolean follows(Term before, Term after, int termYears) {
        return before.to() == null || after.from().isBefore(before.to().plusYears(termYears).plusDays(1));
    }

    private static List<Reason> vices(CommitteeRule rule, Term term, List<Term> vices) {
        long most = Stream.concat(Stream.of(term.from()), vices.stream().map(Term::from).filter(term::covers))
                .mapToLong(day -> vices.stream().filter(one -> one.covers(day)).count())
                .max()
                .orElse(0);
        return most + 1 > rule.viceChairs()
                ? List.of(Reason.at("title", "committees.term.tooManyVices", rule.source(), rule.viceChairs(), most))
                : List.of();
    }
}
