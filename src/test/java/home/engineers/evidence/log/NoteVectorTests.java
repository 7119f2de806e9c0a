package home.engineers.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published notes, keys and checkpoints: of C2SP (signed-note, tlog-checkpoint), of Go's x/mod and of sum.golang.org. */
class NoteVectorTests {
    private static final String SUMDB = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k|This is an example message.\\n\\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\\n",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW|If you think cryptography is the answer to your problem,\\nthen you don't know what your problem is.\\n\\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\\n",
        SUMDB + "|go.sum database tree\\n6476701\\nmb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=\\n\\n— sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=\\n",
        SUMDB + "|go.sum database tree\\n35225469\\nvt5T6GaLCXvyHFl9VUvvItR43XZxfLgftEcTyO3eJCQ=\\n\\n— sum.golang.org Az3grpukl5AXaVfYkLiDGORx/DN2nlcS5kZHR5uYOBV2KA2HgXpD+gu9HHONebHLAyaKbbTM75QTtPydhKCExixSfwQ=\\n"
    })
    void opensPublishedNotesAndNoOthers(String key, String escaped) throws LogFault {
        String note = escaped.replace("\\n", "\n");
        VerifierKey verifier = VerifierKey.parse(key);

        assertThat(verifier).hasToString(key);
        assertThat(Note.parse(note)).hasToString(note);
        assertThat(Note.parse(note).verified(List.of(verifier))).hasSize(1);
        assertThatThrownBy(() -> Note.parse("x" + note).verified(List.of(verifier))).isInstanceOf(LogFault.class);
    }

    @Test
    void readsThePublishedCheckpoint() throws LogFault {
        Note note = Note.parse("""
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
                """);

        assertThat(Checkpoint.of(note)).satisfies(head -> {
            assertThat(head.origin()).isEqualTo("example.com/behind-the-sofa");
            assertThat(head.size()).isEqualTo(20852163);
            assertThat(head.text()).isEqualTo(note.text());
        });
        assertThat(note.signatures().getLast().at()).isEqualTo("2023-03-20T12:25:47Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "text", "text\n", "text\n\n", "text\n\n— a\n", "text\n\n— a b c\n", "text\n\n- a AAAAAAAA\n", "text\n\n— a+b AAAAAAAA\n",
        "text\n\n— a AAAA\n", "text\n\n— a AAAAAAA\n", "text\n\n— a AAAAAAB=\n", "te\u0001xt\n\n— a AAAAAAAA\n", "text\n\n— a AAAAAAAA"
    })
    void refusesWhatIsNoNote(String note) {
        assertThatThrownBy(() -> Note.parse(note)).isInstanceOf(LogFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a\n1\n", "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "a\n1\nAAAA\n", "a\n0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.of(new Note(text, List.of()))).isInstanceOf(LogFault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "a", "a+b+c", "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4",
        "exa mple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    })
    void refusesWhatIsNoKey(String line) {
        assertThatThrownBy(() -> VerifierKey.parse(line)).isInstanceOf(LogFault.class);
    }
}
