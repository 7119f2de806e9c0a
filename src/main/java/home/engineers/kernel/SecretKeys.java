package home.engineers.kernel;

/**
 * Secrets that lie outside the database, each in an owner-only file under {@code DIR/keys}. Kept by {@code store}; a
 * backup carries them only by choice.
 */
public interface SecretKeys {
    /**
     * The secret of this name; made from the random source when it is first asked for.
     *
     * @param name lower-case letters, digits and hyphens
     * @param length in bytes; a bug if the secret exists with another length
     */
    byte[] secret(String name, int length);
}
