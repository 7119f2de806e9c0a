package home.engineers.ballots.belenios;

import java.util.ArrayList;
import java.util.List;

/** The two proofs of an answer that may be blank (section 4.13.3): the blank value, and the sum of the others. */
final class BlankProof {
    private final Election election;
    private final String context;
    private final Ciphertext blank;
    private final Ciphertext sum;

    BlankProof(Election election, String context, Ciphertext blank, Ciphertext sum) {
        this.election = election;
        this.context = context;
        this.blank = blank;
        this.sum = sum;
    }

    /** That it is not blank, or that nothing is chosen. */
    boolean excludesBoth(List<Proof> branches) {
        return branches.size() == 2
                && holds("bproof0", branches, List.of(
                        IntervalProof.commitments(election, blank, 0, branches.getFirst()),
                        IntervalProof.commitments(election, sum, 0, branches.getLast())));
    }

    /** That it is blank, or that as many are chosen as the question allows. */
    boolean keepsLimits(List<Proof> branches, int min, int max) {
        if (branches.size() != max - min + 2) {
            return false;
        }
        List<String> commitments = new ArrayList<>();
        commitments.add(IntervalProof.commitments(election, blank, 1, branches.getFirst()));
        for (int i = 1; i < branches.size(); i++) {
            commitments.add(IntervalProof.commitments(election, sum, min + i - 1, branches.get(i)));
        }
        return holds("bproof1", branches, commitments);
    }

    private boolean holds(String name, List<Proof> branches, List<String> commitments) {
        Group group = election.group();
        return Hash.challenge(group, name + "|" + context + "|" + String.join(",", commitments))
                .equals(IntervalProof.sum(group, branches));
    }
}
