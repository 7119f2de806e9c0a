package home.engineers.evidence.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.json.CanonicalJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTests {
    private static final UUID SUBJECT = UUID.fromString("0193a0c0-0000-7000-8000-000000000001");

    @Test
    void writesFactsTheSameWayWhateverTheirOrder() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("stage", "公示");
        facts.put("until", LocalDate.of(2026, 11, 30));
        facts.put("days", 5);
        facts.put("share", new BigDecimal("0.50"));
        facts.put("of", List.of(Map.of("b", true, "a", "\"\\\n\u0001")));

        assertThat(CanonicalJson.of(facts))
                .isEqualTo("{\"days\":5,\"of\":[{\"a\":\"\\\"\\\\\\n\\u0001\",\"b\":true}],\"share\":0.5,\"stage\":\"公示\",\"until\":\"2026-11-30\"}");
    }

    /** The hash was reckoned outside Java, from the form the class documents. */
    @Test
    void hashesTheSevenDocumentedLines() {
        Link link = new Link(1, Instant.parse("2026-11-23T01:00:00.123456789Z"), "publicity-begun", SUBJECT, "{\"days\":5}", Link.NOTHING_BEFORE);

        assertThat(link.canonical()).isEqualTo("""
                engineers-home evidence 1
                1
                2026-11-23T01:00:00.123456Z
                publicity-begun
                0193a0c0-0000-7000-8000-000000000001
                {"days":5}
                0000000000000000000000000000000000000000000000000000000000000000
                """);
        assertThat(link.hash()).isEqualTo("2529c921696dbc9cbde2ca1e4e09790b71a500547d1d45cca2c70b2853d2b311");
    }

    @Test
    void changesItsHashWithEveryPart() {
        Link link = new Link(1, Instant.EPOCH, "a", SUBJECT, "{}", Link.NOTHING_BEFORE);

        assertThat(List.of(
                        link,
                        new Link(2, Instant.EPOCH, "a", SUBJECT, "{}", Link.NOTHING_BEFORE),
                        new Link(1, Instant.EPOCH.plusSeconds(1), "a", SUBJECT, "{}", Link.NOTHING_BEFORE),
                        new Link(1, Instant.EPOCH, "b", SUBJECT, "{}", Link.NOTHING_BEFORE),
                        new Link(1, Instant.EPOCH, "a", new UUID(0, 0), "{}", Link.NOTHING_BEFORE),
                        new Link(1, Instant.EPOCH, "a", SUBJECT, "{\"a\":1}", Link.NOTHING_BEFORE),
                        new Link(1, Instant.EPOCH, "a", SUBJECT, "{}", link.hash())))
                .extracting(Link::hash)
                .doesNotHaveDuplicates();
    }
}
