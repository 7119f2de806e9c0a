package home.engineers.portal.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.files.tables.ActingContext;
import home.engineers.files.tables.ImportJob;
import home.engineers.files.tables.ImportJobs;
import home.engineers.files.tables.ImportListener;
import home.engineers.files.tables.ImportMode;
import home.engineers.files.tables.ImportOrder;
import home.engineers.files.tables.Imports;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Positions;
import home.engineers.people.People;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@HouseTest
class ImportPagesTests {
    private static final String HEADER = "姓名,手机号,证件号码\n";
    private static int persons = 100;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private People people;

    @Autowired
    private Positions positions;

    @Autowired
    private Organisations organisations;

    @Autowired
    private HouseClock clock;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    Path folder;

    private PersonId secretary;
    private PersonId engineer;

    @BeforeEach
    void aSecretaryAndAnEngineer() throws IOException {
        secretary = person();
        engineer = person();
        positions.appoint(new Positions.Appointment(
                secretary, organisations.municipalAssociation().id(), Role.SECRETARY, "秘书", clock.today(), null), null);
    }

    @Test
    void offersEachKindTheActorMayImport() throws Exception {
        mvc.perform(get("/imports").with(SignedInAs.person(secretary)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/imports/template/persons")));
        mvc.perform(get("/imports").with(SignedInAs.person(engineer))).andExpect(status().isForbidden());
        mvc.perform(get("/imports")).andExpect(status().is3xxRedirection());
    }

    @Test
    void givesOutAnEmptyTemplate() throws Exception {
        mvc.perform(get("/imports/template/persons").with(SignedInAs.person(secretary)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        mvc.perform(get("/imports/template/nothing").with(SignedInAs.person(secretary))).andExpect(status().isNotFound());
    }

    @Test
    void writesNothingBeforeTheReaderSaysSo() throws Exception {
        String mobile = mobile();
        UUID job = upload(HEADER + line(mobile) + "坏行,1380000," + number(1) + "\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> state(job) == ImportJob.State.CHECKED);

        mvc.perform(get("/imports/{id}", job).with(SignedInAs.person(secretary)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(
                        containsString("共 2 行，还没有写入任何一行"), containsString("第 3 行"), containsString("1380000"))));
        assertThat(people.named(mobile)).isEmpty();
        assertThat(jobs.report(job).orElseThrow().stored()).isEqualTo(1);
    }

    @Test
    void allOrNothingWithABadRowWritesNothingAndTheGoodRowsCanFollow() throws Exception {
        String mobile = mobile();
        UUID job = upload(HEADER + line(mobile) + "坏行,1380000," + number(1) + "\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> state(job) == ImportJob.State.CHECKED);

        run(job, "ALL_OR_NOTHING");
        await().atMost(Duration.ofSeconds(20)).until(() -> state(job) == ImportJob.State.CHECKED);
        assertThat(people.named(mobile)).isEmpty();
        mvc.perform(get("/imports/{id}", job).with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString("一行都没有写入")));

        run(job, "GOOD_ROWS");
        await().atMost(Duration.ofSeconds(20)).until(() -> state(job) == ImportJob.State.DONE);
        assertThat(people.named(mobile)).hasSize(1);
        mvc.perform(get("/imports/{id}", job).with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString("已导入 1 行")));
        mvc.perform(post("/imports/{id}/run", job).param("mode", "GOOD_ROWS").with(SignedInAs.person(secretary)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theAnnotatedFileCarriesTheReasonAtItsRow() throws Exception {
        UUID job = upload(HEADER + "坏行,1380000," + number(1) + "\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> state(job) == ImportJob.State.CHECKED);

        String csv = mvc.perform(get("/imports/{id}/annotated.csv", job).with(SignedInAs.person(secretary)))
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(UTF_8);

        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv.lines().toList().get(1)).startsWith("坏行,1380000,").contains("手机号：");
    }

    @Test
    void refusesAFileThatIsNotWhatItsNameSays() throws Exception {
        mvc.perform(multipart("/imports").file(file("名册.xlsx", "姓名\n")).param("kind", "persons")
                        .with(SignedInAs.person(secretary)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("内容却是")));
        mvc.perform(multipart("/imports").param("kind", "persons").with(SignedInAs.person(secretary)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还没有选文件")));
    }

    @Test
    void aTableWithoutTheNeededColumnsSaysWhichAreMissing() throws Exception {
        UUID job = upload("姓名,备注\n唐牧云,x\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> state(job) == ImportJob.State.CHECKED);

        mvc.perform(get("/imports/{id}", job).with(SignedInAs.person(secretary)))
                .andExpect(content().string(allOf(
                        containsString("这份表读不了"), containsString("缺少这一列"), not(containsString("开始写入")))));
    }

    @Test
    void showsTheProgressByServerSentEvents() throws Exception {
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < 500; i++) {
            table.append(line(mobile()));
        }
        UUID job = upload(table.toString());

        MvcResult watching = mvc.perform(get("/imports/{id}/progress", job)
                        .accept(MediaType.TEXT_EVENT_STREAM).with(SignedInAs.person(secretary)))
                .andExpect(request().asyncStarted())
                .andReturn();
        watching.getAsyncResult(Duration.ofSeconds(30).toMillis());
        String events = mvc.perform(asyncDispatch(watching)).andReturn().getResponse().getContentAsString(UTF_8);

        assertThat(events).contains("event:progress").contains("event:end").contains("已处理 500 行，共 500 行").contains("\"percent\":100");
    }

    @Test
    void whileItWorksThePageReloadsItselfWhereThereIsNoScript() throws Exception {
        UUID job = upload(HEADER + line(mobile()));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(job) == ImportJob.State.CHECKED);
        jdbc.sql("update files_import_job set state = 'RUNNING', ended_at = null, total = 10, read = 4 where id = ?").param(job).update();

        mvc.perform(get("/imports/{id}", job).with(SignedInAs.person(secretary)))
                .andExpect(content().string(allOf(
                        containsString("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>"),
                        containsString("value=\"40\""),
                        containsString("已处理 4 行，共 10 行"))));
    }

    @Test
    void anImportWhoseServerDiedSaysSoAndCanBeTakenUpAgain() throws Exception {
        String mobile = mobile();
        UUID job = upload(HEADER + line(mobile));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(job) == ImportJob.State.CHECKED);
        jdbc.sql("update files_import_job set state = 'RUNNING', mode = 'GOOD_ROWS', ended_at = null where id = ?").param(job).update();
        jdbc.sql("insert into files_import_queue (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)"
                        + " values ('import', ?, now() - interval '1 hour', true, 'gone', now() - interval '1 hour', 1)")
                .param(job.toString())
                .update();

        await().atMost(Duration.ofSeconds(30)).until(() -> state(job) == ImportJob.State.INTERRUPTED);
        mvc.perform(get("/imports/{id}", job).with(SignedInAs.person(secretary)))
                .andExpect(content().string(containsString("导入中断")));
        run(job, "GOOD_ROWS");
        await().atMost(Duration.ofSeconds(20)).until(() -> state(job) == ImportJob.State.DONE);
        assertThat(people.named(mobile)).hasSize(1);
    }

    @Test
    void nobodySeesTheImportOfAnother() throws Exception {
        UUID job = upload(HEADER + line(mobile()));
        PersonId colleague = person();
        positions.appoint(new Positions.Appointment(
                colleague, organisations.municipalAssociation().id(), Role.SECRETARY, "秘书", clock.today(), null), null);

        for (String path : new String[] {"", "/progress", "/annotated.csv"}) {
            mvc.perform(get("/imports/" + job + path).with(SignedInAs.person(colleague))).andExpect(status().isNotFound());
        }
        mvc.perform(post("/imports/{id}/run", job).param("mode", "GOOD_ROWS").with(SignedInAs.person(colleague)).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/imports/{id}/cancel", job).with(SignedInAs.person(colleague)).with(csrf()))
                .andExpect(status().isNotFound());
    }

    private ImportJob.State state(UUID job) {
        return jobs.find(job).orElseThrow().state();
    }

    private void run(UUID job, String mode) throws Exception {
        mvc.perform(post("/imports/{id}/run", job).param("mode", mode).with(SignedInAs.person(secretary)).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private UUID upload(String csv) throws Exception {
        String to = mvc.perform(multipart("/imports").file(file("名册.csv", csv)).param("kind", "persons")
                        .with(SignedInAs.person(secretary)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn().getResponse().getRedirectedUrl();
        return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "application/octet-stream", text.getBytes(UTF_8));
    }

    private PersonId person() throws IOException {
        String mobile = mobile();
        Path file = Files.writeString(folder.resolve("person.csv"), HEADER + line(mobile));
        imports.run(imports.kind("persons").orElseThrow(), new ImportOrder(
                file, "person.csv", ImportMode.GOOD_ROWS, ActingContext.OPERATOR, Language.ZH, ImportListener.NONE));
        return people.named(mobile).getFirst().person();
    }

    private static String line(String mobile) {
        return "导入者," + mobile + "," + number(Integer.parseInt(mobile.substring(5))) + "\n";
    }

    private static String mobile() {
        return "13977%06d".formatted(persons++);
    }

    /** A synthetic identity number with a right check digit; no such person exists. */
    private static String number(int serial) {
        String body = "500103" + (1960 + serial / 28_000 % 40) + "%02d%02d".formatted(1 + serial / 1000 % 12, 1 + serial / 12_000 % 28)
                + "%03d".formatted(serial % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
