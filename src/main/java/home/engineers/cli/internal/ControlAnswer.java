package home.engineers.cli.internal;

/** @param exit 0, or 1 where the answer is no, or 2 where it could not be asked; @param json what to print, or of the last a {@link NotAsked} */
record ControlAnswer(int exit, String json) {
    private static final int NOT_ASKED = 2;

    static ControlAnswer of(boolean yes, Object value) {
        return new ControlAnswer(yes ? 0 : 1, Json.text(value));
    }

    static ControlAnswer notAsked(String sentence) {
        return new ControlAnswer(NOT_ASKED, Json.text(new NotAsked(sentence)));
    }

    /** Why it could not be asked; empty where it could. */
    String refusal() {
        return exit == NOT_ASKED ? Json.read(json, NotAsked.class).refused() : "";
    }

    /** Why a question could not be asked. */
    record NotAsked(String refused) {}
}
