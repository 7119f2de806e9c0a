package home.engineers.experts.conflicts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path: two that are tied, seen from the expert.
 *
 * @param from since when, or null where nobody knows; of a common employer the day by which both had come
 * @param until last day, or null while it goes on; of a common employer the day on which the first of them left
 * @param about what it rests on: title of a paper, name of the common employer
 */
public record ConflictLink(
        ConflictKind kind, Party near, Party far, @Nullable LocalDate from, @Nullable LocalDate until, String source, String about) {}
