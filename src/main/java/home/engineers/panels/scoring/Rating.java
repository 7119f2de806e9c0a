package home.engineers.panels.scoring;

/** The score that a judge gave a case, both numbered from 0 as they stand in their {@link RatingSheet}. */
public record Rating(int caseNumber, int judge, double score) {}
