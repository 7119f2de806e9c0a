package home.engineers.kernel.authority;

/** Nobody is signed in, and the act is not everyone's; answered with 401. */
public final class NotSignedIn extends RuntimeException {
    public NotSignedIn() {
        super("not signed in");
    }
}
