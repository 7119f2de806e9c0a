package home.engineers.programmes.rules;

import home.engineers.votes.VoteLimits;
import home.engineers.votes.Way;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the rule of a public vote, and looks whether a vote can be held by it. */
final class VoteParts {
    private static final String VOTES = "votes";

    private final Citing citing;
    private final FormRule form;
    private final Opening opening;

    VoteParts(Citing citing, FormRule form, Opening opening) {
        this.citing = citing;
        this.form = form;
        this.opening = opening;
    }

    static String wireName(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Way> way(String wireName) {
        return Arrays.stream(Way.values()).filter(one -> wireName(one).equals(wireName)).findFirst();
    }

    VoteRule vote(DocumentSection section) {
        if (!opening.byCall()) {
            section.fault(section.line(), "programmes.fault.voteWithoutCall");
        }
        String days = number(section, "days", "days");
        if (!section.lists("ways")) {
            section.lacks("ways", "programmes.fault.missing", "ways");
        }
        Set<Way> ways = Set.copyOf(section.words("ways", VoteParts::way, "programmes.fault.unknownWay"));
        VoteRule.Limits limits = new VoteRule.Limits(
                number(section, "in-all", VOTES), number(section, "a-day", VOTES), number(section, "a-candidate", VOTES),
                number(section, "a-candidate-a-day", VOTES));
        sound(section, limits);
        String fromNetwork = number(section, "from-network", VOTES);
        @Nullable String seats = section.has("seats") ? number(section, "seats", "places") : null;
        @Nullable String share = section.has("share") ? citing.fraction(section, "share") : null;
        if (seats == null && share == null) {
            section.lacks("seats", "programmes.fault.seatsOrShare");
        } else if (seats != null && share != null) {
            section.fault(section.line("share"), "programmes.fault.seatsOrShare");
        }
        @Nullable String weight = section.has("weight") ? citing.fraction(section, "weight") : null;
        if (weight != null && seats == null) {
            section.fault(section.line("weight"), "programmes.fault.weightWithoutSeats");
        }
        VoteRule rule = new VoteRule(
                days, ways, limits, fromNetwork, seats, share, seats == null ? null : weight, text(section, "name-from"), text(section, "text-from"));
        section.close();
        return rule;
    }

    private String number(DocumentSection section, String key, String unit) {
        return citing.number(section, key, unit);
    }

    /** No limit is wider than one that holds it, by the numbers that stand in the register last. */
    private void sound(DocumentSection section, VoteRule.Limits limits) {
        List<Optional<Integer>> numbers = Stream.of(limits.inAll(), limits.aDay(), limits.aCandidate(), limits.aCandidateADay())
                .map(citing::whole).toList();
        if (numbers.stream().allMatch(Optional::isPresent) && !new VoteLimits(
                numbers.get(0).orElseThrow(), numbers.get(1).orElseThrow(), numbers.get(2).orElseThrow(), numbers.get(3).orElseThrow()).sound()) {
            section.fault(section.line("in-all"), "programmes.fault.voteLimits");
        }
    }

    /** A field of the form that holds a text. */
    private @Nullable String text(DocumentSection section, String key) {
        if (!section.has(key)) {
            return null;
        }
        String name = section.text(key);
        if (!name.isEmpty() && form.field(name).filter(one -> one.type() instanceof FormType.Text).isEmpty()) {
            section.fault(section.line(key), "programmes.fault.noTextField", name);
        }
        return name;
    }
}
