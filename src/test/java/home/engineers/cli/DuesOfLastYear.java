package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The municipal association of a demo house that serves, with a class of dues for last year, when nobody was charged. */
record DuesOfLastYear(ServingProcess house, String path, String association, int year) {
    static final Duration LONG = Duration.ofSeconds(120);

    static DuesOfLastYear in(ServingProcess house) throws Exception {
        String association = house.database()
                .sql("select id from organisation where kind = 'MUNICIPAL_ASSOCIATION' and until is null").query(String.class).single();
        int year = house.database().sql("select extract(year from current_date)::integer - 1").query(Integer.class).single();
        DuesOfLastYear dues = new DuesOfLastYear(house, "/dues/" + association, association, year);
        dues.setClass();
        return dues;
    }

    private void setClass() throws Exception {
        String resolution = house.database().sql("select id from dues_resolution limit 1").query(String.class).single();
        assertThat(house.post(path + "/rules/classes", Map.of(
                        "name", List.of("往年个人会员"), "payer", List.of("PERSON"), "amount", List.of("80.01"), "due", List.of("06-30"),
                        "fromYear", List.of(String.valueOf(year)), "toYear", List.of(String.valueOf(year)),
                        "resolution", List.of(resolution))).statusCode())
                .isEqualTo(302);
    }

    /** The year as the forms send it. */
    Map<String, List<String>> form() {
        return Map.of("year", List.of(String.valueOf(year)));
    }

    /** @param sql with one place for the year */
    int count(String sql) {
        return house.database().sql(sql).param(year).query(Integer.class).single();
    }
}
