package home.engineers.panels.assignment;

/** A case and a reviewer of it, each numbered from 0 as they stand in their {@link ScoreMatrix}. */
public record Pairing(int caseNumber, int reviewer) {}
