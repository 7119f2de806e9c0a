package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import home.engineers.testing.ManyCases;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** kill -9 in the middle of work that many rows hang on: what was acknowledged is there, and nothing is there twice. */
class KilledAtWorkTests {
    private static final int ROWS = 1_500;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static ServingProcess house;

    @BeforeAll
    static void open() throws Exception {
        house = ServingProcess.demo();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @Test
    void anImportThatIsKilledKeepsWhatItAcknowledgedAndEndsWithoutDuplicates() throws Exception {
        String goodRows = house.upload("persons", table("断电甲", 0));
        String whole = house.upload("persons", table("断电乙", ROWS));
        settle(goodRows, "CHECKED");
        settle(whole, "CHECKED");
        run(goodRows, "GOOD_ROWS");
        run(whole, "ALL_OR_NOTHING");
        await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() ->
                progress(goodRows, "stored") >= 200 && progress(whole, "read") >= 200);
        int acknowledged = progress(goodRows, "stored");

        house.kill();
        house.startAgain();

        settle(goodRows, "INTERRUPTED");
        settle(whole, "INTERRUPTED");
        assertThat(persons("断电甲")).isGreaterThanOrEqualTo(acknowledged).isLessThan(ROWS);
        assertThat(persons("断电乙")).isZero();
        assertThat(house.get(goodRows)).contains("导入中断", "这些行都在");
        assertThat(house.get(whole)).contains("导入中断", "一行都没有写入");

        run(goodRows, "GOOD_ROWS");
        run(whole, "ALL_OR_NOTHING");
        settle(goodRows, "DONE");
        settle(whole, "DONE");
        assertThat(persons("断电甲")).isEqualTo(ROWS);
        assertThat(persons("断电乙")).isEqualTo(ROWS);
        assertThat(progress(goodRows, "unchanged")).isGreaterThanOrEqualTo(acknowledged);
        assertThat(house.filesShowing("断电甲" + inWords(7))).isNotEmpty();
        assertThat(house.filesShowing(number(7))).isEmpty();
    }

    @Test
    void aBulkRenewalThatIsKilledRenewsEachMembershipOnce() throws Exception {
        List<String> first = memberships(0, 3);
        List<String> many = memberships(3, 50);
        house.post("/members/renew", Map.of("ids", first));
        assertThat(renewals(first)).isEqualTo(3);

        house.begin("/members/renew", Map.of("ids", many));
        await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).until(() -> renewals(many) >= 3);
        house.kill();
        house.startAgain();

        int before = renewals(many);
        assertThat(before).isBetween(3, many.size() - 1);
        assertThat(renewals(first)).isEqualTo(3);
        assertThat(renewed(many)).isEqualTo(before);
        assertThat(notices(many)).isEqualTo(before);

        house.post("/members/renew", Map.of("ids", many));
        assertThat(renewals(many)).isEqualTo(many.size());
        assertThat(renewed(many)).isEqualTo(many.size());
        assertThat(notices(many)).isEqualTo(many.size());
    }

    @Test
    void aBatchOfCasesThatIsKilledIsTakenUpAgainAndDoesNothingTwice() throws Exception {
        ManyCases.enter(database(), 600, null);
        int ready = waitingAtCompleteness();
        String batch = location(house.post("/batches", Map.of(
                "act", List.of("find-complete"), "all", List.of("true"), "stage", List.of("completeness"), "words", List.of("材料齐全"))));
        assertThat(house.get(batch)).contains("确认办理 " + ready + " 件");
        assertThat(waitingAtCompleteness()).isEqualTo(ready);
        house.post(batch + "/confirmation", Map.of());
        await().atMost(LONG).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> ended(batch) >= 20);

        house.kill();
        house.startAgain();

        assertThat(ended(batch)).isBetween(20, ready - 1);
        await().atMost(Duration.ofSeconds(90)).until(() -> ended(batch) == ready && house.get(batch).contains("已办完"));
        assertThat(waitingAtCompleteness()).isZero();
        assertThat(database().sql("""
                        select count(*) from case_batch_item i where i.batch = ? and (i.state <> 'done'
                            or (select count(*) from case_event e where e.case_id = i.case_id and e.act = 'found-complete') <> 1
                            or (select count(*) from evidence_entry e where e.subject = i.case_id and e.kind = 'found-complete') <> 1)""")
                .param(id(batch)).query(Integer.class).single()).isZero();
    }

    private static String location(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElseThrow();
        return to.substring(to.indexOf("/batches"));
    }

    private static int waitingAtCompleteness() {
        return database().sql("select count(*) from review_case where turn = 'secretary' and stage = 'completeness'")
                .query(Integer.class).single();
    }

    private static int ended(String batch) {
        return database().sql("select count(*) from case_batch_item where batch = ? and state <> 'ready'")
                .param(id(batch)).query(Integer.class).single();
    }

    private static void run(String job, String mode) throws Exception {
        assertThat(house.post(job + "/run", Map.of("mode", List.of(mode))).statusCode()).isEqualTo(302);
    }

    private static void settle(String job, String state) {
        await().atMost(LONG).untilAsserted(() -> assertThat(database()
                        .sql("select state from files_import_job where id = ?")
                        .param(id(job)).query(String.class).single())
                .isEqualTo(state));
    }

    private static int progress(String job, String count) {
        return database().sql("select " + count + " from files_import_job where id = ?").param(id(job)).query(Integer.class).single();
    }

    private static UUID id(String job) {
        return UUID.fromString(job.substring(job.lastIndexOf('/') + 1));
    }

    private static int persons(String prefix) {
        return database().sql("select count(*) from people_person where name like ?").param(prefix + "%").query(Integer.class).single();
    }

    /**
     * Active individual members of the municipal association who were never renewed before, their terms brought to an end
     * thirty days from now.
     */
    private static List<String> memberships(int skipped, int count) {
        return database().sql("""
                        update membership set term_from = least(term_from, current_date), term_to = current_date + 30
                        where id in (select m.id from membership m join organisation o on o.id = m.association
                            where m.state = 'ACTIVE' and m.person is not null and o.kind = 'MUNICIPAL_ASSOCIATION'
                                and not exists (select 1 from evidence_entry e
                                    where e.subject = m.id and e.kind = 'membership-renewed')
                            order by m.id offset ? limit ?)
                        returning id""")
                .params(skipped, count)
                .query(String.class)
                .list();
    }

    private static int renewals(List<String> memberships) {
        return database().sql("select count(*) from evidence_entry where kind = 'membership-renewed' and subject::text in (:ids)")
                .param("ids", memberships).query(Integer.class).single();
    }

    private static int renewed(List<String> memberships) {
        return database().sql("select count(*) from membership where id::text in (:ids) and term_to > current_date + 31")
                .param("ids", memberships).query(Integer.class).single();
    }

    private static int notices(List<String> memberships) {
        return database().sql("select count(*) from messages_notice where title_key = 'organisations.notice.renewed.title'"
                        + " and link in (:links)")
                .param("links", memberships.stream().map(id -> "/members/" + id).toList()).query(Integer.class).single();
    }

    private static JdbcClient database() {
        return house.database();
    }

    private static String table(String prefix, int from) {
        StringBuilder table = new StringBuilder("姓名,手机号,证件号码\n");
        for (int i = 0; i < ROWS; i++) {
            table.append(prefix).append(inWords(i)).append(",1428").append("%07d".formatted(from + i)).append(',').append(number(from + i)).append('\n');
        }
        return table.toString();
    }

    /** Names hold no figures. */
    private static String inWords(int number) {
        StringBuilder words = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> words.append("零一二三四五六七八九".charAt(digit - '0')));
        return words.toString();
    }

    /** Of the area 509902, which was never issued. */
    private static String number(int serial) {
        String body = "509902" + LocalDate.of(1965, 1, 1).plusDays(serial).format(DateTimeFormatter.BASIC_ISO_DATE) + "015";
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
