package home.engineers.ballots.belenios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** belenios-tool finds nothing to object in our elections, and neither does our own check. */
class RehearsalTests {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"BELENIOS-2048, 3, 2, 2, 2", "BELENIOS-2048, 2, 1, 4, 3", "RFC-3526-2048, 1, 1, 1, 1"})
    void ourArchivePasses(String group, int voters, int questions, int trustees, int threshold)
            throws IOException, InterruptedException {
        Rehearsal.Plan plan =
                new Rehearsal.Plan(Group.named(group).orElseThrow(), voters, questions, trustees, threshold);

        Rehearsal.Held held = Rehearsal.held(plan, 1_795_000_000, new SecureRandom());

        Files.write(folder.resolve(held.uuid() + ".bel"), held.archive());
        BeleniosTool.Said said = new BeleniosTool(folder).verify();
        assertThat(said.exit()).as(said.error()).isZero();
        assertThat(said.error()).contains("all checks passed").doesNotContain("no result");
        assertThat(ToolElectionTests.sound(held.archive()).result()).contains(held.result());
        assertThat(held.result().counts()).hasSize(questions).allSatisfy(
                counts -> assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(voters));
    }
}
