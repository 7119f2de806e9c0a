package home.engineers.organisations.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Representative;
import home.engineers.organisations.RepresentativeId;
import home.engineers.organisations.TransferConsequence;
import home.engineers.people.People;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The representative of a unit goes along with its membership: the term ends on the eve and begins anew on the day. */
@Component
@Order(5)
class RepresentativesOnTransfer implements TransferConsequence {
    private final RepresentativeTable representatives;
    private final People people;
    private final IdSource ids;
    private final HouseClock clock;

    RepresentativesOnTransfer(RepresentativeTable representatives, People people, IdSource ids, HouseClock clock) {
        this.representatives = representatives;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Sentence> foreseen(Move move) {
        return goingAlong(move).stream()
                .map(one -> Sentence.of("organisations.consequence.representative",
                        people.card(one.person()).map(People.Card::name).orElse("")))
                .toList();
    }

    @Override
    public void carryOut(Move move, MembershipId continuedBy) {
        for (Representative one : goingAlong(move)) {
            if (one.from().isBefore(move.on())) {
                representatives.end(one, move.on().minusDays(1));
                representatives.insert(
                        new Representative(
                                new RepresentativeId(ids.next()), continuedBy, one.person(), move.on(), one.to(), one.document(), 0),
                        null, clock.instant());
            } else {
                representatives.hand(one, continuedBy);
            }
        }
    }

    private List<Representative> goingAlong(Move move) {
        return representatives.of(move.membership()).stream()
                .filter(one -> one.to() == null || !one.to().isBefore(move.on()))
                .toList();
    }
}
