package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.committees.CommitteeReport.Part;
import home.engineers.committees.CommitteeReport.State;
import home.engineers.committees.internal.MeetingDesk;
import home.engineers.committees.internal.ReportDesk;
import home.engineers.committees.internal.ReportTemplates;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Positions;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The yearly report: begun with the facts, kept as one types, submitted, accepted or returned, printed. */
@HouseTest
@Transactional
class ReportTests {
    private static final int YEAR = 2026;

    @Autowired private ApplicationContext context;
    @Autowired private ReportDesk desk;
    @Autowired private ReportTemplates templates;
    @Autowired private MeetingDesk meetings;
    @Autowired private Positions positions;
    @Autowired private EvidenceLog evidence;
    @Autowired private JdbcClient jdbc;

    private CommitteeHouse house;
    private Organisation committee;
    private Actor chair;
    private PersonId member;

    @BeforeEach
    void invent() {
        house = new CommitteeHouse(context, "500155");
        committee = house.found();
        chair = house.chair(committee.id());
        member = house.seat(committee.id(), null, "委员");
    }

    private CommitteeReport begun() {
        return granted(desk.begin(chair, committee.id(), YEAR, Language.ZH));
    }

    private Map<Integer, String> texts(CommitteeReport report, String text) {
        Map<Integer, String> texts = new HashMap<>();
        parts(report).forEach(part -> texts.put(part.number(), text + part.number()));
        return texts;
    }

    private List<Part> parts(CommitteeReport report) {
        return desk.open(chair, report.id()).whole().parts();
    }

    private CommitteeReport submitted() {
        CommitteeReport report = begun();
        return granted(desk.submit(chair, report.id(), report.version(), texts(report, "写好了")));
    }

    @Test
    void aReportBeginsWithTheFactsOfTheYear() {
        String today = house.today().toString();
        granted(meetings.record(
                chair, committee.id(),
                new MeetingDesk.Wish(today, "会议室", "第一次会议", Set.of(member.toString()), "同意\n编手册 | 2027-03-31"),
                Optional.of(CommitteeHouse.paper("纪要"))));
        granted(meetings.record(chair, committee.id(), new MeetingDesk.ActivityWish(today, "科普日", "望津小学", "120")));
        List<Part> parts = parts(begun());

        assertThat(parts).extracting(part -> part.title().zh())
                .containsExactly("组织建设", "会议和决定", "到会情况", "活动", "未落实的事项", "问题和明年计划");
        assertThat(parts).extracting(Part::text).containsExactly(
                "年末任职 2 人，全年新任 2 人，卸任 0 人。",
                "全年开会 1 次，作出决定 2 项。\n" + today + "，会议室：第一次会议（应到 2 人，实到 1 人）",
                "应到 2 人次，实到 1 人次，到会率 50%。",
                "全年活动 1 次，参加 120 人次。\n" + today + "，望津小学：科普日（120 人）",
                "未落实的事项 1 项。",
                "");
    }

    @Test
    void whatIsTypedIsKeptAsADraftThatOnlyTheChairSees() {
        CommitteeReport report = begun();
        CommitteeReport kept = granted(desk.save(chair, report.id(), report.version(), Map.of(6, "明年办两次培训")));

        assertThat(kept.state()).isEqualTo(State.DRAFT);
        assertThat(parts(report).get(5).text()).isEqualTo("明年办两次培训");
        assertThatThrownBy(() -> desk.open(house.secretary, report.id())).isInstanceOf(Absent.class);
        assertThat(desk.sheet(house.society.actor(member), committee.id()).reports()).isEmpty();
        assertThat(desk.sheet(chair, committee.id()).reports()).hasSize(1);
    }

    @Test
    void aStaleVersionIsRefusedAndNothingIsOverwritten() {
        CommitteeReport report = begun();
        granted(desk.save(chair, report.id(), report.version(), Map.of(6, "先写的")));

        assertThat(reasons(desk.save(chair, report.id(), report.version(), Map.of(6, "后写的"))))
                .containsExactly("committees.report.stale");
        assertThat(parts(report).get(5).text()).isEqualTo("先写的");
    }

    @Test
    void aReportWithAnEmptySectionIsNotSubmitted() {
        CommitteeReport report = begun();

        assertThat(reasons(desk.submit(chair, report.id(), report.version(), Map.of()))).containsExactly("committees.report.empty");
        assertThat(desk.open(chair, report.id()).whole().report().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void aSubmittedReportWaitsForTheSecretaryAndIsNoLongerChanged() {
        CommitteeReport report = submitted();

        assertThat(desk.open(house.secretary, report.id()).mayAnswer()).isTrue();
        assertThat(desk.open(house.society.actor(member), report.id()).mayAnswer()).isFalse();
        assertThat(notices(house.secretary.requirePerson())).containsExactly("committees.notice.report");
        assertThat(reasons(desk.save(chair, report.id(), report.version(), Map.of(1, "改")))).containsExactly("committees.report.closed");
    }

    private List<String> notices(PersonId person) {
        return jdbc.sql("select title_key from messages_notice where person = ? order by sent_at, id").param(person.value())
                .query(String.class).list();
    }

    @Test
    void theSecretaryReturnsItWithAWordAndAcceptsItAfterwards() {
        CommitteeReport report = submitted();
        assertThat(reasons(desk.answer(house.secretary, report.id(), report.version(), false, "")))
                .containsExactly("committees.form.text");
        CommitteeReport returned = granted(desk.answer(house.secretary, report.id(), report.version(), false, "请补充培训的人数"));
        CommitteeReport again = granted(desk.submit(chair, report.id(), returned.version(), Map.of(4, "培训 80 人")));
        CommitteeReport accepted = granted(desk.answer(house.secretary, report.id(), again.version(), true, ""));

        assertThat(returned.state()).isEqualTo(State.RETURNED);
        assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
        assertThat(notices(chair.requirePerson()))
                .containsExactly("committees.notice.reportReturned", "committees.notice.reportAccepted");
        assertThat(reasons(desk.answer(house.secretary, report.id(), accepted.version(), true, ""))).containsExactly("committees.report.stale");
        assertThat(evidence.of(committee.id().value())).extracting(Entry::kind)
                .contains("committee-report-submitted", "committee-report-returned", "committee-report-accepted");
    }

    @Test
    void whoeverSitsOnTheCommitteeDoesNotAnswerItsReport() {
        CommitteeReport report = submitted();
        granted(positions.appoint(
                new Positions.Appointment(house.secretary.requirePerson(), committee.id(), null, "委员", house.today(), null), null));

        assertThat(reasons(desk.answer(house.secretary, report.id(), report.version(), true, "")))
                .containsExactly("committees.report.ownCommittee");
        assertThatThrownBy(() -> desk.answer(chair, report.id(), report.version(), true, "")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> desk.answer(new CommitteeHouse(context, "500156").secretary, report.id(), report.version(), true, ""))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void thereIsOneReportOfAYearAndNoneOfAYearToComeOrBeforeTheFounding() {
        begun();

        assertThat(reasons(desk.begin(chair, committee.id(), YEAR, Language.ZH))).containsExactly("committees.report.already");
        assertThat(reasons(desk.begin(chair, committee.id(), YEAR + 1, Language.ZH))).containsExactly("committees.report.noSuchYear");
        assertThat(reasons(desk.begin(chair, committee.id(), YEAR - 1, Language.ZH))).containsExactly("committees.report.noSuchYear");
        assertThatThrownBy(() -> desk.begin(house.secretary, committee.id(), YEAR, Language.ZH)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void anAdoptedTemplateHoldsForReportsBegunLaterAndLeavesOthersAlone() {
        CommitteeReport before = begun();
        granted(templates.adopt(
                house.secretary, house.association,
                new ReportTemplates.Wish(String.valueOf(YEAR), "成果 | Results | 写成果 | Write results | members", "秘书处办法第四条")));
        Organisation other = house.found();
        Actor otherChair = house.chair(other.id());
        CommitteeReport after = granted(desk.begin(otherChair, other.id(), YEAR, Language.EN));

        assertThat(parts(before)).hasSize(6);
        assertThat(desk.open(otherChair, after.id()).whole().parts()).extracting(Part::text)
                .containsExactly("1 persons in office at the end of the year; 1 took office, 0 left.");
    }

    @Test
    void theReportIsFilledIntoItsFormParagraphByParagraph() throws IOException {
        CommitteeReport report = begun();
        granted(desk.save(chair, report.id(), report.version(), Map.of(6, "第一段\n第二段")));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(desk.print(chair, report.id()).content()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains(committee.name() + "2026年度工作报告", "问题和明年计划\t第一段", "\t第二段").doesNotContain("${");
        }
    }

    @Test
    void theAuditorReadsWhatIsSubmitted() {
        CommitteeReport report = submitted();
        Actor auditor = house.society.actor(house.society.holder(Role.AUDITOR));

        assertThat(desk.open(auditor, report.id()).mayAnswer()).isFalse();
        assertThatThrownBy(() -> desk.open(house.society.actor(house.society.person()), report.id())).isInstanceOf(Absent.class);
    }
}
