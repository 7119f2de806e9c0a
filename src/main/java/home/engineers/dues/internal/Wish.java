package home.engineers.dues.internal;

import java.util.Map;

/** The fields of a form, as typed, by their names. */
public record Wish(Map<String, String> fields) {
    public static final Wish NONE = new Wish(Map.of());
    private static final int LONGEST = 300;

    public Wish {
        fields = Map.copyOf(fields);
    }

    /** Without space around it, and cut off where it is too long for any field; empty where nothing was typed. */
    public String at(String name) {
        String value = fields.getOrDefault(name, "").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
