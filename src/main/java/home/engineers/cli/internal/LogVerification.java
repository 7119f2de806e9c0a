package home.engineers.cli.internal;

import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.Cosignature;
import home.engineers.evidence.log.LogCheck;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogFiles;
import home.engineers.evidence.log.LogProof;
import home.engineers.evidence.log.MerkleTree;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./ehome log verify} asks.
 *
 * @param key of the log; null where the key that lies beside it has to do
 * @param beside the key in the folder of a proof or a checkpoint; null where there is none
 * @param witnesses whose cosignatures must all be there
 */
record LogVerification(@Nullable VerifierKey key, @Nullable VerifierKey beside, List<VerifierKey> witnesses, Instant now) {
    /**
     * What holds, for programs; keys stay the same. Witnesses follow the log at their own pace: the head that they cosigned
     * may be an earlier one, which the newest must continue.
     */
    Map<String, Object> log(LogFiles files) throws IOException, LogFault {
        Optional<byte[]> cosigned = witnesses.isEmpty() ? Optional.empty() : files.read(LogFiles.COSIGNED, LogFiles.LARGEST_NOTE);
        Note note = files.checkpoint();
        VerifierKey used = keyOf(files);
        Checkpoint head = Checkpoint.signed(note, used);
        LogCheck.demandWhole(files.tiles(), head);
        return cosigned.isEmpty()
                ? answer("log", head, used, note)
                : answer("log", head, used, continued(Note.parse(cosigned.get()), note, used, files));
    }

    /** The earlier checkpoint, where the later continues it. */
    private static Note continued(Note earlier, Note later, VerifierKey used, LogFiles files) throws IOException, LogFault {
        Checkpoint before = Checkpoint.signed(earlier, used);
        fromTiles(before, later, files).demandHolds(before, used);
        return earlier;
    }

    private VerifierKey keyOf(LogFiles files) throws IOException, LogFault {
        return key != null
                ? key
                : VerifierKey.parse(new String(files.read(LogFiles.KEY, LogFiles.LARGEST_NOTE)
                        .orElseThrow(() -> LogFault.of("key-needed")), StandardCharsets.UTF_8));
    }

    private VerifierKey given() throws LogFault {
        VerifierKey used = key == null ? beside : key;
        if (used == null) {
            throw LogFault.of("key-needed");
        }
        return used;
    }

    Map<String, Object> proof(String text) throws LogFault {
        LogProof proof = LogProof.parse(text);
        Checkpoint head = proof.demandHolds(given());
        Map<String, Object> answer = answer("proof", head, given(), proof.checkpoint());
        answer.put("index", proof.index());
        answer.put("number", proof.index() + 1);
        if (proof.opening() != null) {
            answer.put("record", proof.opening().record());
        }
        return answer;
    }

    Map<String, Object> checkpoint(Note note) throws LogFault {
        return answer("checkpoint", Checkpoint.signed(note, given()), given(), note);
    }

    /** @param log where the tiles of the later tree are; null where the proof itself is given, or both are of one size */
    Map<String, Object> consistency(Note earlier, String later, @Nullable LogFiles log) throws IOException, LogFault {
        VerifierKey used = key == null && log != null ? keyOf(log) : given();
        Checkpoint before = Checkpoint.signed(earlier, used);
        ConsistencyProof proof = ConsistencyProof.begins(later)
                ? ConsistencyProof.parse(later)
                : fromTiles(before, Note.parse(later), log);
        Checkpoint after = proof.demandHolds(before, used);
        Map<String, Object> answer = answer("consistency", after, used, proof.checkpoint());
        answer.put("from", before.size());
        return answer;
    }

    private static ConsistencyProof fromTiles(Checkpoint before, Note later, @Nullable LogFiles log) throws IOException, LogFault {
        Checkpoint after = Checkpoint.of(later);
        if (before.size() == after.size() || before.size() == 0) {
            return new ConsistencyProof(before.size(), List.of(), later);
        }
        if (log == null) {
            throw LogFault.of("tiles-needed");
        }
        return new ConsistencyProof(before.size(), new MerkleTree(after.size(), log.tiles()).consistency(before.size()), later);
    }

    private Map<String, Object> answer(String kind, Checkpoint head, VerifierKey used, Note note) throws LogFault {
        List<Cosignature> cosigned = Cosignature.under(note, witnesses, now);
        for (VerifierKey witness : witnesses) {
            if (cosigned.stream().noneMatch(one -> one.witness().equals(witness))) {
                throw LogFault.of("witness-missing", witness.name());
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("holds", true);
        answer.put("kind", kind);
        answer.put("origin", head.origin());
        answer.put("size", head.size());
        answer.put("root", head.root().base64());
        answer.put("key", used.toString());
        answer.put("keyGiven", key != null);
        answer.put("witnesses", cosigned.stream().map(one -> Map.of("name", one.witness().name(), "at", one.at().toString())).toList());
        return answer;
    }
}
