package home.engineers.panels.draw;

/** One demand on a panel that can contradict others. */
public sealed interface Bound {
    /** That it has just so many members. */
    record Size() implements Bound {}

    /** That it has at least so many of a quota, numbered from 0. */
    record AtLeast(int quota) implements Bound {}

    /** That it has at most so many of a quota, numbered from 0. */
    record AtMost(int quota) implements Bound {}
}
