package home.engineers.cli.internal;

/** @param exit 0, or 1 where the answer is no, or 2 where it could not be asked; @param json what to print */
record ControlAnswer(int exit, String json) {
    static ControlAnswer of(boolean yes, Object value) {
        return new ControlAnswer(yes ? 0 : 1, Json.text(value));
    }
}
