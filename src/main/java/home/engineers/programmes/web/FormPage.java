package home.engineers.programmes.web;

import home.engineers.files.Attachment;
import home.engineers.kernel.Reason;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.internal.FormView;
import home.engineers.programmes.rules.FormField;
import home.engineers.programmes.rules.FormGroup;
import home.engineers.programmes.rules.FormType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as its templates draw it: groups, fields at their JSON pointers, and what is wrong at each.
 *
 * @param action to which the whole page is sent
 * @param saves to which it is saved while it is typed
 * @param tab the name by which this page knows itself
 */
public record FormPage(FormView view, List<Reason> reasons, String action, String saves, String tab) {
    /** The groups in which anything is asked. */
    public List<FormGroup> groups() {
        return view.form().groups().stream().filter(group -> !fields(group).isEmpty()).toList();
    }

    public List<FieldView> fields(FormGroup group) {
        Set<String> required = view.form().required(view.answers());
        return view.form().asked(view.answers(), group).stream()
                .map(field -> new FieldView(
                        "/" + field.name(), field, view.answers().value(field.name()), required.contains(field.name()),
                        view.fromProfile(field.name())))
                .toList();
    }

    /** The rows of a repeating group; as many as must be filled in stand there from the beginning. */
    public List<List<FieldView>> rows(FieldView group, FormType.Rows rule) {
        List<Map<String, Object>> kept = view.answers().rows(group.field().name());
        List<List<FieldView>> rows = new ArrayList<>();
        for (int place = 0; place < Math.max(kept.size(), rule.least()); place++) {
            Map<String, Object> row = place < kept.size() ? kept.get(place) : Map.of();
            String pointer = group.pointer() + "/" + place + "/";
            rows.add(rule.fields().stream()
                    .map(field -> new FieldView(
                            pointer + field.name(), field, row.get(field.name()), rule.required().contains(field.name()), false))
                    .toList());
        }
        return rows;
    }

    public List<Attachment> files(FieldView field) {
        return view.answers().files(field.field().name()).stream()
                .flatMap(id -> Stream.ofNullable(view.files().get(id)))
                .toList();
    }

    public String fault(Page page, String pointer) {
        return Faulty.at(page, reasons, pointer);
    }

    /** Every place that can be at fault, with what is wrong there. */
    public Map<String, String> faults(Page page) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (FormGroup group : groups()) {
            for (FieldView field : fields(group)) {
                faults.put(field.pointer(), fault(page, field.pointer()));
                if (field.field().type() instanceof FormType.Rows rule) {
                    rows(field, rule).forEach(row -> row.forEach(cell -> faults.put(cell.pointer(), fault(page, cell.pointer()))));
                }
            }
        }
        return faults;
    }

    /** Whether these attachments are wrong, so that what was chosen must be chosen again. */
    public List<FieldView> wrongFiles(Page page) {
        return groups().stream()
                .flatMap(group -> fields(group).stream())
                .filter(field -> field.field().type() instanceof FormType.Files && !fault(page, field.pointer()).isEmpty())
                .toList();
    }

    public boolean stale() {
        return reasons.stream().anyMatch(reason -> reason.key().equals("form.stale"));
    }

    /** Whether the form asks for attachments itself. */
    public boolean asksForFiles() {
        return view.form().fields().stream().anyMatch(field -> field.type() instanceof FormType.Files);
    }

    /** One field at its place, with the answer it holds. */
    public record FieldView(
            String pointer, FormField field, @Nullable Object value, boolean required, boolean fromProfile) {
        /** More than this is never shown again: whoever sent it is told at the field. */
        private static final int MOST_SHOWN = 25_000;

        public String text() {
            String text = switch (value) {
                case null -> "";
                case BigDecimal number -> number.toPlainString();
                default -> value.toString();
            };
            return text.length() > MOST_SHOWN ? text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN / 2)) : text;
        }

        public boolean is(Object other) {
            return other.equals(value);
        }
    }
}
