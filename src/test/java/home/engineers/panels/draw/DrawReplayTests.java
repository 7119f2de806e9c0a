package home.engineers.panels.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.panels.draw.Difference.Kind;
import home.engineers.panels.draw.DrawRecord.Drawn;
import home.engineers.panels.draw.RecordFault.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DrawReplayTests {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aDrawnAReplacedAndAVoidRecordComeOutTheSame() {
        for (DrawRecord record : List.of(InventedDraw.drawn(), InventedDraw.replaced(), InventedDraw.voided())) {
            assertThat(DrawReplay.of(record.text())).isEqualTo(new ReplayResult.Same(record));
        }
    }

    @Test
    void everyRecordIsOfThePublishedSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/draw.schema.json")), InputFormat.JSON);
        for (DrawRecord record : List.of(InventedDraw.drawn(), InventedDraw.replaced(), InventedDraw.voided())) {
            assertThat(schema.validate(record.text(), InputFormat.JSON)).isEmpty();
        }
        assertThat(schema.validate(InventedDraw.drawn().text().replace("\"size\":5", "\"size\":0"), InputFormat.JSON)).hasSize(1);
        assertThat(schema.validate(InventedDraw.drawn().text().replace("\"seed\"", "\"sead\""), InputFormat.JSON)).isNotEmpty();
    }

    /** Each byte in turn becomes another; a letter another letter, so that most stay well-formed. */
    @Test
    void everyAlteredByteIsFound() {
        byte[] file = InventedDraw.replaced().text().getBytes(StandardCharsets.UTF_8);
        int differing = 0;
        for (int i = 0; i < file.length; i++) {
            byte[] altered = file.clone();
            altered[i] = (byte) (altered[i] == '1' ? '2' : altered[i] == 'a' ? 'b' : altered[i] ^ 1);
            ReplayResult result = DrawReplay.of(new String(altered, StandardCharsets.UTF_8));
            assertThat(result).as("byte %s of %s", i, file.length).isNotInstanceOf(ReplayResult.Same.class);
            differing += result instanceof ReplayResult.Different ? 1 : 0;
        }
        assertThat(differing).as("altered records that can still be read").isGreaterThan(file.length / 2);
    }

    @Test
    void aByteMoreOrLessIsFound() {
        String text = InventedDraw.drawn().text();

        assertThat(DrawReplay.of(text + "\n")).isInstanceOfSatisfying(ReplayResult.Different.class, different ->
                assertThat(different.first().kind()).isEqualTo(Kind.NOT_CANONICAL));
        assertThat(DrawReplay.of(text.substring(0, text.length() - 1))).isInstanceOf(ReplayResult.NoRecord.class);
        assertThat(DrawReplay.of("")).isInstanceOf(ReplayResult.NoRecord.class);
    }

    @Test
    void namesTheMemberWhoWasPutIn() {
        DrawRecord record = InventedDraw.drawn();
        List<String> panel = new ArrayList<>(((Drawn) record.ending()).panel());
        String drawn = panel.get(2);
        String friend = record.announcement().lottery().strata().stream()
                .flatMap(stratum -> stratum.experts().stream())
                .filter(expert -> !panel.contains(expert))
                .findFirst()
                .orElseThrow();
        panel.set(2, friend);

        assertThat(first(InventedDraw.withPanel(record, panel))).isEqualTo(new Difference("/panel/2", Kind.VALUE, friend, drawn));
    }

    @Test
    void namesEachFaultByItsPlaceEvenWhereTheHashesWereMadeAnew() {
        assertThat(altered(all -> list(all, "announcement", "compositions", "0", "counts", "0").set(1, 5)))
                .returns("/announcement/compositions/0", Difference::place).returns(Kind.QUOTA, Difference::kind);
        assertThat(altered(all -> list(all, "announcement", "strata", "0", "probability").set(0, 1)))
                .returns("/announcement/strata/0/probability/0", Difference::place).returns(Kind.VALUE, Difference::kind);
        assertThat(altered(all -> Collections.swap(list(all, "announcement", "exclusions"), 0, 1)))
                .returns("/announcement/exclusions/1", Difference::place).returns(Kind.ORDER, Difference::kind);
        assertThat(altered(all -> all.put("secret", "00".repeat(32)))).returns("/announcement/server", Difference::place);
        assertThat(altered(all -> map(all, "reveals", "0").put("value", "00".repeat(32))))
                .returns("/commitments/0/commitment", Difference::place);
        assertThat(altered(all -> all.put("seed", "00".repeat(32)))).returns("/seed", Difference::place);
        assertThat(altered(all -> list(all, "reveals").removeLast()))
                .returns("/reveals", Difference::place).returns(Kind.WITNESSES, Difference::kind);
        assertThat(altered(all -> map(all, "reveals", "0").put("at", "2026-11-27T02:30:00Z")))
                .returns("/reveals/0/at", Difference::place).returns(Kind.TIME, Difference::kind);
        assertThat(altered(all -> map(all, "replacements", "1").put("joined", map(all, "replacements", "0").get("left"))))
                .returns("/replacements/1/joined", Difference::place);
        assertThat(altered(all -> map(all, "replacements", "0").put("left", "00".repeat(16))))
                .returns("/replacements/0", Difference::place);
    }

    @Test
    void saysWhatIsNoRecordAndWhere() {
        assertThat(fault("{")).returns(Problem.NOT_JSON, RecordFault::problem);
        assertThat(fault("[]")).isEqualTo(new RecordFault("", Problem.WRONG_KIND));
        assertThat(fault("{}")).isEqualTo(new RecordFault("/format", Problem.MISSING));
        assertThat(fault("{\"format\":\"ehome-draw-9\"}")).isEqualTo(new RecordFault("/format", Problem.OTHER_FORMAT));
        String text = InventedDraw.drawn().text();
        assertThat(fault(text.replace("\"seed\":\"", "\"seed\":\"x"))).isEqualTo(new RecordFault("/seed", Problem.WRONG_FORM));
        assertThat(fault(text.replace("\"size\":5", "\"size\":5.5")))
                .isEqualTo(new RecordFault("/announcement/size", Problem.WRONG_KIND));
        assertThat(fault(text.replace("\"size\":5", "\"size\":0")))
                .isEqualTo(new RecordFault("/announcement/size", Problem.OUT_OF_RANGE));
        assertThat(fault(text.replace("\"format\":", "\"extra\":1,\"format\":"))).isEqualTo(new RecordFault("/extra", Problem.UNKNOWN));
        assertThat(fault(text.replace("\"format\":", "\"format\":\"ehome-draw-1\",\"format\":")))
                .returns(Problem.NOT_JSON, RecordFault::problem);
        assertThat(fault(text.replaceFirst("\"weight\":\\d+", "\"weight\":9007199254740991")))
                .isEqualTo(new RecordFault("/announcement/compositions", Problem.OUT_OF_RANGE));
    }

    private static Difference first(DrawRecord record) {
        return ((ReplayResult.Different) DrawReplay.of(record.text())).first();
    }

    private static RecordFault fault(String text) {
        return ((ReplayResult.NoRecord) DrawReplay.of(text)).fault();
    }

    /** The difference found in a record that was altered and had its own hash made anew. */
    @SuppressWarnings("unchecked")
    private static Difference altered(Consumer<Map<String, Object>> alter) {
        Map<String, Object> all = JSON.readValue(InventedDraw.replaced().text(), Map.class);
        alter.accept(all);
        all.remove("record");
        all.put("record", DrawHash.ofText(CanonicalJson.of(all)));
        return ((ReplayResult.Different) DrawReplay.of(CanonicalJson.of(all))).first();
    }

    private static Object at(Object from, String... path) {
        Object found = from;
        for (String step : path) {
            found = found instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object from, String... path) {
        return (Map<String, Object>) at(from, path);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object from, String... path) {
        return (List<Object>) at(from, path);
    }
}
