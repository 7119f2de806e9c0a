package home.engineers.interests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.law.CoversClause;
import home.engineers.patents.InventedPatents.Invented;
import home.engineers.patents.PatentClasses.Busy;
import home.engineers.patents.PatentSearch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestingTests {
    private static final Suggestion OF_EVERYONE = new Suggestion("E01D", "ipc:E01D", Reason.of("interests.suggested.busy", "E01D", 7L));

    @Test
    @CoversClause("PI-09")
    void withoutAgreementNothingIsAskedOfThePerson() {
        assertThat(Suggesting.by(false, () -> { throw new AssertionError("the person was read"); }, () -> List.of(OF_EVERYONE)))
                .containsExactly(OF_EVERYONE);
        assertThat(Suggesting.by(true, List::of, () -> List.of(OF_EVERYONE))).isEmpty();
    }

    @Test
    void suggestsByEachSpecialtyAndByTheClassesOfOwnPatentsWithTheReason() {
        List<Suggestion> all = Suggesting.ofPerson(
                List.of("桥梁工程"), List.of(new Invented("CN1A", "小车", List.of("E01D19/16", "E01D 21/00", "G01N 21/88"))), List.of());

        assertThat(all).containsExactly(
                new Suggestion("桥梁工程", "\"桥梁\"", Reason.of("interests.suggested.specialty", "桥梁工程")),
                new Suggestion("E01D", "ipc:E01D", Reason.of("interests.suggested.invented", "CN1A", "小车", "E01D")),
                new Suggestion("G01N", "ipc:G01N", Reason.of("interests.suggested.invented", "CN1A", "小车", "G01N")));
    }

    @Test
    void suggestsNothingThatIsFollowedAlreadyAndNoMoreThanAReaderLooksAt() {
        assertThat(Suggesting.ofPerson(List.of("桥梁工程", "隧道"), List.of(), List.of("\"桥梁\""))).extracting(Suggestion::query)
                .containsExactly("\"隧道\"");
        List<String> many = IntStream.range(0, 20).mapToObj("专长甲%d"::formatted).toList();
        assertThat(Suggesting.ofPerson(many, List.of(), List.of())).hasSize(Suggesting.MOST);
        assertThat(Suggesting.ofEveryone(List.of(new Busy("E01D", 7)))).containsExactly(OF_EVERYONE);
    }

    @ParameterizedTest
    @CsvSource({
        "焊接与结构检测, '\"焊接\" OR \"结构检测\"', ", "水利与给排水, '\"水利\" OR \"给排水\"'", "工程, '\"工程\"'", "精密加工, '\"精密加工\"'",
        "Bridges and tunnels, '\"Bridges\" OR \"tunnels\"'", "'计算机（\"软件\"）', '\"计算机  软件\"'", "学, ''"
    })
    void aSpecialtyIsLookedForByItsPartsInALanguageThatTheSearchBoxReads(String specialty, String query) {
        assertThat(SpecialtyWords.query(specialty)).isEqualTo(query);
        assertThat(query.isEmpty() || PatentSearch.stored(query) instanceof Granted<?>).isTrue();
    }
}
