package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.files.Attachment;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.people.NewPerson;
import home.engineers.people.Profile;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.internal.BroughtProgrammes;
import home.engineers.programmes.internal.CaseView;
import home.engineers.programmes.internal.FiledForm;
import home.engineers.programmes.internal.FormDesk;
import home.engineers.programmes.internal.FormEntry;
import home.engineers.programmes.internal.FormView;
import home.engineers.testing.ReviewTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form from its draft to the filed version, its correction and its comparison. */
@ReviewTest
class CaseFormTests {
    private static final String AWARD = "workshop-award";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FormDesk forms;

    @Autowired
    private JdbcClient jdbc;

    private ReviewHouse house;
    private Actor applicant;
    private String tab = "";

    @BeforeEach
    void players() throws IOException {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        BroughtProgrammes.bring(context, "workshop-award-1");
        BroughtProgrammes.bring(context, "two-stage-review-1");
        applicant = house.freelance();
    }

    private static Form form() {
        return new Form(AWARD, "engineer", "机械电气", "", true);
    }

    private Filed filed() {
        granted(forms.keep(applicant, AWARD, WorkshopAnswers.making(), WorkshopAnswers.proof()));
        return granted(house.filing.file(applicant, form(), List.of()));
    }

    private FormEntry typed(int version, Map<String, String> values) {
        return typed(version, values, Map.of(), new FormEntry.Nothing());
    }

    private FormEntry typed(
            int version, Map<String, String> values, Map<String, List<Upload>> uploads, FormEntry.Change change) {
        Map<String, String[]> typed = new HashMap<>();
        values.forEach((name, value) -> typed.put(name, new String[] {value}));
        typed.put("shown", values.keySet().stream().filter(name -> name.startsWith("/")).map(name -> name.split("/")[1])
                .distinct().toArray(String[]::new));
        return new FormEntry(version, tab, Map.of("level", "engineer"), typed, uploads, change);
    }

    private int held(String table, String column, Actor actor) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(actor.requirePerson().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void beginsWithWhatTheProfileTellsAndSaysSo() {
        FormView view = forms.form(applicant, AWARD).orElseThrow();

        assertThat(view.version()).isZero();
        assertThat(view.answers().value("field")).isEqualTo("机械电气");
        assertThat(view.fromProfile("field")).isTrue();
        FormView changed = granted(forms.save(applicant, AWARD, typed(0, Map.of("/field", "机械设计"))));
        assertThat(changed.fromProfile("field")).isFalse();
        assertThat(forms.form(applicant, "two-stage-review")).isEmpty();
    }

    @Test
    void theWorksOfTheProfileAreRowsOfTheForm() {
        Actor author = house.applicant(NewPerson.of("白著述", "14200097001", null)
                .authored(
                        new Profile.Work("patent", "快换夹具", "ZL1", LocalDate.of(2025, 4, 30)),
                        new Profile.Work("paper", "柔性装配的节拍", "2026-1", null))
                .markedInvented());

        FormView view = forms.form(author, AWARD).orElseThrow();

        assertThat(view.answers().rows("works")).containsExactly(
                Map.of("title", "快换夹具", "finished", "2025-04-30"), Map.of("title", "柔性装配的节拍"));
        assertThat(view.fromProfile("works")).isTrue();
        assertThat(granted(forms.save(author, AWARD, typed(0, Map.of(), Map.of(), new FormEntry.RemoveRow("works", 1)))).fromProfile("works"))
                .isFalse();
    }

    @Test
    void aDraftIsKeptFoundAgainAndDiscardedWithItsFiles() {
        FormView first = granted(forms.save(applicant, AWARD, typed(0, Map.of("/track", "design", "/concept", "以快换结构减少停机。"))));
        FormView second = granted(forms.save(applicant, AWARD, typed(
                first.version(), Map.of("/track", "making"), Map.of("/proof", List.of(WorkshopAnswers.pdf("证明.pdf"))),
                new FormEntry.AddRow("works"))));

        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(second.choices()).containsEntry("level", "engineer");
        assertThat(second.answers().rows("works")).hasSize(1);
        assertThat(second.files().values()).extracting(Attachment::name).containsExactly("证明.pdf");
        assertThat(second.answers().value("concept")).as("kept for another change of mind").isNotNull();
        assertThat(second.form().asked(second.answers())).extracting(field -> field.name()).doesNotContain("concept");
        assertThat(forms.begun(applicant)).singleElement()
                .satisfies(begun -> assertThat(begun.path()).isEqualTo("/cases/new?programme=workshop-award"));
        assertThat(forms.begun(house.freelance())).isEmpty();

        forms.discard(applicant, AWARD);
        assertThat(forms.begun(applicant)).isEmpty();
        assertThat(held("form_draft", "person", applicant)).isZero();
        assertThat(held("files_attachment", "received_by", applicant)).isZero();
    }

    @Test
    void aStaleDraftIsToldAndOverwritesNothing() {
        granted(forms.save(applicant, AWARD, typed(0, Map.of("/summary", "第一个窗口写的内容，已经保存下来了。"))));
        Outcome<FormView> late = forms.save(applicant, AWARD, typed(0, Map.of("/summary", "第二个窗口写的内容，不知道第一个。")));

        assertThat(refusal(late)).containsExactly("form.stale");
        assertThat(forms.form(applicant, AWARD).orElseThrow().answers().value("summary"))
                .isEqualTo("第一个窗口写的内容，已经保存下来了。");
    }

    @Test
    void aPageThatSendsAgainBeforeItsLastSaveCameBackIsNotTakenForAnother() {
        tab = "tab-one-1";
        granted(forms.save(applicant, AWARD, typed(0, Map.of("/years", "12"))));
        granted(forms.save(applicant, AWARD, typed(0, Map.of("/years", "13"))));
        tab = "tab-two-2";
        assertThat(refusal(forms.save(applicant, AWARD, typed(0, Map.of("/years", "14"))))).containsExactly("form.stale");
        granted(forms.save(applicant, AWARD, typed(2, Map.of("/years", "15"))));
        tab = "tab-one-1";
        assertThat(refusal(forms.save(applicant, AWARD, typed(1, Map.of("/years", "16"))))).containsExactly("form.stale");
        assertThat(forms.form(applicant, AWARD).orElseThrow().answers().value("years")).isEqualTo(15L);
    }

    @Test
    void theSpecialtyOfTheCaseIsThatOfTheForm() {
        granted(forms.keep(applicant, AWARD, Map.of("field", "机械设计"), Map.of()));
        Filed filed = filed();

        assertThat(house.reviews.summary(applicant, filed.address()).specialty()).isEqualTo("机械设计");
    }

    @Test
    void whatIsTooLargeOrLiesAboutItselfIsRefusedAtItsPlaceAndNothingIsKept() {
        Outcome<FormView> huge = forms.save(applicant, AWARD, typed(0, Map.of(
                "/field", "机械设计", "/summary", "长".repeat(10 * 1024 * 1024 / 3))));
        Upload lie = new Upload("照片.png", new ByteArrayInputStream(ReviewHouse.PDF.getBytes()));
        Outcome<FormView> lying = forms.save(applicant, AWARD, typed(
                0, Map.of("/field", "机械设计"), Map.of("/proof", List.of(WorkshopAnswers.pdf("真.pdf"), lie)), new FormEntry.Nothing()));
        Outcome<FormView> many = forms.save(applicant, AWARD, typed(0, Map.of(), Map.of("/proof", List.of(
                WorkshopAnswers.pdf("一.pdf"), WorkshopAnswers.pdf("二.pdf"), WorkshopAnswers.pdf("三.pdf"))), new FormEntry.Nothing()));

        assertThat(reasons(huge)).extracting(Reason::field, Reason::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/summary", "form.long"));
        assertThat(reasons(lying)).extracting(Reason::field, Reason::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/proof", "files.attachment.notWhatNameSays"));
        assertThat(reasons(many)).extracting(Reason::key).containsExactly("form.manyFiles");
        assertThat(held("form_draft", "person", applicant)).isZero();
        assertThat(held("files_attachment", "received_by", applicant)).isZero();
    }

    private static List<Reason> reasons(Outcome<?> outcome) {
        return ((Refused<?>) outcome).reasons();
    }

    @Test
    void filesTheDraftedAnswersAndRefusesEveryFaultAtItsPlace() {
        assertThat(reasons(house.filing.file(applicant, form(), List.of()))).extracting(Reason::field)
                .containsExactly("/born", "/track", "/summary", "/works", "/proof", "/consent");
        granted(forms.keep(applicant, AWARD, Map.of("track", "design", "works", List.of(Map.of(), Map.of("title", "快换夹具"))), Map.of()));
        assertThat(reasons(house.filing.file(applicant, form(), List.of()))).extracting(Reason::field)
                .containsExactly("/born", "/summary", "/proof", "/consent", "/concept");
        Filed filed = filed();

        FiledForm kept = house.reader.view(house.secretary(), filed.address()).form();
        assertThat(kept).isNotNull();
        assertThat(kept.number()).isOne();
        assertThat(kept.answers().value("summary")).isEqualTo(WorkshopAnswers.SUMMARY);
        assertThat(kept.answers().values()).doesNotContainKey("concept");
        assertThat(kept.files().values()).extracting(Attachment::name).containsExactly("业绩证明.pdf");
        assertThat(house.reader.view(house.secretary(), filed.address()).papers())
                .extracting(CaseView.Paper::purposeName).containsExactly("form");
        assertThat(forms.begun(applicant)).isEmpty();
        assertThat(held("form_draft", "person", applicant)).isZero();
    }

    @Test
    void anotherPersonsFileCannotBeNamedInAnAnswer() {
        granted(forms.keep(applicant, AWARD, WorkshopAnswers.making(), WorkshopAnswers.proof()));
        UUID theirs = jdbc.sql("select attachment from form_draft_file f join form_draft d on d.id = f.draft where d.person = ?")
                .param(applicant.requirePerson().value()).query(UUID.class).single();
        Actor thief = house.freelance();

        granted(forms.keep(thief, AWARD, Map.of("proof", List.of(theirs.toString())), Map.of()));
        granted(forms.save(thief, AWARD, typed(1, Map.of("/proof", theirs.toString()))));

        assertThat(forms.form(thief, AWARD).orElseThrow().files()).isEmpty();
    }

    @Test
    void aCorrectionAtTheSupplementIsComparedFieldByField() {
        Filed filed = filed();
        String address = filed.address();
        assertThatThrownBy(() -> forms.correction(applicant, address)).isInstanceOf(Absent.class);
        granted(house.desk.noticeSupplement(house.secretary(), address, house.version(house.secretary(), address), "请补写贡献和完成日期。"));

        granted(forms.keepCorrection(applicant, address, Map.of(
                "summary", WorkshopAnswers.SUMMARY + "本人负责方案设计。",
                "works", List.of(Map.of("title", "快换夹具", "share", 80L))), Map.of("proof", List.of(WorkshopAnswers.pdf("补充证明.pdf")))));
        assertThat(forms.correction(applicant, address).changes()).extracting(change -> change.field().name())
                .containsExactly("summary", "works", "proof");
        assertThatThrownBy(() -> forms.correction(house.secretary(), address)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> forms.correction(house.otherHr(), address)).isInstanceOf(Absent.class);
        assertThat(forms.begun(applicant)).singleElement().satisfies(begun -> assertThat(begun.correcting()).isTrue());
        assertThat(house.reader.view(house.secretary(), address).form().number()).as("not filed yet").isOne();

        granted(house.desk.supplement(applicant, address, house.version(applicant, address), "", List.of()));
        FiledForm corrected = house.reader.view(house.secretary(), address).form();
        assertThat(corrected.number()).isEqualTo(2);
        assertThat(corrected.changes()).extracting(change -> change.field().name()).containsExactly("summary", "works", "proof");
        assertThat(corrected.files()).hasSize(2);
        assertThat(forms.begun(applicant)).isEmpty();
    }

    @Test
    void aFaultyCorrectionIsNotFiledAndAnUnchangedOneIsNone() {
        Filed filed = filed();
        String address = filed.address();
        granted(house.desk.noticeSupplement(house.secretary(), address, house.version(house.secretary(), address), "请补写本人贡献。"));
        int version = house.version(applicant, address);

        granted(forms.keepCorrection(applicant, address, Map.of("summary", "太短"), Map.of()));
        assertThat(refusal(house.desk.supplement(applicant, address, version, "已改", List.of()))).containsExactly("form.short");
        granted(forms.keepCorrection(applicant, address, Map.of("summary", WorkshopAnswers.SUMMARY), Map.of()));
        assertThat(refusal(house.desk.supplement(applicant, address, version, "", List.of())))
                .containsExactly("programmes.supplement.empty");
        granted(house.desk.supplement(applicant, address, version, "没有需要改的", List.of()));
        assertThat(house.reader.view(house.secretary(), address).form().number()).isOne();
    }

    @Test
    void aProgrammeWithoutAFormHasNoneOnItsCases() {
        Filed filed = granted(house.filing.file(
                applicant, new Form("two-stage-review", "engineer", "机械电气", "", true), List.of()));

        assertThat(house.reader.view(house.secretary(), filed.address()).form()).isNull();
        assertThatThrownBy(() -> forms.filed(house.secretary(), filed.address())).isInstanceOf(Absent.class);
    }
}
