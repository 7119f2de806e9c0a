package home.engineers.messages.circulars.internal;

import static home.engineers.messages.circulars.internal.NoticeHouse.byAllWays;
import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.messages.DeliveryFailed;
import home.engineers.messages.Messages;
import home.engineers.messages.WaysOut;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.Kind;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.messages.circulars.Senders;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** Sending by hand, with a mail server and a gateway that fail when they are told to. The queue of the house stands still. In a house of their own, since their rows stay. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=notices")
class SendingFaultTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private CircularQueue queue;

    @Autowired
    private CircularTable circulars;

    private final Post post = new Post();
    private NoticeHouse house;
    private Organisation association;
    private Actor secretary;
    private Circular sending;

    @BeforeEach
    void aNoticeToTwoThatIsBeingSent() {
        queue.stop();
        house = new NoticeHouse(context);
        house.jdbc.sql("update circular_delivery set started_at = null").update();
        association = house.society.district("500243");
        secretary = house.officer(Role.DISTRICT_SECRETARY, association);
        house.jdbc.sql("select id from membership where association = ? and state = 'ACTIVE'").param(association.id().value())
                .query(UUID.class)
                .list()
                .forEach(id -> granted(context.getBean(Memberships.class).leave(new MembershipId(id), "调离", secretary.requirePerson())));
        List<PersonId> members = house.members(association, 2);
        members.forEach(member -> house.jdbc.sql("update people_person set mail = ? where id = ?")
                .params(member + "@example.org", member.value()).update());
        Circular draft = house.draft(secretary, association.id(), byAllWays(Kind.OFFICIAL), List.of());
        granted(house.release.send(secretary, draft.id(), draft.version()));
        house.passUndo();
        sending = circulars.find(draft.id()).orElseThrow();
        assertThat(sending.state()).isEqualTo(State.SENDING);
    }

    @AfterEach
    void goOn() {
        queue.start();
    }

    private static final class Post implements WaysOut {
        private final List<String> taken = new ArrayList<>();
        private int busy;
        private boolean refusing;
        private boolean dying;

        @Override
        public boolean mail() {
            return true;
        }

        @Override
        public boolean texts() {
            return true;
        }

        @Override
        public void mail(UUID id, Addressee to, Mail mail) throws DeliveryFailed {
            take("MAIL " + id);
        }

        @Override
        public void text(UUID id, Addressee to, String text) throws DeliveryFailed {
            take("TEXT " + id);
        }

        private void take(String letter) throws DeliveryFailed {
            if (busy-- > 0) {
                throw new DeliveryFailed("busy", false);
            }
            if (refusing) {
                throw new DeliveryFailed("no such recipient", true);
            }
            taken.add(letter);
            if (dying) {
                throw new IllegalStateException("the node dies after the other side said yes");
            }
        }

        List<String> ids(String channel) {
            return taken.stream().filter(one -> one.startsWith(channel)).toList();
        }
    }

    private CircularSending sender(int perMinute) {
        CircularLetters letters = new CircularLetters(post, context.getBean(Senders.class), context.getBean(MessageSource.class), context.getBean(NewsLinks.class),
                context.getBean(HouseAddress.class));
        HandingOver handing = new HandingOver(
                circulars, context.getBean(RecipientTable.class), context.getBean(DeliveryTable.class), context.getBean(Audiences.class),
                letters, new CircularSettings(Duration.ofMinutes(10), perMinute), house.clock, context.getBean(PlatformTransactionManager.class));
        return new CircularSending(
                circulars, context.getBean(RecipientTable.class), context.getBean(DeliveryTable.class),
                context.getBean(PreferenceTable.class), context.getBean(Audiences.class), letters, context.getBean(Messages.class),
                handing, context.getBean(IdSource.class), house.clock,
                context.getBean(PlatformTransactionManager.class));
    }

    private boolean run(int perMinute) {
        return sender(perMinute).carryOut(sending.id(), () -> false);
    }

    private Counts counts() {
        return house.reading.sheet(secretary, sending.id()).counts();
    }

    private State state() {
        return circulars.find(sending.id()).orElseThrow().state();
    }

    private void later(Duration time) {
        house.clock.runAhead(house.clock.offset().plus(time));
    }

    @Test
    void whatWasNotTakenIsTriedAgainLaterWithItsReason() {
        post.busy = 1;
        assertThat(run(1_000)).isTrue();
        assertThat(state()).isEqualTo(State.SENDING);
        assertThat(counts().delivered("SENT")).isEqualTo(3);
        assertThat(house.reading.recipients(secretary, sending.id(), RecipientSearch.View.ALL, "", 1).lines())
                .flatExtracting(RecipientSearch.Line::deliveries).extracting(RecipientSearch.Sent::fault).contains("busy");

        assertThat(run(1_000)).as("not before its time").isTrue();
        assertThat(counts().delivered("SENT")).isEqualTo(3);
        later(Duration.ofSeconds(61));
        run(1_000);
        assertThat(counts().delivered("SENT")).isEqualTo(4);
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void whatIsRefusedForGoodFailsWithItsReasonAndIsSentAgainOnlyByHand() {
        post.refusing = true;
        run(1_000);
        assertThat(state()).isEqualTo(State.SENT);
        assertThat(counts().delivered("FAILED")).isEqualTo(4);
        assertThat(house.reading.recipients(secretary, sending.id(), RecipientSearch.View.FAILED, "", 1).lines()).hasSize(2);

        post.refusing = false;
        run(1_000);
        assertThat(post.taken).isEmpty();
        granted(house.release.again(secretary, sending.id(), CircularRelease.Again.FAILED));
        run(1_000);
        assertThat(counts().delivered("SENT")).isEqualTo(4);
        assertThat(post.taken).hasSize(4);
    }

    @Test
    void theMailInTheHandsOfADeadNodeIsMarkedUncertainAndATextGoesAgainUnderItsKey() {
        post.dying = true;
        dies();
        house.jdbc.sql("update circular_delivery set due_at = due_at - interval '1 second' where channel = 'MAIL' and state = 'QUEUED'").update();
        for (int death = 0; death < 3; death++) {
            dies();
        }
        post.dying = false;
        run(1_000);

        assertThat(state()).isEqualTo(State.SENT);
        assertThat(counts().delivered("MAIL", "UNCERTAIN")).isPositive();
        assertThat(counts().delivered("MAIL", "UNCERTAIN") + counts().delivered("MAIL", "SENT")).isEqualTo(2);
        assertThat(post.ids("MAIL")).doesNotHaveDuplicates();
        assertThat(counts().delivered("TEXT", "SENT")).isEqualTo(2);
        assertThat(post.ids("TEXT").stream().distinct()).hasSize(2);
        assertThat(counts().told()).isEqualTo(2);
    }

    private void dies() {
        try {
            run(1_000);
        } catch (IllegalStateException dead) {
            assertThat(dead).hasMessageContaining("the node dies");
        }
    }

    @Test
    void noMoreLeaveInAMinuteThanTheSettingAllows() {
        later(Duration.ofMinutes(2));
        assertThat(run(3)).as("the minute is used up").isFalse();
        assertThat(post.taken).hasSize(3);
        assertThat(run(3)).isFalse();
        assertThat(post.taken).hasSize(3);
        later(Duration.ofSeconds(61));
        assertThat(run(3)).isTrue();
        assertThat(post.taken).hasSize(4);
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void calledOffHalfWayTheRestIsNotSentAndTheRecordSaysSo() {
        later(Duration.ofMinutes(2));
        run(1);
        granted(house.release.cancel(secretary, sending.id()));
        later(Duration.ofMinutes(2));
        run(1_000);

        assertThat(post.taken).hasSize(1);
        assertThat(state()).isEqualTo(State.CANCELLED);
        assertThat(counts().told()).isEqualTo(2);
        assertThat(counts().delivered("SENT")).isEqualTo(1);
        assertThat(counts().delivered("CANCELLED")).isEqualTo(3);
        assertThat(house.reading.sheet(secretary, sending.id()).circular().endedBy()).isEqualTo(secretary.requirePerson());
    }

    @Test
    void whoWasNotToldWhenItWasCalledOffStaysUntold() {
        house.jdbc.sql("update circular_recipient set state = 'PENDING', told_at = null where circular = ? and id = (select min(id::text)::uuid"
                + " from circular_recipient where circular = ?)").params(sending.id().value(), sending.id().value()).update();
        granted(house.release.cancel(secretary, sending.id()));
        run(1_000);

        assertThat(counts().told()).isEqualTo(1);
        assertThat(counts().in("CANCELLED")).isEqualTo(1);
    }
}
