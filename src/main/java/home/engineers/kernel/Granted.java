package home.engineers.kernel;

/** What was asked for is given. */
public record Granted<T>(T value) implements Outcome<T> {}
