package home.engineers.kernel.authority;

/** The actor may know of the thing but not do this to it; answered with 403. */
public final class NotPermitted extends RuntimeException {
    private final String act;

    public NotPermitted(String act) {
        super("not permitted: " + act);
        this.act = act;
    }

    public String act() {
        return act;
    }
}
