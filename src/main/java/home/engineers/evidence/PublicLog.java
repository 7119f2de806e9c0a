package home.engineers.evidence;

import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.LogProof;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.Tile;
import home.engineers.evidence.log.VerifierKey;
import home.engineers.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/** The Merkle log of official acts, as everyone may read and check it. */
public interface PublicLog {
    /** The newest head, signed by the house. */
    Note checkpoint();

    /** The newest head that witnesses cosigned, with all that know it; empty while none did. */
    Optional<Note> witnessed();

    /** Keeps what known witnesses signed under a checkpoint of this log. @return their names */
    Outcome<List<String>> cosigned(Note checkpoint);

    /** The key by which the house signs. */
    VerifierKey key();

    /** The hashes of a tile, or its bundle of leaves; empty where the log does not reach so far. */
    Optional<byte[]> tile(Tile tile);

    /** The leaves below this number, newest first. */
    List<Leaf> before(long number, int limit);

    Optional<Leaf> leaf(long number);

    /**
     * That the leaf stands under the newest witnessed checkpoint that holds it, or else under the newest.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such leaf
     */
    LogProof proof(long number);

    /** The same with nonce and record, for those who may know what was done; empty where it was erased. */
    Optional<LogProof> openedProof(long number);

    /** That the newest checkpoint continues the one of this size; empty where the log is smaller. */
    Optional<ConsistencyProof> since(long size);
}
