package home.engineers.messages;

import home.engineers.kernel.Language;

/** A way by which one-time codes leave the house. The first bean, by {@code @Order}, that serves the address is used. */
public interface CodeGateway {
    /** Whether this gateway can reach the address, a mobile number or an e-mail address. */
    boolean serves(String address);

    /**
     * Hands the code over.
     *
     * @param text the whole sentence, for gateways that send what they are given
     */
    void send(String address, String code, String text, Language language) throws DeliveryFailed;
}
