package home.engineers.programmes.web;

import home.engineers.kernel.web.Page;
import org.jspecify.annotations.Nullable;

/** Says for whom an applicant works and which personnel agency acts in the employer's place. */
public final class EmployerWords {
    private EmployerWords() {}

    /** @return null where the document shows neither, or where there is neither */
    public static @Nullable String of(Page page, @Nullable String name, @Nullable String agency) {
        if (name == null) {
            return null;
        }
        if (agency == null || agency.isEmpty()) {
            return name.isEmpty() ? null : name;
        }
        return name.isEmpty()
                ? page.t("programmes.employer.free", agency)
                : page.t("programmes.employer.agency", name, agency);
    }
}
