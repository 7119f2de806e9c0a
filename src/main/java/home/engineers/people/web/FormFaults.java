package home.engineers.people.web;

import home.engineers.kernel.Reason;
import home.engineers.kernel.web.Page;
import java.util.List;

/** The faults of a form, for the summary on top and for each field. */
public record FormFaults(List<Reason> reasons) {
    public static final FormFaults NONE = new FormFaults(List.of());

    /** The sentence for one field; empty where it is right. */
    public String at(Page page, String field) {
        return reasons.stream()
                .filter(reason -> field.equals(reason.field()))
                .map(page::t)
                .findFirst()
                .orElse("");
    }
}
