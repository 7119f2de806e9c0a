package home.engineers.credentials;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Reading one's own certificates, and taking out those that one's memberships and terms give a right to. */
    public static final String OWN = "credentials.own";
    /** The public page of a certificate, the status lists, the documents of issuers. */
    public static final String PUBLIC_READ = "credentials.public.read";
    public static final String LIST = "credentials.list";
    public static final String ISSUE = "credentials.issue";
    public static final String REVOKE = "credentials.revoke";
    /** Rotating the key of an issuer, and calling one back. */
    public static final String KEY_KEEP = "credentials.key.keep";

    private Act() {}
}
