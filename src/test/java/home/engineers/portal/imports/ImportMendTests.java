package home.engineers.portal.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.files.tables.ActingContext;
import home.engineers.files.tables.ImportJob;
import home.engineers.files.tables.ImportJobs;
import home.engineers.files.tables.ImportListener;
import home.engineers.files.tables.ImportMode;
import home.engineers.files.tables.ImportOrder;
import home.engineers.files.tables.ImportReport;
import home.engineers.files.tables.ImportReport.Refusal;
import home.engineers.files.tables.Imports;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Positions;
import home.engineers.people.People;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Refused rows are mended where they stand, and nothing of a roster lies readable on the disk. */
@HouseTest
class ImportMendTests {
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
    private Memberships memberships;

    @Autowired
    private Positions positions;

    @Autowired
    private Organisations organisations;

    @Autowired
    private HouseClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Value("${house.data}")
    private Path data;

    @TempDir
    Path folder;

    private PersonId secretary;
    private String own;

    @BeforeEach
    void aSecretary() throws IOException {
        own = mobile();
        Path file = Files.writeString(folder.resolve("person.csv"), HEADER + line("改表秘书", own));
        imports.run(imports.kind("persons").orElseThrow(), new ImportOrder(
                file, "person.csv", ImportMode.GOOD_ROWS, ActingContext.OPERATOR, Language.ZH, ImportListener.NONE));
        secretary = people.named(own).getFirst().person();
        positions.appoint(new Positions.Appointment(
                secretary, organisations.municipalAssociation().id(), Role.SECRETARY, "秘书", clock.today(), null), null);
    }

    @Test
    void aRefusedRowIsMendedInPlaceAndTheImportTakesWhatWasMended() throws Exception {
        String good = mobile();
        String mended = mobile();
        UUID job = upload("persons", HEADER + line("好行", good) + "坏行,1380000," + number(serial(mended)) + "\n");

        page(job).andExpect(content().string(allOf(
                containsString("改有误的行（1 行）"), containsString("第 3 行"), containsString("name=\"r3c1\""),
                containsString("value=\"1380000\""), containsString("aria-describedby=\"r3c1-error\""))));
        mend(job, Map.of("r3c0", "坏行", "r3c1", mended, "r3c2", number(serial(mended))));

        assertThat(jobs.report(job).orElseThrow()).extracting(ImportReport::read, ImportReport::stored, ImportReport::refusedRows)
                .containsExactly(2, 2, 0);
        page(job).andExpect(content().string(allOf(
                not(containsString("改有误的行")), containsString("在页面上改过的行（1 行）"), containsString("改表秘书"))));
        assertThat(people.named(mended)).isEmpty();

        run(job, "ALL_OR_NOTHING", ImportJob.State.DONE);
        assertThat(people.named(good)).hasSize(1);
        assertThat(people.named(mended)).hasSize(1);
        page(job).andExpect(content().string(allOf(
                containsString("已导入 2 行"), containsString("在页面上改过的行（1 行）"), containsString("手机号"))));
    }

    @Test
    void aRowThatIsStillWrongSaysSoAtItsCell() throws Exception {
        UUID job = upload("persons", HEADER + "坏行,1380000," + number(1) + "\n");

        mend(job, Map.of("r2c1", "13800000777", "r2c2", "500103199001019931"));

        assertThat(jobs.report(job).orElseThrow().refused()).extracting(Refusal::row, Refusal::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "证件号码"));
        page(job).andExpect(content().string(allOf(
                containsString("改有误的行（1 行）"), containsString("value=\"500103199001019931\""), containsString("r2c2-error"))));
    }

    @Test
    void goodRowsMayGoFirstAndTheOthersFollowOnceMended() throws Exception {
        String good = mobile();
        String later = mobile();
        UUID job = upload("persons", HEADER + line("好行", good) + "坏行," + later + ",5001031990\n");
        run(job, "GOOD_ROWS", ImportJob.State.DONE);
        assertThat(people.named(good)).hasSize(1);

        mend(job, Map.of("r3c2", number(serial(later))));
        page(job).andExpect(content().string(containsString("先前已写入的算作没有变化")));
        run(job, "GOOD_ROWS", ImportJob.State.DONE);

        assertThat(people.named(later)).hasSize(1);
        assertThat(jobs.report(job).orElseThrow()).extracting(ImportReport::stored, ImportReport::unchanged).containsExactly(1, 1);
    }

    @Test
    void longFilesArePagedByTheirRefusedRows() throws Exception {
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < 45; i++) {
            table.append(i % 2 == 0 ? "坏行," + i + "," + number(1) + "\n" : line("好行", mobile()));
        }
        UUID job = upload("persons", table.toString());

        page(job).andExpect(content().string(allOf(
                containsString("改有误的行（23 行）"), containsString("name=\"r40c1\""), not(containsString("name=\"r42c1\"")))));
        mvc.perform(get("/imports/{id}", job).param("page", "2").with(SignedInAs.person(secretary)))
                .andExpect(content().string(allOf(containsString("name=\"r42c1\""), not(containsString("name=\"r40c1\"")))));
    }

    @Test
    void unitsAndMembershipsAreMendedTheSameWay() throws Exception {
        UUID units = upload("units", "单位名称,统一社会信用代码,区县\n改表轴承厂,91350100M000100Y44,永川区\n");
        mend(units, Map.of("r2c1", "91350100M000100Y43"));
        assertThat(jobs.report(units).orElseThrow().refused()).isEmpty();
        run(units, "ALL_OR_NOTHING", ImportJob.State.DONE);
        assertThat(organisations.unitByCreditCode("91350100M000100Y43")).isPresent();

        UUID members = upload("memberships", "姓名,手机号,入会日期,到期日期\n改表秘书," + own + ",2025-02-30,2028-01-01\n");
        assertThat(jobs.report(members).orElseThrow().refused()).extracting(Refusal::column).containsExactly("入会日期");
        mend(members, Map.of("r2c5", "2025-03-01"));
        run(members, "ALL_OR_NOTHING", ImportJob.State.DONE);
        assertThat(memberships.ofPerson(secretary)).singleElement()
                .satisfies(m -> assertThat(m.admittedOn()).hasToString("2025-03-01"));
    }

    @Test
    void aWorkbookIsMendedLikeAnyTableAndGivenBackAsMended() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableExport("名册", List.of("姓名", "手机号", "证件号码"), List.of(List.of("坏行", "1380000", number(2)))).write(TableFormat.XLSX, out);
        UUID job = received(multipart("/imports").file(new MockMultipartFile("file", "名册.xlsx", null, out.toByteArray())).param("kind", "persons"));

        mend(job, Map.of("r2c1", "13800", "r2c4", "mend@example.org"));

        String csv = mvc.perform(get("/imports/{id}/annotated.csv", job).with(SignedInAs.person(secretary)))
                .andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(UTF_8);
        assertThat(csv.lines().toList().getFirst()).isEqualTo("\uFEFF姓名,手机号,证件号码,邮箱,导入批注");
        assertThat(csv.lines().toList().get(1)).startsWith("坏行,13800," + number(2) + ",mend@example.org,手机号：");
    }

    @Test
    void nobodyMendsTheImportOfAnotherOrARowThatWasNotRefused() throws Exception {
        String good = mobile();
        UUID job = upload("persons", HEADER + line("好行", good) + "坏行,1380000," + number(3) + "\n");

        mvc.perform(post("/imports/{id}/mend", job).param("r3c1", mobile()).with(SignedInAs.person(new PersonId(UUID.randomUUID()))).with(csrf()))
                .andExpect(status().isForbidden());
        mend(job, Map.of("r2c0", "别的名字", "r99999c0", "没有这一行", "r3c999", "没有这一列"));

        assertThat(jobs.report(job).orElseThrow().refusedRows()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from files_import_mend where job = ?").param(job).query(Integer.class).single()).isZero();
    }

    @Test
    void nothingOfARosterLiesReadableOnTheDiskOrInTheDatabase() throws Exception {
        String mobile = mobile();
        String identity = number(serial(mobile));
        String wrong = "13800" + mobile.substring(5) + "9";
        UUID job = upload("persons", HEADER + line("好行", mobile) + "坏行," + wrong + "," + identity + "\n");
        mend(job, Map.of("r3c1", wrong + "8"));
        page(job).andExpect(content().string(allOf(containsString(wrong + "8"), containsString(identity))));

        assertThat(readable(identity, mobile, wrong)).isEmpty();
        assertThat(jdbc.sql("select string_agg(j::text, ' ') from files_import_job j").query(String.class).single())
                .contains(job.toString()).doesNotContain(wrong, identity, hex(wrong), hex(identity));
        assertThat(jdbc.sql("select string_agg(m::text, ' ') from files_import_mend m").query(String.class).single())
                .contains(job.toString()).doesNotContain(wrong, hex(wrong));
    }

    /** Files under the data directory that show one of these. */
    private List<Path> readable(String... secrets) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).anyMatch(file -> file.toString().contains("/files/"));
            return files.stream().filter(file -> shows(file, secrets)).toList();
        }
    }

    private static boolean shows(Path file, String... secrets) {
        try {
            String content = Files.readString(file, ISO_8859_1);
            return Stream.of(secrets).anyMatch(content::contains);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private org.springframework.test.web.servlet.ResultActions page(UUID job) throws Exception {
        return mvc.perform(get("/imports/{id}", job).with(SignedInAs.person(secretary))).andExpect(status().isOk());
    }

    private void mend(UUID job, Map<String, String> cells) throws Exception {
        MockHttpServletRequestBuilder request = post("/imports/{id}/mend", job);
        cells.forEach(request::param);
        mvc.perform(request.with(SignedInAs.person(secretary)).with(csrf())).andExpect(status().is3xxRedirection());
    }

    private void run(UUID job, String mode, ImportJob.State end) throws Exception {
        mvc.perform(post("/imports/{id}/run", job).param("mode", mode).with(SignedInAs.person(secretary)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        settle(job, end);
    }

    private void settle(UUID job, ImportJob.State end) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(jobs.find(job).orElseThrow().state())
                .as("state, its report being %s", jobs.report(job))
                .isEqualTo(end));
    }

    private UUID upload(String kind, String csv) throws Exception {
        return received(multipart("/imports").file(new MockMultipartFile("file", "名册.csv", null, csv.getBytes(UTF_8))).param("kind", kind));
    }

    private UUID received(org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder upload) throws Exception {
        String to = mvc.perform(upload.with(SignedInAs.person(secretary)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn().getResponse().getRedirectedUrl();
        UUID job = UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
        settle(job, ImportJob.State.CHECKED);
        return job;
    }

    private static String line(String name, String mobile) {
        return name + "," + mobile + "," + number(serial(mobile)) + "\n";
    }

    private static String mobile() {
        return "13976%06d".formatted(persons++);
    }

    private static int serial(String mobile) {
        return Integer.parseInt(mobile.substring(5));
    }

    /** A synthetic identity number of an area that was never issued. */
    private static String number(int serial) {
        String body = "509901" + java.time.LocalDate.of(1960, 1, 1).plusDays(serial).toString().replace("-", "") + "013";
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
