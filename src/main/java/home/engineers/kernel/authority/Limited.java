package home.engineers.kernel.authority;

/** A principal that acts for a person within limits of its own, narrower than what the person may do. */
public interface Limited {
    /**
     * @param act name of the act an endpoint performs
     * @param reading whether the request only reads
     */
    boolean allows(String act, boolean reading);
}
