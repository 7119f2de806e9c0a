package home.engineers.programmes.rules;

import home.engineers.files.documents.DocxTemplate;
import home.engineers.kernel.Reason;
import home.engineers.programmes.PrintedForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what is wrong with a template before it is used: each placeholder must be known, and every one is filled. */
public final class TemplateCheck {
    private TemplateCheck() {}

    /** For {@link DocxTemplate}: the list a path is a column of, or empty. */
    public static Function<String, String> lists(CaseVocabulary vocabulary) {
        return path -> Objects.requireNonNullElse(vocabulary.listOf(path), "");
    }

    /** Every fault of a template of this form; none where it can be used. */
    public static List<Reason> faults(byte[] document, PrintedForm form, CaseVocabulary vocabulary) {
        DocxTemplate template = new DocxTemplate(document);
        List<Reason> faults = new ArrayList<>();
        try {
            Set<String> names = template.placeholders();
            named("outputs.template.unknown", names, name -> !known(name, vocabulary), faults);
            if (form == PrintedForm.PUBLICITY) {
                named("outputs.template.notPosted", names, name -> known(name, vocabulary) && !posted(name, vocabulary), faults);
            }
            if (form == PrintedForm.APPLICATION || form == PrintedForm.RECOMMENDATION) {
                named("outputs.template.opinions", names, name -> CaseVocabulary.OPINIONS.equals(vocabulary.listOf(name)), faults);
            }
            named("outputs.template.misplaced", template.misplaced(lists(vocabulary)), name -> true, faults);
            if (faults.isEmpty() && leaves(template, vocabulary)) {
                faults.add(Reason.at("template", "outputs.template.left"));
            }
        } catch (IOException | RuntimeException unreadable) {
            faults.add(Reason.at("template", "outputs.template.unreadable"));
        }
        return faults;
    }

    private static boolean leaves(DocxTemplate template, CaseVocabulary vocabulary) throws IOException {
        return new DocxTemplate(template.filled(new CaseSheet(Map.of(), Map.of()), lists(vocabulary))).leaves();
    }

    private static void named(String key, Set<String> names, java.util.function.Predicate<String> wrong, List<Reason> faults) {
        String found = names.stream().filter(wrong).map(name -> "${" + name + "}").collect(Collectors.joining("、"));
        if (!found.isEmpty()) {
            faults.add(Reason.at("template", key, found));
        }
    }

    private static boolean known(String name, CaseVocabulary vocabulary) {
        return vocabulary.single(name).isPresent() || vocabulary.listOf(name) != null;
    }

    private static boolean posted(String name, CaseVocabulary vocabulary) {
        return vocabulary.single(name).filter(CaseSource::posted).isPresent();
    }

    /** Whether a path may stand on what is posted under a document that shows just this. */
    public static boolean shows(String path, CaseVocabulary vocabulary, List<Shown> shows) {
        return vocabulary.single(path)
                .filter(source -> source.open() || source.shown() != null && shows.contains(source.shown()))
                .isPresent();
    }
}
