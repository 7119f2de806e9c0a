package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialRequest;
import home.engineers.credentials.Credentials;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Positions;
import home.engineers.people.Accounts;
import home.engineers.people.Browser;
import home.engineers.people.IdentityDocument;
import home.engineers.people.IdentityDocument.Kind;
import home.engineers.people.NewPerson;
import home.engineers.people.Profile;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.internal.BroughtProgrammes;
import home.engineers.testing.SignedInAs;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An engineer who stands wherever this house can hold a person: with a decided case, a past office, and every trace. */
final class KnownPerson {
    static final String NAME = "岑见微";
    static final String MOBILE = "13800098001";
    static final String MAIL = "cen@example.org";
    static final String NUMBER = "500103199001010010";
    static final String OBJECTOR = "匡义声";
    static final String OBJECTORS_CONTACT = "13999900017";
    static final String OBJECTION = "同车间的人都知道，岑见微的论文不是自己写的，请核实。";
    private static final String PASSWORD = "缆索-桥塔-滚轴-83";

    /** SHA-256 of 记录, in UTF-8. */
    private static final String HASH_OF_MINUTES = "9fad24e2c377ee89a4eafece1f2d252243911209f7c737564a81780e64abfb40";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Positions positions;

    @Autowired
    private CaseForms forms;

    @Autowired
    private Objections objections;

    @Autowired
    private EvidenceLog evidence;

    @Autowired
    private IdSource ids;

    @Autowired
    private Credentials credentials;

    private final ReviewHouse house;
    private Actor actor = Actor.VISITOR;
    private Filed filed = new Filed(new CaseId(new UUID(0, 0)), "", "");

    private KnownPerson(ReviewHouse house) {
        this.house = house;
    }

    /** Runs in the caller's transaction. The clock stands at 19 October 2026 afterwards. */
    static KnownPerson in(ApplicationContext context, ReviewHouse house) throws Exception {
        KnownPerson known = new KnownPerson(house);
        context.getAutowireCapableBeanFactory().autowireBean(known);
        house.on(9, 28);
        known.enter();
        known.passReview();
        house.on(10, 19);
        known.holdOffices();
        new KnownCareer(known.jdbc, known.ids).live(known.id(), house.secretary().requirePerson());
        new KnownPatents(known.jdbc, known.ids).live(known.id(), house.secretary().requirePerson());
        new KnownAchievements(known.jdbc, known.ids, known.evidence).keep(
                known.id(), house.secretary().requirePerson(), house.association().value(), known.filed().id().value());
        known.leaveTraces();
        known.receiveNotices();
        known.fillInForms(context);
        return known;
    }

    Actor actor() {
        return actor;
    }

    PersonId id() {
        return actor.requirePerson();
    }

    Filed filed() {
        return filed;
    }

    private void enter() {
        LocalDate day = LocalDate.of(2015, 6, 30);
        actor = house.applicant(NewPerson.of(NAME, MOBILE, new IdentityDocument(Kind.RESIDENT, NUMBER))
                .withMail(MAIL)
                .skilled(new Profile.Skill("skilled-2", "焊工", day))
                .trained(new Profile.ContinuingEducation(2026, "公需", true, 30, "学院"))
                .authored(new Profile.Work("paper", "论缆索", "2026-1", day))
                .markedInvented());
        accounts.givePassword(id(), PASSWORD);
    }

    private void passReview() {
        filed = granted(house.file(actor, new Form("title-review", "engineer", "机械电气", "", true), paper("岑见微学历证书.pdf")));
        granted(house.desk.beginPublicity(house.hr(), filed.address(), version()));
        house.on(10, 11);
        granted(house.desk.endorse(house.hr(), filed.address(), version(), "岑见微业绩突出，同意推荐"));
        granted(house.desk.noticeSupplement(house.secretary(), filed.address(), version(), "请岑见微补交学位证书。"));
        granted(house.desk.supplement(actor, filed.address(), version(), "已补交", List.of(paper("岑见微学位证书.pdf"))));
        house.complete(filed.address());
        granted(house.tally(filed.address(), 11, 8, 6));
        UUID publicity = house.reviews.publicities().stream()
                .filter(notice -> NAME.equals(notice.name())).findFirst().orElseThrow().id();
        granted(objections.object(Actor.VISITOR, publicity, new Objections.Form(OBJECTOR, OBJECTORS_CONTACT, OBJECTION), "198.51.100.61"));
        String objection = house.reader.view(house.secretary(), filed.address()).objections().getFirst().id();
        granted(objections.takeUp(house.secretary(), UUID.fromString(objection)));
        granted(objections.answer(
                house.secretary(), UUID.fromString(objection), version(),
                new Objections.Finding(false, "经核实，匡义声反映的情况不成立。", "", "岑见微的证书已向学校核实")));
    }

    private int version() {
        return house.version(house.secretary(), filed.address());
    }

    private static Upload paper(String name) {
        return new Upload(name, new ByteArrayInputStream((ReviewHouse.PDF + "% " + name + "\n").getBytes(ISO_8859_1)));
    }

    private void holdOffices() {
        OrganisationId association = house.organisations.municipalAssociation().id();
        granted(positions.appoint(
                new Positions.Appointment(
                        id(), association, null, "技术顾问", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30)),
                null));
        granted(memberships.takeOver(
                new Memberships.Entry(association, id(), null, null, LocalDate.of(2026, 1, 5), null), null));
        write("update membership set statement = '岑见微申请入会', remark = '岑见微符合条件' where person = ?", id().value());
        write("update organisation_position set appointed_by = ? where person = ?", id().value(), house.hr().requirePerson().value());
        write("insert into membership_card (id, membership, serial, shown, issued_at)"
                + " select ?, id, repeat('a', 32), 'NAME', '2026-10-01' from membership where person = ?", ids.next(), id().value());
        write("insert into membership (id, association, unit, applicant, state, applied_on, version, changed_at)"
                        + " values (?, ?, ?, ?, 'APPLIED', '2026-10-01', 0, '2026-10-01')",
                ids.next(), association.value(), house.unit().value(), id().value());
        write("insert into membership_standing (membership, association, unit, state, first_day)"
                        + " select id, association, true, state, applied_on from membership where unit is not null and applicant = ?",
                id().value());
        write("insert into membership_transfer (id, membership, person, from_association, to_association, effective_on, reason,"
                        + " asked_by, proposed, asked_at, state, decided_by, decided_at, note)"
                        + " select ?, id, person, association, ?, '2026-10-15', '岑见微迁居', person, false, '2026-10-01', 'DECLINED',"
                        + " person, '2026-10-02', '岑见微仍在原区' from membership where person = ?",
                ids.next(), house.unit().value(), id().value());
        write("insert into unit_representative (id, membership, person, first_day, last_day, document, entered_by, entered_at)"
                        + " select ?, id, ?, '2026-10-01', '2026-10-09', '岑见微为代表的委派书', ?, '2026-10-01'"
                        + " from membership where unit is not null and applicant = ?",
                ids.next(), id().value(), house.hr().requirePerson().value(), id().value());
        write("insert into honour (id, association, person, title, granted_by, granted_on, document, entered_by, entered_at)"
                        + " values (?, ?, ?, '优秀桥梁工程师', '渝州市工程师协会', '2026-05-01', '岑见微表彰〔2026〕3号', ?, '2026-10-01')",
                ids.next(), association.value(), id().value(), house.hr().requirePerson().value());
        write("insert into founding_step (id, district, state, taken_on, document, entered_by, entered_at)"
                + " values (?, '500999', 'PREPARING', '2026-10-01', '文', ?, '2026-10-01')", ids.next(), id().value());
        UUID step = ids.next();
        write("insert into district_step (id, district, step, planned_on, planned_by, taken_on, document, recorded_by, recorded_at, version)"
                        + " values (?, '500999', 'initiators-meeting', '2026-10-01', ?, '2026-10-01', '文', ?, '2026-10-01', 1)",
                step, id().value(), id().value());
        write("insert into district_target (id, day, source, entered_by, entered_at)"
                + " values (?, '2099-12-31', '决议', ?, '2026-10-01')", ids.next(), id().value());
        UUID visit = ids.next();
        write("insert into district_visit (id, district, visited_on, purpose, findings, entered_by, entered_at, version)"
                + " values (?, '500999', '2026-10-01', '了解情况', '一切正常', ?, '2026-10-01', 1)", visit, id().value());
        write("insert into district_visitor (visit, person) values (?, ?)", visit, id().value());
        write("insert into district_task (id, visit, district, what, owner, due_on, entered_by, entered_at, done_on, done_by,"
                        + " outcome, version) values (?, ?, '500999', '补报材料', ?, '2026-10-10', ?, '2026-10-01', '2026-10-02', ?, '已补报', 1)",
                ids.next(), visit, id().value(), house.secretary().requirePerson().value(), id().value());
        write("insert into district_support (id, district, kind, year, giver, what, document, status, entered_by, entered_at, version)"
                + " values (?, '500999', 'PREMISES', 2026, '区科协', '办公用房', '文件', 'PROMISED', ?, '2026-10-01', 1)",
                ids.next(), id().value());
        write("insert into district_file (attachment, district, about, thing, added_by, added_at)"
                + " values (?, '500999', 'STEP', ?, ?, '2026-10-01')", ids.next(), step, id().value());
        write("insert into membership_rule_edition (id, association, in_force, number_pattern, term_years, source, entered_by, entered_at)"
                        + " values (?, ?, '2099-01-01', 'CQ{n}', 3, '章程', ?, '2026-10-01')",
                ids.next(), association.value(), id().value());
        write("insert into law_calendar_notice (id, year, papers, imported_at, imported_by, revision)"
                + " values (?, 2199, '[]', '2026-10-01', ?, 99999)", ids.next(), id().value());
        write("insert into official_result (case_id, ordinal, certificate_number, issued_on, authority, recorded_by, recorded_at)"
                        + " values (?, 1, '渝职2026-00001', '2026-10-18', '渝州市人力资源和社会保障局', ?, '2026-10-18')",
                filed.id().value(), house.secretary().requirePerson().value());
        payDues(association);
        draw(association);
        holdACertificate(association);
        voteInSecret(association);
        sitOnAPanel(association);
        PersonId second = house.secretary().requirePerson();
        HeldVote.by(jdbc, ids, evidence, association, id(), second);
        HeldVote.by(jdbc, ids, evidence, association, second, id());
        judgeAsAnExpert(association);
        sitOnCommittees(association);
        importARoster();
        takeUpAnObjection();
        writeADocument();
        write("insert into case_batch (id, act, ordered_by, previewed_at, state) values (?, 'endorse', ?, '2026-10-01', 'previewed')",
                ids.next(), id().value());
        evidence.append("person-erased", id().value(), Map.of());
    }

    private void sitOnCommittees(OrganisationId association) {
        write("insert into committee_resolution (id, association, number, title, body, adopted_on, scan, entered_by, entered_at)"
                        + " values (?, ?, '决议2026-1', '决议', 'COUNCIL', '2026-10-01', ?, ?, '2026-10-01')",
                ids.next(), association.value(), ids.next(), id().value());
        write("insert into committee_rule (id, association, in_force, term_years, consecutive_terms, vice_chairs, minimum_members,"
                        + " warning_days, on_transfer, source, entered_by, entered_at)"
                        + " values (?, ?, '2099-01-01', 5, 2, 3, 5, '{90}', 'ENDS', '章程', ?, '2026-10-01')",
                ids.next(), association.value(), id().value());
        UUID meeting = ids.next();
        write("insert into committee_meeting (id, committee, held_on, place, subject, minutes, entered_by, entered_at)"
                        + " values (?, ?, '2026-10-01', '会议室', '例会', ?, ?, '2026-10-01')",
                meeting, association.value(), ids.next(), id().value());
        write("insert into committee_attendance (meeting, person, present) values (?, ?, true)", meeting, id().value());
        write("insert into committee_activity (id, committee, held_on, title, place, participants, entered_by, entered_at)"
                        + " values (?, ?, '2026-10-01', '科普日', '学校', 30, ?, '2026-10-01')",
                ids.next(), association.value(), id().value());
        write("insert into committee_report_template (id, association, first_year, sections, source, entered_by, entered_at)"
                        + " values (?, ?, 2199, '标题 | Title | 提示 | Prompt |', '章程', ?, '2026-10-01')",
                ids.next(), association.value(), id().value());
        write("insert into committee_report (id, committee, year, state, written_by, changed_at)"
                + " values (?, ?, 2199, 'DRAFT', ?, '2026-10-01')", ids.next(), association.value(), id().value());
        UUID set = ids.next();
        write("insert into committee_indicator_set (id, association, year, source, entered_by, entered_at)"
                + " values (?, ?, 2199, '章程', ?, '2026-10-01')", set, association.value(), id().value());
        write("insert into committee_evaluation (id, committee, indicator_set, year, state, self_by, self_at)"
                + " values (?, ?, ?, 2199, 'SELF_SCORED', ?, '2026-10-01')", ids.next(), association.value(), set, id().value());
    }

    private void draw(OrganisationId association) {
        UUID draw = ids.next();
        write("insert into panel_draw (id, association, pool, title, size, quotas, state, commit_by, reveal_by, ordered_by, ordered_at)"
                + " values (?, ?, 'invented', '虚构抽取', 5, '', 'REFUSED', '2026-10-02', '2026-10-03', ?, '2026-10-01')",
                draw, association.value(), id().value());
        write("insert into panel_draw_witness (draw, number, person, stands_for) values (?, 1, ?, '虚构区协会')", draw, id().value());
    }

    private void judgeAsAnExpert(OrganisationId association) {
        UUID hr = house.hr().requirePerson().value();
        UUID secretary = house.secretary().requirePerson().value();
        UUID own = ids.next();
        UUID other = ids.next();
        write("insert into expert_entry (id, person, association, entered_at) values (?, ?, ?, '2026-10-01'), (?, ?, ?, '2026-10-01')",
                own, id().value(), association.value(), other, hr, association.value());
        write("insert into expert_term_due (position, person, association, what, due_on, last_day, done_at)"
                + " values (?, ?, ?, 'END', '2026-10-02', '2026-10-01', '2026-10-02')", ids.next(), id().value(), association.value());
        write("insert into expert_absence (id, person, kind, first_day, last_day, note, entered_at)"
                + " values (?, ?, 'LEAVE', '2026-10-01', '2026-10-02', '岑见微出差', '2026-10-01')", ids.next(), id().value());
        admission(own, id().value(), "own", secretary, "WITHDRAWN", null);
        admission(other, hr, "proposed", id().value(), "PROPOSED", null);
        admission(other, hr, "decided", secretary, "DECLINED", id().value());
        invitation(id().value(), secretary, association);
        invitation(hr, id().value(), association);
        String mark = "insert into expert_mark (id, person, association, occasion, grade, reason, given_by, given_at)"
                + " values (?, ?, ?, '评审会', 'GOOD', '按时交回意见', ?, '2026-10-01')";
        write(mark, ids.next(), id().value(), association.value(), secretary);
        write(mark, ids.next(), hr, association.value(), id().value());
        tie(association, id().value(), hr, secretary);
        tie(association, hr, id().value(), secretary);
        tie(association, hr, secretary, id().value());
        String lifting = "insert into conflict_lifting (id, association, kind, person, other_person, asked_by, asked_at, asked_why, state,"
                + " decided_by, decided_at, decided_why) values (?, ?, ?, ?, ?, ?, '2026-10-01', '理由充分', 'OVERTAKEN', ?, '2026-10-02', '同意取消')";
        UUID second = house.secondSecretary().requirePerson().value();
        write(lifting, ids.next(), association.value(), "teacher", id().value(), hr, secretary, second);
        write(lifting, ids.next(), association.value(), "project", hr, id().value(), secretary, second);
        write(lifting, ids.next(), association.value(), "other", hr, secretary, id().value(), second);
        write(lifting, ids.next(), association.value(), "relative", hr, secretary, second, id().value());
    }

    private void admission(UUID entry, UUID person, String programme, UUID proposedBy, String state, @Nullable UUID decidedBy) {
        write("insert into expert_admission (id, entry, person, programme, level, origin, statement, first_day, last_day, state, proposed_by,"
                        + " proposed_at, decided_by, decided_at, decided_why) values (?, ?, ?, ?, '', 'NOMINATED', '专业对口', '2026-10-01',"
                        + " '2027-10-01', ?, ?, '2026-10-01', ?, case when ?::uuid is null then null else timestamptz '2026-10-02' end, null)",
                ids.next(), entry, person, programme, state, proposedBy, decidedBy, decidedBy);
    }

    private void invitation(UUID person, UUID by, OrganisationId association) {
        write("insert into expert_invitation (id, person, association, occasion, reference, title, link, invited_by, invited_at, state)"
                + " values (?, ?, ?, 'review', ?, 'JG-0001', '/cases', ?, '2026-10-01', 'OPEN')",
                ids.next(), person, association.value(), ids.next(), by);
    }

    private void tie(OrganisationId association, UUID person, UUID other, UUID by) {
        UUID tie = ids.next();
        write("insert into conflict_tie (id, association, kind, person, other_person, typed, about, origin, entered_by, entered_at, reason)"
                + " values (?, ?, 'project', ?, ?, '同事', '', 'entered', ?, '2026-10-01', '有人反映')",
                tie, association.value(), person, other, by);
        evidence.append("conflict-entered", tie, Map.of("kind", "project"));
    }

    private void holdACertificate(OrganisationId association) {
        Credential one = granted(credentials.issue(
                new CredentialRequest(
                        "conference-attendance", association, id(), null, new LocalizedText("岑见微作报告的年会", "Conference"), null,
                        LocalDate.of(2026, 10, 1), null, Credential.SourceKind.OFFICE, ids.next(), List.of()),
                id()));
        credentials.revoke(one.id(), "岑见微没有到会", id());
        write("insert into credential_key (id, association, number, did, algorithm, public_key, made_at, made_by, expires_at, ended_by, reason)"
                        + " values (?, ?, 99, 'did:web:invented.example', 'ED25519', 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',"
                        + " '2026-10-01', ?, '2026-10-02', ?, '虚构的更换')",
                ids.next(), association.value(), id().value(), id().value());
    }

    private void voteInSecret(OrganisationId association) {
        UUID election = ids.next();
        write("insert into ballot_election (id, uuid, association, name, description, questions, pass_part, pass_of, supervisor, state,"
                        + " set_up_by, set_up_at) values (?, '123456789ABCDE', ?, '表决', '', '{一}', 2, 3, ?, 'SETUP', ?, '2026-10-01')",
                election, association.value(), id().value(), house.secretary().requirePerson().value());
        write("insert into ballot_trustee (election, number, person) values (?, 1, ?)", election, id().value());
        write("insert into ballot_voter (election, person) values (?, ?)", election, id().value());
    }

    private void sitOnAPanel(OrganisationId association) {
        UUID meeting = ids.next();
        UUID group = ids.next();
        UUID other = house.secretary().requirePerson().value();
        write("insert into meeting (id, association, call, title, kind, place, starts_at, state, called_by, called_at, cancelled_by,"
                        + " cancelled_at, cancellation) values (?, ?, ?, '评审会', 'panel', '会议室', '2026-10-02', 'CANCELLED', ?,"
                        + " '2026-10-01', ?, '2026-10-01', '停电')",
                meeting, association.value(), ids.next(), id().value(), other);
        write("insert into meeting_party (meeting, person, part, number) values (?, ?, 'MEMBER', 1)", meeting, id().value());
        write("insert into meeting_attendance (id, meeting, person, here, at) values (?, ?, ?, true, '2026-10-01')",
                ids.next(), meeting, id().value());
        write("insert into meeting_choice (meeting, case_id, person, chosen, at) values (?, ?, ?, ?, '2026-10-01')",
                meeting, ids.next(), id().value(), other);
        write("insert into meeting_presider (id, meeting, case_id, person, at) values (?, ?, ?, ?, '2026-10-01')",
                ids.next(), meeting, ids.next(), id().value());
        write("insert into meeting_group (id, meeting, number, attending, state, made_at, teller, teller2, sheet, counted_by, counted_at)"
                        + " values (?, ?, 1, 9, 'STANDING', '2026-10-01', ?, ?, ?, ?, '2026-10-01')",
                group, meeting, id().value(), other, ids.next(), other);
        write("insert into meeting_group_voter (group_id, person) values (?, ?)", group, id().value());
        write("insert into meeting_minutes (meeting, part, text, hash, signed_by, signed_at) values (?, 1, '记录', ?, ?, '2026-10-01')",
                meeting, HASH_OF_MINUTES, id().value());
        evidence.append("meeting-signed", meeting, Map.of("minutes", HASH_OF_MINUTES, "results", 0));
    }

    private void payDues(OrganisationId association) {
        UUID resolution = ids.next();
        UUID fee = ids.next();
        UUID charge = ids.next();
        write("insert into dues_account (association, created_at) values (?, '2026-10-01')", association.value());
        write("insert into dues_resolution (id, association, number, title, body, adopted_on, entered_by, entered_at)"
                + " values (?, ?, '一号', '会费标准', 'GENERAL_ASSEMBLY', '2026-01-05', ?, '2026-10-01')", resolution, association.value(), id().value());
        write("insert into dues_class (id, association, name, payer, grade, from_year, cents, due_month, due_day, resolution, entered_by, entered_at)"
                        + " values (?, ?, '个人', 'PERSON', '', 2026, 20000, 6, 30, ?, ?, '2026-10-01')",
                fee, association.value(), resolution, id().value());
        write("insert into dues_year (association, year, state, last_receipt) values (?, 2026, 'OPEN', 1)", association.value());
        write("insert into dues_charge (id, association, year, kind, membership, person, member_number, class, full_cents, cents,"
                        + " paid_cents, due_on, charged_at) select ?, association, 2026, 'SUBSCRIPTION', id, person, number, ?, 20000,"
                        + " 20000, 20000, '2026-06-30', '2026-10-01' from membership where person = ? and number is not null limit 1",
                charge, fee, id().value());
        write("insert into dues_receipt (id, association, year, number, kind, charge, person, cents, paid_on, method, reference,"
                        + " recorded_by, recorded_at) values (?, ?, 2026, 1, 'PAYMENT', ?, ?, 20000, '2026-10-01', 'CASH', '', ?, '2026-10-01')",
                ids.next(), association.value(), charge, id().value(), id().value());
    }

    private void takeUpAnObjection() {
        write("insert into case_objection (id, case_id, facts, receipt, received_at, taken_up_at, taken_up_by,"
                        + " answered_at, answered_by, upheld, answer)"
                        + " select ?, case_id, facts, ?, received_at, received_at, ?, answered_at, answered_by, upheld, answer"
                        + " from case_objection where facts = ?",
                ids.next(), ids.token(), id().value(), OBJECTION);
    }

    private void writeADocument() {
        UUID secretary = house.secretary().requirePerson().value();
        write("insert into programme_draft (id, version, programme, edition, document, status, written_by, changed_at,"
                        + " submitted_by, submitted_at, decided_by, decided_at)"
                        + " values (?, 3, 'title-review', '2099-1', '', 'adopted', ?, '2026-10-01', ?, '2026-10-01', ?, '2026-10-02')",
                ids.next(), id().value(), id().value(), secretary);
        write("insert into programme_edition (programme, edition, sha256, document, stored_at, origin, written_by)"
                + " select 'trace-of-a-hand', '2099-1', sha256, document, '2026-10-02', 'written', ? from programme_edition"
                + " where programme = 'title-review' limit 1", id().value());
    }

    private void importARoster() {
        UUID job = ids.next();
        write("insert into files_import_job (id, kind, name, language, ordered_by, ordered_at, state, mode, report, ended_at)"
                        + " values (?, 'persons', '岑见微等人.xlsx', 'ZH', ?, '2026-10-01', 'DONE', 'GOOD_ROWS', '\\x00', '2026-10-01')",
                job, id().value());
        write("insert into files_import_mend (job, row_number, columns, cells, mended_by, mended_at)"
                + " values (?, 2, '{name}', '\\x00', ?, '2026-10-01')", job, id().value());
    }

    private void leaveTraces() throws Exception {
        UUID secretary = house.secretary().requirePerson().value();
        Browser browser = new Browser(mvc, "198.51.100.70");
        browser.open("/sign-in");
        browser.submit("/sign-in", "name", MOBILE, "password", PASSWORD);
        Browser code = new Browser(mvc, "198.51.100.71");
        code.open("/sign-in/code");
        code.submit("/sign-in/code", "name", MOBILE);
        write("insert into people_recovery_code (person, hash) values (?, '\\x00')", id().value());
        as(actor, post("/people/consents/give").param("purpose", "review").param("version", "1"));
        as(actor, post("/people/data/request").param("kind", "correction").param("wish", "岑字写错了"));
        as(house.secretary(), get("/people/" + id()));
        as(house.secretary(), post("/people/" + id() + "/identity").param("reason", "核对岑见微的证件"));
        write("insert into people_look (id, person, by, what, at) values (?, ?, ?, 'profile', '2026-10-01')", ids.next(), secretary, id().value());
        write("insert into people_change (id, person, section, before, after, by, at) values (?, ?, 'person', '{}', '{}', ?, '2026-10-01')",
                ids.next(), secretary, id().value());
        write("insert into people_request (id, person, kind, wish, made_at, due_on, decided_at, decided_by, granted)"
                        + " values (?, ?, 'correction', '', '2026-10-01', '2026-10-20', '2026-10-02', ?, true)",
                ids.next(), secretary, id().value());
        write("insert into people_provider_link (id, person, issuer, subject, label, linked_at)"
                + " values (?, ?, 'https://id.example.org', '7f3a', '岑见微', '2026-10-01')", ids.next(), id().value());
        write("insert into people_provider_invitation (token, person, invited_by, invited_at, expires_at)"
                + " values ('\\x01', ?, ?, '2026-10-01', '2026-10-08')", id().value(), house.secretary().requirePerson().value());
        write("insert into people_provider_invitation (token, person, invited_by, invited_at, expires_at)"
                + " values ('\\x02', ?, ?, '2026-10-01', '2026-10-08')", house.secretary().requirePerson().value(), id().value());
        write("insert into people_passkey (id, person, name, credential, public_key, signature_count, verified, transports,"
                + " backup_eligible, backed_up, attestation, client_data, created_at)"
                + " values (?, ?, '手机', '\\x01', '\\x02', 0, true, '', false, false, '\\x', '\\x', '2026-10-01')", ids.next(), id().value());
        UUID hr = house.hr().requirePerson().value();
        write("insert into people_duplicate (id, first, second, grounds, weight, found_at, state, decided_by, decided_at, why)"
                        + " values (?, least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), '{phone}', 60, '2026-10-01', 'dismissed', ?, '2026-10-02', '另一人')",
                ids.next(), id().value(), hr, id().value(), hr, id().value());
        write("insert into people_merge (id, kept, merged, choices, merged_at, merged_by, undo_until, undone_at, undone_by)"
                        + " values (?, ?, ?, '{}', '2026-10-01', ?, '2026-10-31', '2026-10-02', ?)",
                ids.next(), id().value(), hr, secretary, secretary);
        write("insert into people_merge (id, kept, merged, choices, merged_at, merged_by, undo_until, undone_at, undone_by)"
                        + " values (?, ?, ?, '{}', '2026-10-01', ?, '2026-10-31', '2026-10-02', ?)",
                ids.next(), secretary, hr, id().value(), id().value());
        write("insert into people_access_token (id, person, name, hash, scopes, created_at, expires_at)"
                + " values (?, ?, '读我的资料', '\\x01', 'me', '2026-10-01', '2027-10-01')", ids.next(), id().value());
        write("insert into messages_outgoing (id, channel, address, person, created_at, due_at, state, ended_at)"
                + " values (?, 'MAIL', ?, ?, '2026-10-01', '2026-10-01', 'SENT', '2026-10-01')", ids.next(), MAIL, id().value());
    }

    private void receiveNotices() {
        UUID association = house.organisations.municipalAssociation().id().value();
        UUID notice = ids.next();
        UUID list = ids.next();
        write("insert into circular (id, sender, kind, title, body, mail, texts, receipt, choices, audience, selection, filter,"
                        + " state, written_by, written_at, sent_by, sent_at, approved_by, approved_at, send_at, ended_by, ended_at, version)"
                        + " values (?, ?, 'OFFICIAL', '年会', '年会', false, false, 'CONFIRM', '{}', 'members', 'CHOSEN', '{}',"
                        + " 'CANCELLED', ?, '2026-10-01', ?, '2026-10-01', ?, '2026-10-01', '2026-10-01', ?, '2026-10-01', 5)",
                notice, association, id().value(), house.secretary().requirePerson().value(), id().value(), id().value());
        write("insert into circular_choice (circular, person) values (?, ?)", notice, id().value());
        write("insert into circular_recipient (id, circular, person, name, number, association, state, told_at, answer, remark, answered_at)"
                        + " values (?, ?, ?, ?, 'CQ1', '协会', 'TOLD', '2026-10-01', 'confirmed', '岑见微已阅', '2026-10-01')",
                ids.next(), notice, id().value(), NAME);
        write("insert into circular_list (id, sender, name, audience, selection, filter, made_by, made_at)"
                + " values (?, ?, '青年组', 'members', 'CHOSEN', '{}', ?, '2026-10-01')", list, association, id().value());
        write("insert into circular_list_entry (list, person) values (?, ?)", list, id().value());
        write("insert into circular_preference (person, mail, texts, changed_at) values (?, true, false, '2026-10-01')", id().value());
        write("insert into circular_rule (id, sender, in_force, undo_minutes, source, entered_by, entered_at)"
                + " values (?, ?, '2099-01-01', 10, '决议', ?, '2026-10-01')", ids.next(), association, id().value());
    }

    private void fillInForms(ApplicationContext context) throws Exception {
        BroughtProgrammes.bring(context, "workshop-award-1");
        granted(forms.keep(actor, "workshop-award", Map.of("summary", "岑见微主持的夹具改造"), Map.of()));
        write("insert into case_form (case_id, number, answers, filed_at)"
                + " select id, 2, '{\"summary\": \"岑见微的业绩\"}', filed_at from review_case where number = ?", filed.number());
    }

    private void as(Actor other, MockHttpServletRequestBuilder request) throws Exception {
        int status = mvc.perform(request.with(SignedInAs.person(other.requirePerson())).with(csrf())).andReturn().getResponse().getStatus();
        assertThat(status).isLessThan(400);
    }

    private void write(String sql, Object... parameters) {
        assertThat(jdbc.sql(sql).params(parameters).update()).isPositive();
    }
}
