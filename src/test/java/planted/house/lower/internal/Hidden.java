package planted.house.lower.internal;

/** Not for other modules. */
public record Hidden(String name) {}
