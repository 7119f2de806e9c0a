package home.engineers.organisations;

/** A district came a step nearer to its association. */
public record FoundingAdvanced(FoundingStep step) {}
