package home.engineers.kernel.authority;

/** There is no such thing, or it is hidden from the actor; the two are answered alike, with 404. */
public final class Absent extends RuntimeException {
    public Absent() {
        super("absent or hidden");
    }
}
