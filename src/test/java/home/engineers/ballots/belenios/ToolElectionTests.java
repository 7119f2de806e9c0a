package home.engineers.ballots.belenios;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that belenios-tool alone has made hold before our check, at every stage. */
class ToolElectionTests {
    @TempDir
    private Path folder;

    static ArchiveCheck.Sound sound(byte[] archive) {
        return switch (ArchiveCheck.of(archive)) {
            case Granted<ArchiveCheck.Sound>(ArchiveCheck.Sound sound) -> sound;
            case Refused<ArchiveCheck.Sound> refused -> throw new AssertionError(refused.reasons().toString());
        };
    }

    @Test
    void allOfTwoTrusteesWithARevoteAndABlankVote() throws IOException, InterruptedException {
        ToolElection election = new ToolElection(folder, "BELENIOS-2048");
        election.credentials("ann\nben\ncai\n");
        election.singleTrustees(2);
        election.open();
        assertThat(sound(election.tool.archive()).stage()).isEqualTo(Event.Type.SETUP);
        election.vote(0, "[[1,0,0],[0,1,1]]");
        election.vote(1, "[[0,0,1],[1,0,0]]");
        election.vote(0, "[[0,1,0],[0,0,1]]");
        assertThat(sound(election.tool.archive())).satisfies(open -> {
            assertThat(open.received()).isEqualTo(3);
            assertThat(open.trackers()).hasSize(2);
        });
        election.close();
        election.decrypt(1);
        election.decrypt(2);
        election.finish();

        ArchiveCheck.Sound sound = sound(election.tool.archive());

        assertThat(sound.credentials()).isEqualTo(3);
        assertThat(sound.stage()).isEqualTo(Event.Type.RESULT);
        assertThat(sound.result()).contains(new Result(List.of(List.of(0, 1, 1), List.of(1, 0, 1))));
    }

    @Test
    void aThresholdOfTwoOfThree() throws IOException, InterruptedException {
        ToolElection election = new ToolElection(folder, "BELENIOS-2048");
        election.credentials("ann\nben\n");
        List<String> trustees = election.thresholdTrustees(2, 3);
        election.open();
        election.vote(0, ToolElection.CHOICES.replace("[0,0,1]", "[0,1,0]"));
        election.close();
        election.decryptAsOne(trustees.get(2), 3);
        election.decryptAsOne(trustees.get(0), 1);
        election.finish();

        assertThat(sound(election.tool.archive()).result())
                .contains(new Result(List.of(List.of(1, 0, 0), List.of(0, 1, 0))));
    }

    @Test
    void votersOfDifferentWeight() throws IOException, InterruptedException {
        ToolElection election = new ToolElection(folder, "BELENIOS-2048");
        election.credentials("ann,,3\nben,,1\n");
        election.singleTrustees(1);
        election.open();
        election.vote(0, "[[1,0,0],[1,0,0]]");
        election.vote(1, "[[0,1,0],[1,0,0]]");
        election.close();
        election.decrypt(1);
        election.finish();

        assertThat(sound(election.tool.archive()).result().orElseThrow().counts().get(1)).isEqualTo(List.of(4, 0, 0));
    }

    @Test
    void theGroupOfLongExponents() throws IOException, InterruptedException {
        ToolElection election = new ToolElection(folder, "RFC-3526-2048");
        election.credentials("ann\n");
        election.singleTrustees(1);
        election.open();
        election.vote(0, "[[1,0,0],[0,1,1]]");
        election.close();
        election.decrypt(1);
        election.finish();

        assertThat(sound(election.tool.archive()).result().orElseThrow().counts().getLast()).isEqualTo(List.of(0, 1, 1));
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        assertThat(refusal(new byte[0])).isEqualTo("ballots.flaw.tar-length");
        assertThat(refusal(new byte[512])).isEqualTo("ballots.flaw.tar-header");
        assertThat(refusal(TarFile.entry("BELENIOS", "{}".getBytes(), 0))).isEqualTo("ballots.flaw.field");
    }

    static String refusal(byte[] archive) {
        Outcome<ArchiveCheck.Sound> outcome = ArchiveCheck.of(archive);
        return outcome instanceof Refused<ArchiveCheck.Sound> refused ? refused.reasons().getFirst().key() : "sound";
    }
}
