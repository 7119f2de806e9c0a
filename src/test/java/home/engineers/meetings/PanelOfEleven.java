package home.engineers.meetings;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Three cases before a panel of eleven, one of whom works where the applicants of two do; every invariant holds at the end. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=meetings")
abstract class PanelOfEleven {
    @Autowired ApplicationContext context;
    @Autowired private PanelMeetings meetings;
    @Autowired private List<Invariant> invariants;
    @Autowired MockMvc mvc;

    PanelHouse panel;
    Actor chair;

    @BeforeEach
    void invent() {
        panel = new PanelHouse(context, CasesAtMeeting.in(context, 2, 1));
        chair = panel.chair();
    }

    @AfterEach
    void everyInvariantHolds() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    static RequestPostProcessor as(Actor actor) {
        return SignedInAs.person(actor.requirePerson());
    }

    /** Opened with nine present, the colleague among them. */
    MeetingId opened(boolean ballots) {
        MeetingId id = panel.called(ballots);
        panel.come(id, 0, 8);
        panel.here(id, true, panel.colleague());
        granted(meetings.preside(chair, id));
        return id;
    }
}
