package home.engineers.kernel.web;

/**
 * Whether the disk of the house has room for another write. It says no before the last byte is gone, so that what runs
 * goes on running: the database needs some room even to answer.
 */
@FunctionalInterface
public interface RoomToWrite {
    boolean left();
}
