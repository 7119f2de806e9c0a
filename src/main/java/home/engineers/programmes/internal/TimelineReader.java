package home.engineers.programmes.internal;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.law.Clause;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.internal.CaseView.Moment;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened to a case, the latest first: all of it with every hand for those who handle cases, and what concerns
 * them for the applicant and the employer, who are not told who reviews.
 */
@Component
class TimelineReader {
    /** Between those who handle the case; the applicant is told what comes of it. */
    private static final Set<CaseAct> WITHIN = EnumSet.of(
            CaseAct.OPINION_GIVEN, CaseAct.REVIEWER_LEFT, CaseAct.ESCALATED, CaseAct.EFFECT_HELD, CaseAct.RECUSED,
            CaseAct.RECUSAL_LIFTING_PROPOSED,
            CaseAct.RECUSAL_LIFTED);
    /** Acts whose words are for those who handle the case. */
    private static final Set<CaseAct> WORDLESS = EnumSet.of(CaseAct.REVIEWERS_NAMED, CaseAct.REVIEW_CLOSED);

    private final EvidenceLog evidence;
    private final CaseProofs proofs;
    private final People people;
    private final Authority authority;

    TimelineReader(EvidenceLog evidence, CaseProofs proofs, People people, Authority authority) {
        this.evidence = evidence;
        this.proofs = proofs;
        this.people = people;
        this.authority = authority;
    }

    @Clause(instrument = "mohrss-40-2019", article = "24", rule = "ZC-33")
    List<Moment> of(Actor actor, ReviewCase one, List<Happening> happened, Set<Party> parts) {
        boolean whole = handles(actor, one, parts);
        boolean opens = proofs.opensTo(actor, one);
        Iterator<Entry> entries = evidence.of(one.id().value()).iterator();
        Map<PersonId, People.Card> cards = people.cards(
                happened.stream().map(Happening::by).filter(Objects::nonNull).distinct().toList());
        List<Moment> moments = new ArrayList<>();
        for (Happening each : happened) {
            CaseAct act = each.step().act();
            long number = act.official() ? next(entries, act) : 0;
            if (whole || !WITHIN.contains(act)) {
                @Nullable String by = Optional.ofNullable(each.by()).map(cards::get).map(People.Card::name).orElse(null);
                @Nullable String note = whole || !WORDLESS.contains(act) ? each.note() : null;
                moments.add(new Moment(act.wireName(), each.at(), by, note, number, number > 0 && opens && isTold(act.wireName())));
            }
        }
        return moments.reversed();
    }

    /** Whether applicants are told of an act of this kind, words and all. */
    static boolean isTold(String kind) {
        return Arrays.stream(CaseAct.values())
                .anyMatch(act -> act.wireName().equals(kind) && !WITHIN.contains(act) && !WORDLESS.contains(act));
    }

    /** The number of the next entry of this act; what else is logged about a case, such as a certificate, is passed over. */
    private static long next(Iterator<Entry> entries, CaseAct act) {
        while (entries.hasNext()) {
            Entry entry = entries.next();
            if (entry.kind().equals(act.wireName())) {
                return entry.number();
            }
        }
        return 0;
    }

    private boolean handles(Actor actor, ReviewCase one, Set<Party> parts) {
        boolean reads = parts.contains(Party.SECRETARY) || authority.reach(actor, Act.CASE_READ).everywhere();
        return reads && CaseGate.ownCase(actor, one).isEmpty();
    }
}
