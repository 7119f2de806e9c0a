package home.engineers.messages;

/** A gateway did not take what was to be sent. The message names neither the address nor what was sent. */
public final class DeliveryFailed extends Exception {
    private final boolean lasting;

    /** @param lasting true where trying again cannot help */
    public DeliveryFailed(String message, boolean lasting) {
        super(message);
        this.lasting = lasting;
    }

    public boolean lasting() {
        return lasting;
    }
}
