package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.law.Registers;
import home.engineers.programmes.BundledProgrammes;
import home.engineers.programmes.rules.DocumentEdit.NewClause;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentEditTests {
    private static final String TEXT = BundledProgrammes.text("title-review").orElseThrow();
    private static final ProgrammeReader READER = new ProgrammeReader(Registers.bundled());
    private static final NewClause CLAUSE = new NewClause(
            "master-at-once", "hasDegree('master')", "mohrss-16-2019", "附件·工程师", "硕士学位：“当年”", "A master's degree: \"at once\"", true);

    private static int engineer() {
        List<LevelRule> levels = READER.read(TEXT).sound().levels();
        return levels.indexOf(levels.stream().filter(level -> level.id().equals("engineer")).findFirst().orElseThrow());
    }

    @Test
    void changesWhatWasAskedAndNoOtherLetter() {
        String changed = DocumentEdit.with(TEXT, Map.of("names.zh", "工程系列：\"职称\"评审", "edition", "2099-1", "no.such.path", "x"));

        ProgrammeDocument document = READER.read(changed).sound();
        assertThat(document.name().zh()).isEqualTo("工程系列：\"职称\"评审");
        assertThat(document.edition()).isEqualTo("2099-1");
        assertThat(LineDiff.of(TEXT, changed).stream().filter(line -> line.added() || line.removed())).hasSize(4);
        assertThat(changed).startsWith(TEXT.substring(0, 60));
    }

    @Test
    void everythingTheFormOffersCanBeChangedAndReadBack() {
        DocumentForm form = DocumentForm.of(TEXT).orElseThrow();
        assertThat(form.levels()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(form.times()).extracting(DocumentForm.Entry::value).contains("title-review.supplement.working-days", "title-review.quorum");

        List<String> texts = form.paths().stream().filter(path -> path.endsWith(".zh")).toList();
        String changed = TEXT;
        for (String path : texts) {
            changed = DocumentEdit.with(changed, Map.of(path, "改：" + path));
        }

        assertThat(texts).hasSizeGreaterThan(20);
        assertThat(READER.read(changed).faults()).isEmpty();
        assertThat(changed).contains("改：names.zh", "改：levels.0.any.0.text.zh");
    }

    @Test
    void addsAClauseAfterTheLastOfItsList() {
        String level = "levels." + engineer();
        String changed = DocumentEdit.adding(TEXT, level, "any", CLAUSE).orElseThrow();

        LevelRule engineer = READER.read(changed).sound().levels().get(engineer());
        assertThat(engineer.any()).extracting(ClauseRule::id).endsWith("master-at-once");
        assertThat(engineer.any().getLast().text().en()).isEqualTo("A master's degree: \"at once\"");
        assertThat(LineDiff.of(TEXT, changed).stream().filter(LineDiff.Line::removed)).isEmpty();
    }

    @Test
    void addsTheListWhereTheLevelHasNone() {
        String changed = DocumentEdit.adding(TEXT, "levels." + engineer(), "all", CLAUSE).orElseThrow();

        assertThat(READER.read(changed).sound().levels().get(engineer()).all()).extracting(ClauseRule::id).contains("master-at-once");
    }

    @Test
    void removesAClauseAndTheListWithItsLast() {
        String path = "levels." + engineer() + ".any.";
        int before = READER.read(TEXT).sound().levels().get(engineer()).any().size();
        String changed = DocumentEdit.without(TEXT, path + "0").orElseThrow();
        assertThat(READER.read(changed).sound().levels().get(engineer()).any()).hasSize(before - 1);

        for (int left = before - 1; left > 0; left--) {
            changed = DocumentEdit.without(changed, path + "0").orElseThrow();
        }
        assertThat(READER.read(changed).sound().levels().get(engineer()).any()).isEmpty();
        assertThat(DocumentEdit.without(changed, path + "0")).isEmpty();
        assertThat(DocumentEdit.adding(changed, "levels." + engineer(), "any", CLAUSE).map(READER::read).orElseThrow().faults()).isEmpty();
    }

    @Test
    void everyClauseOfEveryLevelCanBeTakenOutAlone() {
        DocumentForm.of(TEXT).orElseThrow().levels().stream()
                .flatMap(level -> level.clauses().stream())
                .forEach(clause -> assertThat(READER.read(DocumentEdit.without(TEXT, clause.path()).orElseThrow()).faults())
                        .as(clause.path()).isEmpty());
    }

    @Test
    void facts() {
        Outcome<String> two = FactChoice.expression(List.of(
                new FactChoice.Pick(false, "hasDegree:master", ""), new FactChoice.Pick(true, "yearsSinceTitle:engineer", "3")));
        assertThat(two).isEqualTo(new Granted<>("hasDegree('master') && !yearsSinceTitle('engineer', 3)"));
        assertThat(FactChoice.all().keySet()).allSatisfy(fact ->
                assertThat(FactChoice.expression(List.of(new FactChoice.Pick(false, fact, "2")))).isInstanceOf(Granted.class));
        assertThat(FactChoice.expression(List.of(new FactChoice.Pick(false, "yearsInEngineering", "x")))).isNotInstanceOf(Granted.class);
        assertThat(FactChoice.expression(List.of(new FactChoice.Pick(false, "cases", "")))).isNotInstanceOf(Granted.class);
    }

    @Test
    void aDiffShowsWhatChangedWithTheLinesAround() {
        List<LineDiff.Line> lines = LineDiff.of("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk", "a\nB\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl");

        assertThat(lines).filteredOn(LineDiff.Line::added).extracting(LineDiff.Line::text).containsExactly("B", "l");
        assertThat(lines).filteredOn(LineDiff.Line::removed).extracting(LineDiff.Line::before).containsExactly(2);
        assertThat(lines).filteredOn(LineDiff.Line::gap).hasSize(1);
        assertThat(LineDiff.of("a", "a")).isEmpty();
    }
}
