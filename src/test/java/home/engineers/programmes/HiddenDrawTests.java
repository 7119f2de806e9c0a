package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.Role;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawWitnessing;
import home.engineers.panels.DrawnPanels;
import home.engineers.panels.InventedPool;
import home.engineers.panels.internal.DrawDesk;
import home.engineers.panels.internal.DrawTable.Draw;
import home.engineers.panels.internal.DrawTable.State;
import home.engineers.panels.internal.DrawnNames;
import home.engineers.panels.internal.WitnessDesk;
import home.engineers.testing.HouseTest;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A draw that was made for cases from which somebody is recused, and for no other. */
@HouseTest
@Import(InventedPool.class)
@TestPropertySource(properties = "spring.application.name=hidden-draws")
class HiddenDrawTests {
    @Autowired private ApplicationContext context;
    @Autowired private InformationBarrier barrier;
    @Autowired private Recusals recusals;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private DrawDesk desk;
    @Autowired private DrawnNames names;
    @Autowired private DrawnPanels panels;
    @Autowired private DrawWitnessing witnessing;
    @Autowired private WitnessDesk witnesses;

    private ReviewHouse house;
    private Actor out;
    private Actor witness;
    private MadeDraws draws;
    private CaseId hidden;

    @BeforeEach
    void aHiddenCase() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        hidden = house.file(house.applicant()).id();
        out = house.actor(house.holder(Role.SECRETARY, house.association()));
        witness = house.applicant();
        draws = new MadeDraws(context, house.secondSecretary(), house.association(), witness, house.mobile(witness));
        recuse(out);
        recuse(witness);
    }

    private void recuse(Actor actor) {
        new TransactionTemplate(transactions).executeWithoutResult(
                status -> recusals.enter(hidden, actor.requirePerson(), "同一课题组"));
    }

    private <T> T seenBy(Actor actor, Supplier<T> work) {
        return barrier.asSeenBy(actor.requirePerson(), work);
    }

    private DrawId forTheHidden(DrawId draw) {
        draws.serves(draw, hidden);
        return draw;
    }

    @Test
    void whoeverIsOutIsShownItAsEverybodyIsAndNotWhoWasDrawn() {
        DrawId id = forTheHidden(draws.drawn());

        assertThat(seenBy(out, () -> desk.sheet(out, id))).isEqualTo(desk.sheet(Actor.VISITOR, id));
        assertThat(seenBy(out, () -> desk.record(id))).isEqualTo(desk.record(id));
        assertThat(seenBy(out, () -> desk.roll(1).draws())).extracting(Draw::id).contains(id);
        assertThat(seenBy(out, () -> panels.drawn(out))).extracting(DrawnPanels.Drawn::id).doesNotContain(id);
        assertThatThrownBy(() -> seenBy(out, () -> names.sheet(out, id))).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> seenBy(out, () -> panels.members(out, id))).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> seenBy(out, () -> names.replace(out, id, "x"))).isInstanceOf(Absent.class);
        assertThat(names.sheet(house.secondSecretary(), id).members()).hasSize(5);
    }

    @Test
    void oneThatWasNeverAnnouncedIsNotThere() {
        DrawId id = forTheHidden(draws.refused());

        assertThat(desk.own(house.secondSecretary())).extracting(Draw::id).contains(id);
        assertThat(seenBy(out, () -> desk.own(out))).extracting(Draw::id).doesNotContain(id);
        assertThatThrownBy(() -> seenBy(out, () -> desk.sheet(out, id))).isInstanceOf(Absent.class);
    }

    @Test
    void oneThatServesAnotherCaseTooIsTheirsAsBefore() {
        DrawId id = forTheHidden(draws.drawn());
        draws.serves(id, house.file(house.applicant()).id());

        assertThat(seenBy(out, () -> names.sheet(out, id)).members()).hasSize(5);
        assertThat(seenBy(out, () -> desk.own(out))).extracting(Draw::id).contains(id);
    }

    @Test
    void aWitnessWhoIsOutDoesWhatTheyWereAskedTo() {
        DrawId id = forTheHidden(draws.announced());

        assertThat(seenBy(witness, () -> witnesses.waiting(witness))).extracting(Draw::id).contains(id);
        granted(seenBy(witness, () -> witnessing.commitTo(witness, id, "b2".repeat(32))));
        granted(seenBy(witness, () -> witnessing.reveal(witness, id, "b2".repeat(32))));

        assertThat(desk.sheet(Actor.VISITOR, id).draw().state()).isEqualTo(State.DRAWN);
    }
}
