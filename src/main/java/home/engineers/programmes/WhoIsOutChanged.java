package home.engineers.programmes;

/** Somebody was put out of a case, or is back. Published inside the transaction in which it comes to hold. */
public record WhoIsOutChanged(CaseId one) {}
