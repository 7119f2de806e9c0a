package home.engineers.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProgressBarTests {
    private final StringWriter terminal = new StringWriter();

    @Test
    void isDrawnOverItselfAndTakenAway() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(terminal))) {
            bar.show(0, "读 0");
            bar.show(50, "读 500");
            bar.show(100, "读 1000");
        }

        assertThat(terminal.toString()).isEqualTo("\r[" + "-".repeat(30) + "] 0%  读 0\u001b[K" + "\r[" + "#".repeat(15) + "-".repeat(15)
                + "] 50%  读 500\u001b[K" + "\r[" + "#".repeat(30) + "] 100%  读 1000\u001b[K" + "\r\u001b[K");
    }

    @Test
    void leavesNoTraceWhereNothingWasShown() {
        new ProgressBar(new PrintWriter(terminal)).close();

        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void aWatchAsksUntilTheLongQuestionIsAnswered() throws Exception {
        List<ControlAnswer> told = new CopyOnWriteArrayList<>();
        CountDownLatch twice = new CountDownLatch(2);
        Watch watch = new Watch("look", Duration.ofMillis(1), told::add);
        ControlAnswer answer = watch.during(
                () -> {
                    twice.await();
                    return new ControlAnswer(0, "done");
                },
                () -> {
                    twice.countDown();
                    return new ControlAnswer(0, "on its way");
                });

        assertThat(answer.json()).isEqualTo("done");
        assertThat(told).extracting(ControlAnswer::json).containsOnly("on its way");
        assertThatThrownBy(() -> watch.during(() -> { throw new IOException("lost"); }, () -> { throw new IOException("not yet"); }))
                .hasMessage("lost");
    }
}
