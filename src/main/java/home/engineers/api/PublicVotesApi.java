package home.engineers.api;

import home.engineers.kernel.authority.Performs;
import home.engineers.votes.Act;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.PublicVotes.Announced;
import home.engineers.votes.VoteCount;
import home.engineers.votes.VoteId;
import home.engineers.votes.VoteLimits;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Public votes and published results; public. No count is told before the result is published, whoever asks. */
@RestController
class PublicVotesApi {
    private final PublicVotes votes;

    PublicVotesApi(PublicVotes votes) {
        this.votes = votes;
    }

    /** Announced votes, those that end last first; at most a hundred. */
    @GetMapping("/api/v1/public-votes")
    @Performs(Act.VOTE_READ)
    List<VoteView> all() {
        return votes.announced().stream().map(one -> view(one, null)).toList();
    }

    /** One vote with its candidates in the order in which they were entered, and its result once that is published. */
    @GetMapping("/api/v1/public-votes/{id}")
    @Performs(Act.VOTE_READ)
    VoteView one(@PathVariable VoteId id) {
        Announced vote = votes.announced(id);
        return view(vote, votes.result(id).map(counts -> counts.stream().map(PublicVotesApi::view).toList()).orElse(null));
    }

    private static VoteView view(Announced one, @Nullable List<CountView> result) {
        return new VoteView(
                one.id().toString(), one.title(), one.description(), one.kind().name().toLowerCase(Locale.ROOT), one.approval(),
                one.phase().name().toLowerCase(Locale.ROOT), one.begins(), one.ends(),
                one.ways().stream().sorted().map(way -> way.name().toLowerCase(Locale.ROOT)).toList(), one.limits(),
                one.candidates().stream().map(PublicVotesApi::view).toList(), result);
    }

    private static CandidateView view(Candidate one) {
        return new CandidateView(one.number(), one.name(), one.text(), one.picture() == null ? null : "/files/" + one.picture(), one.withdrawn());
    }

    private static CountView view(VoteCount one) {
        return new CountView(one.candidate(), one.name(), one.rank(), one.valid(), one.raw(), one.annulled());
    }

    /** @param result the best first; null until it is published */
    record VoteView(
            String id, String title, String description, String kind, String approval, String phase, Instant begins, Instant ends,
            List<String> ways, VoteLimits limits, List<CandidateView> candidates, @Nullable List<CountView> result) {}

    /** @param withdrawn whether nobody can vote for it any more */
    record CandidateView(int number, String name, String text, @Nullable String picture, boolean withdrawn) {}

    record CountView(int candidate, String name, int rank, long valid, long raw, long annulled) {}
}
