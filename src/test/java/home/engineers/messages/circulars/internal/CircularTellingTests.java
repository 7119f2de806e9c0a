package home.engineers.messages.circulars.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.Kind;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import home.engineers.testing.Statements;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** A notice goes to many in as many statements as to one. */
@HouseTest
@Transactional
class CircularTellingTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private CircularSending sending;

    private NoticeHouse house;
    private Organisation committee;
    private Actor chair;

    @BeforeEach
    void aCommittee() {
        house = new NoticeHouse(context);
        committee = house.society.committee("群发专委会");
        chair = house.officer(Role.COMMITTEE_CHAIR, committee);
    }

    private List<PersonId> sitting(int count) {
        return IntStream.range(0, count).mapToObj(i -> {
            PersonId person = house.society.person();
            house.society.appoint(person, committee.id(), null);
            return person;
        }).toList();
    }

    private Circular beingSent(List<PersonId> persons) {
        Circular draft = house.draft(chair, committee.id(), NoticeHouse.byAllWays(Kind.OFFICIAL), List.of());
        house.jdbc.sql("update circular set state = 'SENDING', sent_by = written_by, sent_at = now(), send_at = now() where id = ?")
                .param(draft.id().value()).update();
        for (PersonId person : persons) {
            house.jdbc.sql("""
                    insert into circular_recipient (id, circular, person, name, number, association, state)
                    values (gen_random_uuid(), ?, ?, '旧名', '', '', 'PENDING')""")
                    .params(draft.id().value(), person.value()).update();
        }
        return draft;
    }

    private List<String> told(Circular notice) throws Exception {
        return Statements.of(() -> sending.begin(notice.id()));
    }

    @Test
    void thirtyAreToldInAsManyStatementsAsOne() throws Exception {
        List<String> forOne = told(beingSent(sitting(1)));
        List<PersonId> thirty = sitting(30);
        Circular notice = beingSent(thirty);

        assertThat(told(notice)).isNotEmpty().isEqualTo(forOne);

        Counts counts = house.reading.sheet(chair, notice.id()).counts();
        assertThat(counts.told()).isEqualTo(30);
        assertThat(thirty).allSatisfy(person -> assertThat(house.inbox(person, notice.id())).isEqualTo(1));
        assertThat(counts.delivered("MAIL", "NO_ADDRESS")).isEqualTo(30);
        assertThat(counts.delivered("TEXT", "QUEUED")).isEqualTo(30);
        assertThat(house.jdbc.sql("select count(*) from circular_recipient where circular = ? and name = '旧名'")
                .param(notice.id().value()).query(Integer.class).single()).as("as they are called now").isZero();
    }

    @Test
    void whoSitsNoLongerIsPassedOverWhileTheOthersAreTold() {
        List<PersonId> persons = sitting(3);
        Circular notice = beingSent(persons);
        house.jdbc.sql("update organisation_position set until = since where person = ?").param(persons.getFirst().value()).update();

        sending.begin(notice.id());

        Counts counts = house.reading.sheet(chair, notice.id()).counts();
        assertThat(counts.in("LEFT")).isEqualTo(1);
        assertThat(counts.told()).isEqualTo(2);
        assertThat(house.inbox(persons.getFirst(), notice.id())).isZero();
    }
}
