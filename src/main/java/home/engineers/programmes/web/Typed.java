package home.engineers.programmes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** What was typed into a form that was refused, so that nothing has to be typed again. */
public record Typed(Map<String, String[]> fields) {
    static final Typed NOTHING = new Typed(Map.of());

    static Typed of(HttpServletRequest request) {
        return new Typed(request.getParameterMap());
    }

    public String get(String field) {
        String[] values = fields.get(field);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** What was typed; what else would stand there where nothing was. */
    public String or(String field, String otherwise) {
        return fields.isEmpty() ? otherwise : get(field);
    }

    public boolean is(String field, String value) {
        return get(field).equals(value);
    }
}
