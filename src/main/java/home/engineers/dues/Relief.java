package home.engineers.dues;

import java.util.UUID;

/** A ground on which a due is reduced, such as study or retirement. @param percent of a hundred that is not owed */
public record Relief(UUID id, String name, int percent, Years years, Resolution resolution) {}
