package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.evidence.EvidenceLog;
import home.engineers.files.Attachments;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Positions;
import home.engineers.people.PersonData;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** A person asks to be deleted: what stands against it, what stays, and that all else is gone from every module. */
@HouseTest
@Transactional
class OwnErasureTests {
    private static final Pattern REQUEST = Pattern.compile("/people/requests/([0-9a-f-]{36})");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonData data;

    @Autowired
    private Attachments attachments;

    @Autowired
    private EvidenceLog evidence;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private JdbcClient jdbc;

    private PersonColumns columns;
    private ReviewHouse house;
    private KnownPerson known;

    @BeforeEach
    void someoneStandsEverywhere() throws Exception {
        columns = new PersonColumns(jdbc);
        house = ReviewHouse.in(context);
        known = KnownPerson.in(context, house);
    }

    private MockHttpServletResponse as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson())).with(csrf())).andReturn().getResponse();
    }

    private String request(Actor person) throws Exception {
        assertThat(as(person, post("/people/data/request").param("kind", "deletion")).getStatus()).isEqualTo(302);
        UUID id = jdbc.sql("select id from people_request where person = ? and kind = 'deletion' and decided_at is null")
                .param(person.requirePerson().value())
                .query(UUID.class)
                .single();
        Matcher listed = REQUEST.matcher(as(house.secretary(), get("/people/requests")).getContentAsString(UTF_8));
        assertThat(listed.results().map(found -> found.group(1))).contains(id.toString());
        return "/people/requests/" + id;
    }

    private int grant(String request) throws Exception {
        return as(house.secretary(), post(request).param("decision", "grant").param("answer", "已按要求删除")).getStatus();
    }

    private List<String> against(Actor person) {
        return data.erasure(person).against().stream().map(Reason::key).toList();
    }

    @Test
    void aCaseUnderWayStandsAgainstDeletionUntilItIsWithdrawn() throws Exception {
        Actor applicant = house.applicant();
        granted(house.file(applicant, new CaseFiling.Form("title-review", "engineer", "机械电气", "", true)));
        jdbc.sql("insert into membership (id, association, person, applicant, state, applied_on, version, changed_at)"
                        + " values (?, ?, ?, ?, 'APPLIED', '2026-10-01', 0, '2026-10-01')")
                .params(UUID.randomUUID(), house.organisations.municipalAssociation().id().value(), applicant.requirePerson().value(),
                        applicant.requirePerson().value())
                .update();
        String request = request(applicant);

        assertThat(against(applicant)).containsExactly("programmes.erasure.open");
        assertThat(grant(request)).isEqualTo(422);
        assertThat(as(applicant, get("/people/data")).getContentAsString(UTF_8)).contains("正在办理，办结或由您撤回之前不能删除");
        String address = house.filing.draft(applicant, "title-review").openCase();
        granted(house.desk.withdraw(applicant, address, house.version(applicant, address)));
        assertThat(against(applicant)).isEmpty();
        assertThat(grant(request)).isEqualTo(302);
    }

    @Test
    void anObjectionStillToBeAnsweredStandsAgainstDeletion() {
        jdbc.sql("update review_case set open_objections = 1 where applicant = ?").param(known.id().value()).update();
        assertThat(against(known.actor())).containsExactly("programmes.erasure.objection");
        jdbc.sql("update review_case set open_objections = 0 where applicant = ?").param(known.id().value()).update();
        assertThat(against(known.actor())).isEmpty();
    }

    @Test
    void anOfficeStandsAgainstDeletionThroughItsLastDay() {
        granted(house.positions.appoint(
                new Positions.Appointment(
                        known.id(), house.organisations.municipalAssociation().id(), Role.EXPERT, "评审专家",
                        LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 20)),
                null));

        assertThat(data.erasure(known.actor()).against()).singleElement().satisfies(reason -> {
            assertThat(reason.key()).isEqualTo("organisations.erasure.officeUntil");
            assertThat(reason.arguments().get(2)).isEqualTo("2026-10-21");
        });
        house.time.moveTo(LocalDate.of(2026, 10, 20));
        assertThat(against(known.actor())).containsExactly("organisations.erasure.officeUntil");
        house.time.moveTo(LocalDate.of(2026, 10, 21));
        assertThat(against(known.actor())).isEmpty();
    }

    @Test
    void aBarStandsAgainstDeletionThroughItsLastDay() {
        jdbc.sql("update people_person set barred_until = '2026-10-25' where id = ?").param(known.id().value()).update();

        house.time.moveTo(LocalDate.of(2026, 10, 25));
        assertThat(data.erasure(known.actor()).against()).singleElement().satisfies(reason -> {
            assertThat(reason.key()).isEqualTo("people.erasure.barred");
            assertThat(reason.arguments()).containsExactly("2026-10-25", "2026-10-26");
        });
        house.time.moveTo(LocalDate.of(2026, 10, 26));
        assertThat(against(known.actor())).isEmpty();
    }

    @Test
    void whatStaysIsSaidBeforehandWithItsRuleAndItsLastDay() throws Exception {
        assertThat(data.erasure(known.actor()).kept()).extracting(Reason::key).containsExactly(
                "people.erasure.traces", "people.erasure.acts", "organisations.erasure.register", "districts.erasure.record", "dues.erasure.accounts", "programmes.erasure.archive", "panels.erasure.record", "meetings.erasure.kept", "votes.erasure.record", "experts.erasure.record", "patents.erasure.published", "ballots.erasure.kept", "credentials.erasure.status");
        assertThat(data.erasure(known.actor()).kept()).allSatisfy(reason -> assertThat(reason.citation()).isNotNull());
        String page = as(known.actor(), get("/people/data")).getContentAsString(UTF_8);
        assertThat(page).contains("封存到 2036-10-17", "保留到 2027-04-19", "评审档案");
        request(known.actor());
        assertThat(as(house.secretary(), get("/people/requests")).getContentAsString(UTF_8)).contains("封存到 2036-10-17");
    }

    @Test
    void deletionTakesThePersonOutOfEveryModule() throws Exception {
        List<UUID> files = jdbc.sql(
                        "select a.attachment from case_attachment a join review_case c on c.id = a.case_id where c.applicant = ?")
                .param(known.id().value())
                .query(UUID.class)
                .list();
        assertThat(columns.tablesThatSay(List.of(KnownPerson.NAME)))
                .contains("people_person", "case_filing", "case_event", "case_objection", "membership", "messages_notice", "messages_maildrop",
                        "files_attachment", "files_import_job", "people_change", "people_look");
        long erased = evidence.of(known.id().value()).stream().filter(act -> !act.kind().equals("person-erased")).count();
        int acts = evidence.latest(Integer.MAX_VALUE).size() - Math.toIntExact(erased);

        assertThat(grant(request(known.actor()))).isEqualTo(302);

        assertThat(columns.tablesThatSay(List.of(KnownPerson.NAME, KnownPerson.MOBILE, KnownPerson.MAIL)))
                .containsExactlyInAnyOrder("case_archive", "files_attachment");
        assertThat(columns.tablesThatSay(List.of(known.id().toString()))).containsExactlyInAnyOrder(
                "people_person", "people_look", "people_request", "people_change", "people_merge", "ballot_election", "ballot_trustee", "ballot_voter", "meeting", "meeting_attendance", "meeting_choice", "meeting_group", "meeting_group_voter", "meeting_minutes", "meeting_party", "meeting_presider", "panel_draw", "panel_draw_witness", "expert_entry", "expert_admission", "expert_invitation", "expert_mark", "conflict_tie", "conflict_lifting", "public_vote", "public_vote_annulment", "membership", "organisation_position",
                "founding_step", "membership_rule_edition", "files_import_mend", "review_case", "case_event", "case_objection", "files_attachment", "files_import_job", "law_calendar_notice", "case_batch", "programme_draft", "programme_edition",
                "evidence_entry", "membership_transfer", "unit_representative", "circular", "circular_list", "circular_recipient",
                "circular_rule", "career_mentorship", "committee_activity", "committee_attendance", "committee_evaluation", "committee_indicator_set",
                "committee_meeting", "committee_report", "committee_report_template", "committee_resolution", "committee_rule", "credential", "credential_change", "credential_key", "district_file", "district_step", "district_support", "district_target", "district_task",
                "district_visit", "district_visitor", "dues_charge", "dues_class", "dues_receipt", "dues_resolution",
                "patent_import", "patent_party", "patent_party_declined", "people_provider_invitation");
        assertThat(jdbc.sql("select coalesce(employer_name_now, title_now) from people_person where id = ?").param(known.id().value())
                .query((row, n) -> String.valueOf(row.getString(1))).single()).isEqualTo("null");
        assertThat(evidence.latest(Integer.MAX_VALUE)).hasSize(acts + 2);
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(attachments.mayRead(house.secretary(), file)).isFalse());
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
    }

    @Test
    void aGrantedOutcomeIsVerifiedWithoutTheNameAfterwards() throws Exception {
        assertThat(house.reviews.verify(Actor.VISITOR, known.filed().number()).name()).isEqualTo(KnownPerson.NAME);

        grant(request(known.actor()));

        VerifiedOutcome outcome = house.reviews.verify(Actor.VISITOR, known.filed().number());
        assertThat(outcome.name()).isNull();
        assertThat(outcome.status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(outcome.acts()).hasSizeGreaterThan(8);
        String page = as(house.secretary(), get("/cases/" + known.filed().address())).getContentAsString(UTF_8);
        assertThat(page).contains("（已删除）").doesNotContain(KnownPerson.NAME, KnownPerson.OBJECTOR, "pdf");
    }

    @Test
    void theArchiveIsDestroyedOnTheDayAfterItsLast() throws Exception {
        grant(request(known.actor()));
        List<UUID> files = List.of(jdbc.sql("select files from case_archive").query((row, n) -> (UUID[]) row.getArray(1).getArray()).single());
        assertThat(files).hasSize(3).allSatisfy(file -> assertThat(attachments.find(file)).isPresent());

        moveTo(LocalDate.of(2036, 10, 17));
        assertThat(jdbc.sql("select kept_until from case_archive").query(LocalDate.class).list()).containsExactly(LocalDate.of(2036, 10, 17));
        moveTo(LocalDate.of(2036, 10, 18));
        assertThat(columns.tablesThatSay(List.of(KnownPerson.NAME, KnownPerson.MOBILE))).isEmpty();
        assertThat(files).allSatisfy(file -> assertThat(attachments.find(file)).isEmpty());
        assertThat(jdbc.sql("select count(*) from people_look where person = ?").param(known.id().value()).query(Long.class).single()).isZero();
    }

    private void moveTo(LocalDate day) {
        house.time.moveTo(day);
        house.due.runAll();
    }

    @Test
    void aMembershipEndsWithItsPerson() throws Exception {
        assertThat(states()).containsExactly("ACTIVE");

        grant(request(known.actor()));

        assertThat(states()).containsExactly("LEFT");
    }

    private List<String> states() {
        return jdbc.sql("select state from membership where person = ?").param(known.id().value()).query(String.class).list();
    }

    @Test
    void anActOfACaseMayLoseItsWordsAndNothingElse() {
        jdbc.sql("update case_event set note = null where note is not null").update();

        assertThatThrownBy(() -> jdbc.sql("update case_event set act = 'awarded'").update())
                .hasMessageContaining("what happened to a case is never changed or removed");
    }
}
