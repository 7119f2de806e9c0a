package home.engineers.interests.internal;

import home.engineers.interests.rules.SavedQuery;
import java.time.Instant;
import java.util.UUID;

/** A saved query as it is kept. */
public record KeptQuery(UUID id, SavedQuery saved, Instant savedAt) {}
