package planted.house.upper;

import planted.house.lower.internal.Hidden;

/** The planted fault. */
public record Intruder(Hidden hidden) {}
