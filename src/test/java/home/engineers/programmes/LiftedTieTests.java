package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.conflicts.internal.LiftingDesk;
import home.engineers.experts.conflicts.internal.LiftingDesk.Named;
import home.engineers.experts.conflicts.internal.TieDesk;
import home.engineers.experts.conflicts.internal.TieReading.Typed;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.law.CoversClause;
import home.engineers.people.People;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.Recusals.Recusal;
import home.engineers.programmes.internal.BroughtProgrammes;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a recusal when the tie on which it rests is lifted. */
@HouseTest
@Transactional
class LiftedTieTests {
    @Autowired private ApplicationContext context;
    @Autowired private TieDesk ties;
    @Autowired private LiftingDesk liftings;
    @Autowired private Recusals recusals;
    @Autowired private People people;
    @Autowired private EvidenceLog evidence;

    private ReviewHouse house;
    private Actor applicant;
    private Actor expert;
    private Filed filed;

    /** A reviewer is out of the case since the applicant told of a tie. */
    @BeforeEach
    void aReviewerWhoIsTied() throws IOException {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        BroughtProgrammes.bring(context, "whole-review-1");
        applicant = house.applicant();
        expert = house.employedAt("别处设计院", null);
        house.appoint(expert, Role.EXPERT, house.association());
        expert = house.again(expert);
        filed = granted(house.filing.file(applicant, new Form("whole-review", "expert", "机械电气", "", true), List.of()));
        granted(house.desk.findComplete(house.secretary(), filed.address(), version(), ""));
        granted(house.judging.screen(house.secretary(), filed.address(), version(), ""));
        granted(house.judging.nameReviewers(house.secretary(), filed.address(), version(), List.of(expert.requirePerson())));
        tell("teacher");
        assertThat(recusals.standing(filed.id())).containsExactly(expert.requirePerson());
    }

    private int version() {
        return house.version(house.secretary(), filed.address());
    }

    private void tell(String kind) {
        String name = people.card(expert.requirePerson()).orElseThrow().name();
        granted(ties.declare(applicant, new Typed(kind, "person", name, "合著论文《焊缝疲劳》", "", "")));
    }

    private void lift(String kind) {
        Named link = new Named(kind, "person:" + applicant.requirePerson(), "person:" + expert.requirePerson());
        granted(liftings.decide(
                house.secondSecretary(), granted(liftings.ask(house.secretary(), link, "查明是同名同姓的另一位。")), true, "已核对，同意取消。"));
    }

    private Recusal recusal() {
        return recusals.of(house.secretary(), filed.address()).getFirst();
    }

    @Test
    @CoversClause({"ZC-34"})
    void theRecusalThatRestedOnItAloneEndsByTheHandsOfTheSameTwo() {
        lift("teacher");

        assertThat(recusals.standing(filed.id())).isEmpty();
        assertThat(recusal().stands()).isFalse();
        assertThat(recusal().lifting().reason()).isEqualTo("已核对，同意取消。");
        assertThat(house.reader.view(expert, filed.address()).judging().waits()).isTrue();
        assertThat(house.reader.view(house.secretary(), filed.address()).summary().turn()).isEqualTo("reviewer");
        assertThat(evidence.of(filed.id().value())).extracting(Entry::kind).endsWith("recused", "recusal-lifted");
    }

    @Test
    void itStandsWhileAnotherTieIsLeft() {
        tell("co-author");
        lift("teacher");
        assertThat(recusal().stands()).isTrue();

        lift("co-author");
        assertThat(recusal().stands()).isFalse();
    }

    @Test
    void itStandsWhereOneOfTheTwoIsOutOfTheCaseToo() {
        granted(recusals.notice(
                house.secretary(), filed.address(), version(), house.secondSecretary().requirePerson(), "与申报人是同一课题组成员"));

        lift("teacher");

        assertThat(recusals.standing(filed.id())).contains(expert.requirePerson());
        assertThatThrownBy(() -> house.reader.view(expert, filed.address())).isInstanceOf(Absent.class);
    }

    @Test
    void aRecusalByNoticeOfTheOfficeDoesNotRestOnATie() {
        lift("teacher");
        granted(recusals.notice(house.secretary(), filed.address(), version(), expert.requirePerson(), "与申报人是同一课题组成员"));
        granted(ties.enter(house.secretary(), people.card(expert.requirePerson()).orElseThrow().name(),
                new Typed("teacher", "person", people.card(applicant.requirePerson()).orElseThrow().name(), "师生", "", ""), "又查到师生关系。"));

        lift("teacher");

        assertThat(recusals.standing(filed.id())).containsExactly(expert.requirePerson());
    }
}
