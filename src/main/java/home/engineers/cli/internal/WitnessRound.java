package home.engineers.cli.internal;

import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.Hash;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.LogFiles;
import home.engineers.evidence.log.MerkleTree;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.Witness;
import home.engineers.evidence.log.Witness.Answer;
import java.io.IOException;
import java.util.List;

/** One look of a witness at the newest checkpoint of the log. */
final class WitnessRound {
    private WitnessRound() {}

    /**
     * The newest checkpoint, cosigned and kept.
     *
     * @throws LogFault where the log is not signed by its key, or is no continuation of what was seen before
     */
    static Note cosigned(Witness witness, LogFiles log) throws IOException, LogFault {
        Note note = log.checkpoint();
        Checkpoint head = Checkpoint.signed(note, witness.log());
        long seen = witness.seen();
        List<Hash> proof = seen == 0 || seen == head.size()
                ? List.of()
                : new MerkleTree(head.size(), log.tiles()).consistency(seen);
        return switch (witness.add(new ConsistencyProof(seen, proof, note))) {
            case Answer.Cosigned cosigned -> cosigned.checkpoint();
            case Answer.UnknownLog(LogFault fault) -> throw fault;
            case Answer.NotSigned(LogFault fault) -> throw fault;
            case Answer.Contradictory(LogFault fault) -> throw fault;
            case Answer.Inconsistent(LogFault fault) -> throw fault;
            case Answer.OtherSize(long last) -> throw LogFault.of("smaller", Long.toString(head.size()), Long.toString(last));
        };
    }
}
