package home.engineers.programmes.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of a programme: what it asks, when it asks it, and the schema that judges the answers.
 *
 * @param fields those of conditions after those always asked; a condition rests on fields that stand before its own
 * @param required names of the fields that must always be answered
 */
public record FormRule(
        List<FormGroup> groups,
        List<FormField> fields,
        Set<String> required,
        List<FormCondition> conditions,
        FormSchema schema) {
    private static final int LONGEST_SPECIALTY = 40;

    /** Of a programme whose document has no form. */
    public static final FormRule NONE = of(List.of(), List.of(), Set.of(), List.of());

    public FormRule {
        groups = List.copyOf(groups);
        fields = List.copyOf(fields);
        required = Set.copyOf(required);
        conditions = List.copyOf(conditions);
    }

    static FormRule of(
            List<FormGroup> groups, List<FormField> fields, Set<String> required, List<FormCondition> conditions) {
        return new FormRule(groups, fields, required, conditions, FormSchema.of(fields, required, conditions));
    }

    /** The same without the groups that tell who applied. */
    public FormRule nameless() {
        List<FormGroup> open = groups.stream().filter(group -> !group.identifying()).toList();
        List<String> ids = open.stream().map(FormGroup::id).toList();
        return new FormRule(
                open, fields.stream().filter(one -> ids.contains(one.group())).toList(), required, conditions, schema);
    }

    public boolean isNone() {
        return fields.isEmpty();
    }

    public Optional<FormField> field(String name) {
        return fields.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The fields that are asked of whoever has answered so. */
    public List<FormField> asked(FormAnswers answers) {
        List<FormField> asked = new ArrayList<>();
        FormAnswers known = FormAnswers.EMPTY;
        for (FormField one : fields) {
            if (one.condition() == null || one.condition().holds(known)) {
                asked.add(one);
                known = known.with(one.name(), answers.value(one.name()));
            }
        }
        return asked;
    }

    public List<FormField> asked(FormAnswers answers, FormGroup group) {
        return asked(answers).stream().filter(one -> one.group().equals(group.id())).toList();
    }

    /** The answers to what is asked; whatever was typed before under another condition is left out. */
    public FormAnswers asAsked(FormAnswers answers) {
        FormAnswers kept = FormAnswers.EMPTY;
        for (FormField one : asked(answers)) {
            kept = kept.with(one.name(), answers.value(one.name()));
        }
        return kept;
    }

    /** The names of the fields that whoever has answered so must answer. */
    public Set<String> required(FormAnswers answers) {
        Set<String> names = new HashSet<>(required);
        FormAnswers kept = asAsked(answers);
        conditions.stream().filter(one -> one.holds(kept)).forEach(one -> names.addAll(one.requires()));
        return names;
    }

    /** Whether other fields are asked according to the answer to this one. */
    public boolean decides(FormField field) {
        return conditions.stream()
                .anyMatch(one -> one.tests().stream().anyMatch(test -> test.field().equals(field.name())));
    }

    /** The field that tells the specialty of the case, so that it is not asked twice; empty where none must. */
    public Optional<FormField> specialty() {
        return fields.stream()
                .filter(one -> one.prefill() == Prefill.SPECIALTIES && required.contains(one.name()))
                .filter(one -> one.type() instanceof FormType.Text text && text.most() <= LONGEST_SPECIALTY)
                .findFirst();
    }

    /** The field whose answer stands at a JSON pointer, be it one of a row; empty where there is none. */
    public Optional<FormField> at(String pointer) {
        @Nullable FormField found = null;
        List<FormField> among = fields;
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/")) {
            if (found != null && step.matches("\\d+")) {
                continue;
            }
            List<FormField> here = among;
            found = here.stream().filter(one -> one.name().equals(step)).findFirst().orElse(null);
            if (found == null) {
                return Optional.empty();
            }
            among = found.type() instanceof FormType.Rows rows ? rows.fields() : List.of();
        }
        return Optional.ofNullable(found);
    }

    /** The ids of all attachments that the answers name. */
    public List<String> files(FormAnswers answers) {
        return fields.stream()
                .filter(one -> one.type() instanceof FormType.Files)
                .flatMap(one -> answers.files(one.name()).stream())
                .toList();
    }
}
