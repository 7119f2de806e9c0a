package home.engineers.programmes.internal;

import home.engineers.programmes.CaseId;

/** A case is open no more. Published within the transaction that ends it. */
record CaseEnded(CaseId one) {}
