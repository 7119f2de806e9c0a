package home.engineers.programmes.rules;

import home.engineers.programmes.Sentence;
import home.engineers.programmes.rules.OfficialMapping.Column;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads a mapping for the official system and names every fault in it with its line. */
public final class MappingReader {
    private static final int LONGEST = 100_000;
    private static final int MOST_COLUMNS = 200;
    private static final Pattern DAYS = Pattern.compile("(?=.*y)[yMd年月日./ -]{2,20}");
    private final CaseVocabulary vocabulary;

    public MappingReader(CaseVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param faults in order of line; the mapping is null exactly where there are some */
    public record Reading(@Nullable OfficialMapping mapping, List<DocumentFault> faults) {
        /** The mapping. @throws IllegalStateException where it has faults */
        public OfficialMapping sound() {
            if (mapping == null) {
                throw new IllegalStateException("the mapping has faults: " + faults);
            }
            return mapping;
        }
    }

    public Reading read(String text) {
        List<DocumentFault> faults = new ArrayList<>();
        OfficialMapping mapping = null;
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(LONGEST);
            options.setMaxAliasesForCollections(0);
            DocumentSection root = DocumentSection.of(new Yaml(options).compose(new StringReader(text)), faults);
            mapping = mapping(root);
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null ? 1 : malformed.getProblemMark().getLine() + 1;
            faults.add(new DocumentFault(line, Sentence.of("programmes.fault.syntax", malformed.getProblem())));
        } catch (org.yaml.snakeyaml.error.YAMLException large) {
            faults.add(new DocumentFault(1, Sentence.of("programmes.mapping.large", LONGEST)));
        }
        faults.sort(Comparator.comparingInt(DocumentFault::line));
        return new Reading(faults.isEmpty() ? mapping : null, List.copyOf(faults));
    }

    private OfficialMapping mapping(DocumentSection root) {
        String title = root.text("title");
        List<DocumentSection> sections = root.sections("columns");
        if (sections.isEmpty() || sections.size() > MOST_COLUMNS) {
            root.fault(root.line("columns"), "programmes.mapping.columns", MOST_COLUMNS);
        }
        Set<String> titles = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (DocumentSection section : sections) {
            Column column = column(section);
            if (!column.title().isEmpty() && !titles.add(column.title())) {
                section.fault(section.line("title"), "programmes.mapping.twice", column.title());
            }
            columns.add(column);
        }
        root.close();
        return new OfficialMapping(title, columns);
    }

    private Column column(DocumentSection section) {
        String title = section.text("title");
        boolean constant = section.has("constant");
        if (constant == section.has("source")) {
            section.fault(section.line(), "programmes.mapping.from");
        }
        String source = section.has("source") ? section.text("source") : "";
        String fixed = constant ? section.text("constant") : "";
        String format = section.has("format") ? section.text("format") : "";
        boolean required = section.flag("required", false);
        section.close();
        if (!source.isEmpty()) {
            source(section, source, format);
        }
        return new Column(title, source, fixed, format, required);
    }

    private void source(DocumentSection section, String source, String format) {
        Optional<CaseSource> known = vocabulary.single(source);
        if (known.isEmpty()) {
            section.fault(section.line("source"), "programmes.mapping.source", source);
        } else if (!format.isEmpty() && !fits(known.get().type(), format)) {
            section.fault(section.line("format"), "programmes.mapping.format", format, source);
        }
    }

    private static boolean fits(CaseSource.Type type, String format) {
        return switch (type) {
            case DATE -> DAYS.matcher(format).matches();
            case CODE -> format.equals("code");
            case TEXT, NUMBER -> false;
        };
    }
}
