package home.engineers.programmes;

import home.engineers.kernel.Citation;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.law.Cited;
import home.engineers.law.LawRegister;
import home.engineers.programmes.rules.ClauseRule;
import home.engineers.programmes.rules.CommonClauses;
import home.engineers.programmes.rules.ExampleShown;
import home.engineers.programmes.rules.KindRule;
import home.engineers.programmes.rules.LevelRule;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.ProgrammeGuide;
import home.engineers.programmes.rules.ProgrammeReader;
import home.engineers.programmes.rules.Shown;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageGuide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the how-to page of a programme as Markdown, from its document; needs neither the application nor a database. */
public final class ProgrammeHowTo {
    private final LawRegister register;
    private final Language language;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private ProgrammeHowTo(LawRegister register, Language language) {
        this.register = register;
        this.language = language;
        this.words = new BundledWords(language);
    }

    /**
     * The page; empty where the document has faults.
     *
     * @param examples the texts of the examples beside the document
     * @param on day whose numbers are told
     */
    public static Optional<String> of(
            LawRegister register, String document, List<String> examples, LocalDate on, Language language) {
        return Optional.ofNullable(new ProgrammeReader(register).read(document).document())
                .map(sound -> new ProgrammeHowTo(register, language).page(ProgrammeGuide.of(sound, register, on), examples));
    }

    private String page(ProgrammeGuide guide, List<String> examples) {
        ProgrammeDocument document = guide.document();
        line("# " + words.of("programmes.howto.title", in(document.name())), "");
        line("<!-- " + words.of("programmes.howto.generated") + " -->", "");
        LocalizedText purpose = document.purpose();
        if (purpose != null) {
            line(in(purpose), "");
        }
        line(words.of("programmes.howto.authority", cited(document.authority())), "");
        head("programmes.howto.who");
        guide.facts().forEach(fact -> line("- " + fact.in(words)));
        levels(document);
        course(guide);
        open(guide);
        head("programmes.howto.effects");
        guide.effects().forEach(effect -> line("- " + words.of("programmes.howto.effect", effect.in(words))));
        examples(document, examples);
        line("", "---", "", words.of("programmes.howto.edition", document.edition(), "`" + document.sha256() + "`"));
        line("", words.of("programmes.howto.part", words.of("programmes.howto.check")), "", "```sh",
                "./ehome programme check src/main/resources/programmes/" + file(document), "```");
        return String.join("\n", lines) + "\n";
    }

    /** An edition that applies from a later day lies beside the one it follows. */
    private static String file(ProgrammeDocument document) {
        return (document.appliesFrom() == null ? document.id() : "editions/" + document.id() + "-" + document.edition()) + ".yaml";
    }

    private void line(String... more) {
        lines.addAll(List.of(more));
    }

    private void head(String key) {
        line("", "## " + words.of(key), "");
    }

    private String in(LocalizedText text) {
        return text.in(language);
    }

    private void levels(ProgrammeDocument document) {
        head("programmes.howto.levels");
        line(words.of("programmes.howto.levels.lead"));
        for (KindRule kind : document.kinds()) {
            boolean own = !kind.levels().equals(document.levels());
            if (document.kinds().size() > 1) {
                line("", "### " + words.of("programmes.howto.kind", in(kind.name())));
            }
            if (own || kind == document.kinds().getFirst()) {
                levels(kind.levels());
            }
        }
    }

    /** What every level asks is told once, before them. */
    private void levels(List<LevelRule> levels) {
        List<ClauseRule> all = CommonClauses.of(levels, LevelRule::all);
        List<ClauseRule> left = CommonClauses.of(levels, LevelRule::left);
        if (!all.isEmpty() || !left.isEmpty()) {
            line("", "### " + words.of("programmes.howto.every"));
            clauses("programmes.howto.all", all);
            clauses("programmes.howto.left", left);
        }
        for (LevelRule level : levels) {
            line("", "### " + in(level.name()));
            clauses("programmes.howto.any", level.any());
            clauses("programmes.howto.all", CommonClauses.without(level.all(), all));
            clauses("programmes.howto.exceptions", level.exceptions());
            clauses("programmes.howto.left", CommonClauses.without(level.left(), left));
        }
    }

    private void clauses(String head, List<ClauseRule> clauses) {
        if (!clauses.isEmpty()) {
            line("", words.of("programmes.howto.part", words.of(head)), "");
            clauses.forEach(clause -> line("- " + words.of("programmes.howto.remark", in(clause.text()), cited(clause.citation()))));
        }
    }

    private String cited(Citation citation) {
        Cited cited = register.cited(citation);
        String article = cited.numbered()
                ? words.of("programmes.howto.cited.article", citation.article())
                : citation.article();
        return words.of("programmes.howto.cited", cited.number(), in(cited.title()), article);
    }

    private void course(ProgrammeGuide guide) {
        head("programmes.howto.course");
        row(words.of("programmes.howto.stage"), words.of("programmes.howto.actor"), words.of("programmes.howto.time"),
                words.of("programmes.howto.ways"), words.of("programmes.howto.basis"));
        row("---", "---", "---", "---", "---");
        for (StageGuide stage : guide.stages()) {
            Sentence time = stage.time();
            String ways = stage.ways().stream().map(way -> way.when().in(words))
                    .collect(Collectors.joining(words.of("programmes.flow.comma")));
            row(named(guide.document(), stage), stage.actor().in(words),
                    time == null ? "" : time.in(words), ways, cited(stage.rule().citation()));
        }
    }

    private String named(ProgrammeDocument document, StageGuide stage) {
        if (stage.rule().kinds().isEmpty()) {
            return stage.name().in(words);
        }
        String names = document.kinds().stream()
                .filter(kind -> stage.rule().kinds().contains(kind.id()))
                .map(kind -> in(kind.name()))
                .collect(Collectors.joining(words.of("programmes.howto.list")));
        return words.of("programmes.howto.remark", stage.name().in(words), words.of("programmes.flow.only", names));
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void open(ProgrammeGuide guide) {
        head("programmes.howto.open");
        if (guide.open().isEmpty()) {
            line(words.of("programmes.howto.open.none"));
        }
        for (StageGuide stage : guide.open()) {
            boolean within = !stage.rule().visible().contains(Party.PUBLIC) && stage.rule().stage() == Stage.PUBLICITY;
            line("- " + words.of(within ? "programmes.howto.open.employer" : "programmes.howto.open.stage",
                    stage.name().in(words), shown(stage)));
        }
    }

    private String shown(StageGuide stage) {
        String shown = stage.rule().shows().stream()
                .map(Shown::wireName)
                .map(name -> words.of("programmes.shown." + name))
                .collect(Collectors.joining(words.of("programmes.howto.list")));
        return shown.isEmpty() ? words.of("programmes.howto.open.nothing") : shown;
    }

    private void examples(ProgrammeDocument document, List<String> examples) {
        List<ExampleShown> shown =
                examples.stream().map(json -> ExampleShown.of(document, json)).flatMap(Optional::stream).toList();
        if (shown.isEmpty()) {
            return;
        }
        head("programmes.howto.examples");
        line(words.of("programmes.howto.examples.lead"), "");
        row(words.of("programmes.howto.example"), words.of("programmes.howto.on"), words.of("programmes.howto.expected"));
        row("---", "---", "---");
        shown.forEach(example -> row(in(example.name()), example.on().toString(), example.expected().stream()
                .map(this::expected)
                .collect(Collectors.joining(words.of("programmes.flow.comma")))));
    }

    private String expected(ExampleShown.Expectation expected) {
        String level = in(expected.level());
        String answer = expected.answer().in(words);
        return expected.from()
                .map(from -> words.of("programmes.howto.expected.from", level, answer, from.toString()))
                .orElseGet(() -> words.of("programmes.howto.expected.level", level, answer));
    }
}
