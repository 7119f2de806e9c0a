package home.engineers.programmes;

/** Where the words behind a message key are found in one language. */
@FunctionalInterface
public interface Words {
    String of(String key, Object... arguments);
}
