package home.engineers.programmes.internal;

import home.engineers.programmes.CaseId;
import home.engineers.programmes.StandingBallots;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets those who hold ballots on a case find anew who votes on it, whenever somebody is put out of it or is back. */
@Component
class BallotsAnew {
    private final ObjectProvider<StandingBallots> ballots;

    BallotsAnew(ObjectProvider<StandingBallots> ballots) {
        this.ballots = ballots;
    }

    /** @param change of who is out of the case, in the transaction at hand */
    <T> T after(CaseId one, Supplier<T> change) {
        ballots.forEach(each -> each.hold(one));
        T done = change.get();
        ballots.forEach(each -> each.whoIsOutChanged(one));
        return done;
    }
}
