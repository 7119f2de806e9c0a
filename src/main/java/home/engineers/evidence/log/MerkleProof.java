package home.engineers.evidence.log;

import java.util.Iterator;
import java.util.List;

/** Checks proofs by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
public final class MerkleProof {
    private MerkleProof() {}

    /** Holds where the leaf stands at the index of the tree with this size and root. */
    public static void demandIncluded(long index, Hash leaf, long size, List<Hash> path, Hash root) throws LogFault {
        LogFault.unless(index >= 0 && index < size, "no-leaf", Long.toString(index), Long.toString(size));
        long node = index;
        long last = size - 1;
        Hash reckoned = leaf;
        for (Hash sibling : path) {
            LogFault.unless(last != 0, "proof-length");
            if ((node & 1) == 1 || node == last) {
                reckoned = Hash.node(sibling, reckoned);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reckoned = Hash.node(reckoned, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        LogFault.unless(last == 0, "proof-length");
        LogFault.unless(reckoned.equals(root), "not-included", Long.toString(index));
    }

    /**
     * Holds where the earlier tree is the beginning of the later one.
     *
     * @param earlier not 0 where the later tree has leaves: of the empty tree every other is a continuation, which needs no
     *     proof
     */
    public static void demandConsistent(long earlier, Hash earlierRoot, long later, Hash laterRoot, List<Hash> proof)
            throws LogFault {
        LogFault.unless(earlier >= 0 && earlier <= later, "smaller", Long.toString(later), Long.toString(earlier));
        if (earlier == later) {
            LogFault.unless(proof.isEmpty(), "proof-length");
            LogFault.unless(earlierRoot.equals(laterRoot), "not-consistent", Long.toString(earlier), Long.toString(later));
            return;
        }
        LogFault.unless(earlier > 0 && !proof.isEmpty(), "proof-length");
        walk(earlier, earlierRoot, later, laterRoot, proof);
    }

    private static void walk(long earlier, Hash earlierRoot, long later, Hash laterRoot, List<Hash> proof) throws LogFault {
        Iterator<Hash> rest = proof.iterator();
        Hash first = Long.bitCount(earlier) == 1 ? earlierRoot : rest.next();
        long node = earlier - 1;
        long last = later - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash before = first;
        Hash after = first;
        while (rest.hasNext()) {
            LogFault.unless(last != 0, "proof-length");
            Hash sibling = rest.next();
            if ((node & 1) == 1 || node == last) {
                before = Hash.node(sibling, before);
                after = Hash.node(sibling, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.node(after, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        LogFault.unless(last == 0, "proof-length");
        LogFault.unless(
                before.equals(earlierRoot) && after.equals(laterRoot),
                "not-consistent", Long.toString(earlier), Long.toString(later));
    }
}
