package home.engineers.programmes.rules;

import static home.engineers.programmes.rules.CaseSource.Type.CODE;
import static home.engineers.programmes.rules.CaseSource.Type.DATE;
import static home.engineers.programmes.rules.CaseSource.Type.NUMBER;
import static home.engineers.programmes.rules.CaseSource.Type.TEXT;

import home.engineers.programmes.rules.CaseSource.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that templates and mappings may take from a case: single sources, and lists of rows. */
public final class CaseVocabulary {
    /** What those wrote who handled a case; on no form that the applicant may have. */
    static final String OPINIONS = "opinions";

    private final Map<String, CaseSource> singles = new LinkedHashMap<>();
    private final Map<String, List<CaseSource>> lists = new LinkedHashMap<>();

    private CaseVocabulary() {
        house();
        theCase();
        applicant();
        course();
        list("degrees", TEXT, "level", "school", "field");
        column("degrees", "completed", DATE);
        list("titles", TEXT, "level", "specialty", "issuer");
        column("titles", "obtained", DATE);
        list("skills", TEXT, "level", "occupation");
        column("skills", "obtained", DATE);
        list("posts", TEXT, "employer", "duty");
        column("posts", "from", DATE);
        column("posts", "to", DATE);
        list(OPINIONS, TEXT, "act", "text");
        column(OPINIONS, "on", DATE);
        list("timeline", TEXT, "act");
        column("timeline", "on", DATE);
    }

    /** What can be taken from a case of any programme. */
    public static CaseVocabulary base() {
        return new CaseVocabulary();
    }

    /** What can be taken from a case of this edition. */
    public static CaseVocabulary of(ProgrammeDocument document) {
        CaseVocabulary vocabulary = new CaseVocabulary();
        document.form().fields().forEach(vocabulary::form);
        return vocabulary;
    }

    /** A field of the form under {@code form.<name>}; files are left to the archive. */
    private void form(FormField field) {
        String path = "form." + field.name();
        switch (field.type()) {
            case FormType.Rows rows -> rows.fields().stream()
                    .filter(one -> !(one.type() instanceof FormType.Files))
                    .forEach(one -> column(path, one.name(), type(one.type())));
            case FormType.Files files -> {}
            default -> closed(type(field.type()), path);
        }
    }

    private static Type type(FormType type) {
        return switch (type) {
            case FormType.WholeNumber whole -> NUMBER;
            case FormType.DecimalNumber decimal -> NUMBER;
            case FormType.Day day -> DATE;
            case FormType.Choice choice -> CODE;
            case FormType.Flag flag -> CODE;
            case FormType.Text text -> TEXT;
            case FormType.Rows rows -> TEXT;
            case FormType.Files files -> TEXT;
        };
    }

    private void house() {
        open(TEXT, "house.association", "programme.name", "programme.edition", "call.name", "call.approvalNumber",
                "call.approvingAuthority");
        open(DATE, "house.today", "call.opensOn", "call.closesOn", "call.countsOn");
    }

    private void theCase() {
        closed(TEXT, "case.number", "case.kind");
        closed(DATE, "case.filedOn", "case.countedOn");
        closed(CODE, "case.status", "case.stage");
        shown("case.level", CODE, Shown.LEVEL);
        shown("case.specialty", TEXT, Shown.SPECIALTY);
    }

    private void applicant() {
        shown("applicant.name", TEXT, Shown.NAME);
        shown("applicant.unit", TEXT, Shown.NAME);
        shown("applicant.employer", TEXT, Shown.EMPLOYER);
        shown("applicant.agency", TEXT, Shown.EMPLOYER);
        closed(DATE, "applicant.born", "applicant.engineeringSince", "applicant.degreeOn", "applicant.titleOn", "applicant.skillOn");
        closed(CODE, "applicant.employment", "applicant.degree", "applicant.title", "applicant.skill");
    }

    private void course() {
        open(DATE, "publicity.begunOn", "publicity.dueOn", "result.begunOn", "result.dueOn");
        open(NUMBER, "publicity.workingDays", "result.workingDays");
        closed(TEXT, "tally.panel");
        closed(NUMBER, "tally.size", "tally.present", "tally.yes");
        closed(CODE, "tally.result");
        closed(DATE, "decision.grantedOn", "certificate.issuedOn");
        closed(TEXT, "certificate.number", "certificate.authority");
    }

    private void open(Type type, String... paths) {
        for (String path : paths) {
            singles.put(path, new CaseSource(path, type, true, null));
        }
    }

    private void closed(Type type, String... paths) {
        for (String path : paths) {
            singles.put(path, new CaseSource(path, type, false, null));
        }
    }

    private void shown(String path, Type type, Shown shown) {
        singles.put(path, new CaseSource(path, type, false, shown));
    }

    private void list(String name, Type type, String... columns) {
        for (String column : columns) {
            column(name, column, type);
        }
    }

    private void column(String list, String column, Type type) {
        lists.computeIfAbsent(list, key -> new ArrayList<>())
                .add(new CaseSource(list + "." + column, type, false, null));
    }

    public Collection<CaseSource> singles() {
        return singles.values();
    }

    /** The columns of all lists. */
    public Collection<CaseSource> columns() {
        return lists.values().stream().flatMap(List::stream).toList();
    }

    public Optional<CaseSource> single(String path) {
        return Optional.ofNullable(singles.get(path));
    }

    /** The name of the list of which this is a column, or null. */
    public @Nullable String listOf(String path) {
        return lists.entrySet().stream()
                .filter(list -> list.getValue().stream().anyMatch(column -> column.path().equals(path)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
