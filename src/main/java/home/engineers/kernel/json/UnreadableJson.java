package home.engineers.kernel.json;

import home.engineers.kernel.Reason;

/** Text that is no JSON, or JSON that two readers could take in two ways. */
public final class UnreadableJson extends Exception {
    private final Flaw flaw;
    private final transient Reason reason;

    UnreadableJson(Flaw flaw, int line, int column, String what) {
        super(flaw + " at " + line + ":" + column + " " + what, null, false, false);
        this.flaw = flaw;
        this.reason = Reason.of(flaw.key, Integer.toString(line), Integer.toString(column), what);
    }

    public Flaw flaw() {
        return flaw;
    }

    /** The sentence for people, with line and column. */
    public Reason reason() {
        return reason;
    }

    /** What can be wrong. */
    public enum Flaw {
        /** The bytes are not UTF-8. */
        NOT_UTF_8("kernel.json.not-utf-8"),
        /** Not the grammar of RFC 8259, or something follows the value. */
        SYNTAX("kernel.json.syntax"),
        DUPLICATE_KEY("kernel.json.duplicate-key"),
        LONE_SURROGATE("kernel.json.lone-surrogate"),
        /** A number beyond what a double holds, or a whole one that a double would change. */
        HUGE_NUMBER("kernel.json.huge-number"),
        TOO_DEEP("kernel.json.too-deep"),
        TOO_LONG("kernel.json.too-long"),
        /** JSON, but no object where one is asked for. */
        NO_OBJECT("kernel.json.no-object");

        private final String key;

        Flaw(String key) {
            this.key = key;
        }
    }
}
