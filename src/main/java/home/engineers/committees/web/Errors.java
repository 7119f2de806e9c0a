package home.engineers.committees.web;

import home.engineers.kernel.Reason;
import home.engineers.kernel.web.Page;
import java.util.List;

/** Puts the reasons of a refusal at the fields at fault. */
public final class Errors {
    private Errors() {}

    /** The sentences at this field, or empty. */
    public static String at(Page page, List<Reason> reasons, String field) {
        return String.join(" ", reasons.stream().filter(reason -> field.equals(reason.field())).map(page::t).toList());
    }
}
