package home.engineers.votes;

/** What a public vote is for. Only an award (评比达标表彰) needs an approval, and may call itself one (AWD-1, AWD-5). */
public enum VoteKind {
    AWARD,
    RECOMMENDATION,
    COMPETITION
}
