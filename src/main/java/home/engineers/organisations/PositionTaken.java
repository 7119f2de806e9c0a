package home.engineers.organisations;

/** A person was appointed to a position. */
public record PositionTaken(Position position) {}
