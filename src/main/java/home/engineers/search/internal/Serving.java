package home.engineers.search.internal;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** The generation that answers, and its number; another can be put in its place while readers ask. */
final class Serving {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Generation generation;
    private int number;

    Serving(Generation generation, int number) {
        this.generation = generation;
        this.number = number;
    }

    /** Asks it something; it is not closed meanwhile. */
    <T> T ask(Function<Generation, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(generation);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** For whoever alone puts others in its place. */
    Generation generation() {
        return ask(now -> now);
    }

    int number() {
        return ask(now -> number);
    }

    /** Puts another in its place and closes it, once nobody asks it any more. */
    void exchange(Generation next, int by) {
        Generation old;
        lock.writeLock().lock();
        try {
            old = generation;
            generation = next;
            number = by;
        } finally {
            lock.writeLock().unlock();
        }
        old.close();
    }
}
