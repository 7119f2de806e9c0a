package home.engineers.programmes.internal;

import home.engineers.programmes.CaseId;
import java.util.UUID;

/** A case ended while it stood in a public vote of its call. Published within the transaction that ends it. */
record CandidateLeft(UUID call, CaseId one) {}
