package home.engineers.cli.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Asks another act again and again while a long one goes on.
 *
 * @param act what is asked, with the parameters of the long one
 * @param told hears each answer
 */
record Watch(String act, Duration every, Consumer<ControlAnswer> told) {
    /** A question to the house. */
    interface Asking {
        ControlAnswer ask() throws IOException, InterruptedException;
    }

    /** Asks {@code question}, and {@code progress} beside it until that is answered. */
    ControlAnswer during(Asking question, Asking progress) throws IOException, InterruptedException {
        Thread watching = Thread.startVirtualThread(() -> look(progress));
        try {
            return question.ask();
        } finally {
            watching.interrupt();
            watching.join();
        }
    }

    /** Where the house gives no answer, the long question itself will say why. */
    private void look(Asking progress) {
        try {
            while (true) {
                Thread.sleep(every);
                told.accept(progress.ask());
            }
        } catch (InterruptedException | IOException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
