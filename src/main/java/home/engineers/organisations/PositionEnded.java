package home.engineers.organisations;

/** A position was given its last day. */
public record PositionEnded(Position position) {}
