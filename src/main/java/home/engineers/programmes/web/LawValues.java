package home.engineers.programmes.web;

import home.engineers.kernel.web.Page;
import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import java.util.Map;
import java.util.TreeMap;

/** The values of the law register by id, to choose from; a fraction is one value. */
final class LawValues {
    private static final String NUMERATOR = ".numerator";
    private static final String DENOMINATOR = ".denominator";

    private LawValues() {}

    static Map<String, String> of(LawRegister register, Page page) {
        Map<String, String> values = new TreeMap<>();
        for (DatedValue value : register.values()) {
            if (value.id().endsWith(NUMERATOR)) {
                String id = value.id().substring(0, value.id().length() - NUMERATOR.length());
                values.put(id, page.t("programmes.form.value", id, page.t(value.name()), ""));
            } else if (!value.id().endsWith(DENOMINATOR)) {
                values.put(value.id(), page.t(
                        "programmes.form.value", value.id(), page.t(value.name()), value.value().toPlainString() + " " + value.unit()));
            }
        }
        return values;
    }
}
