package home.engineers.votes.web;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.votes.VoteKind;
import home.engineers.votes.VoteLimits;
import home.engineers.votes.VotePlan;
import home.engineers.votes.Way;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the plan of a public vote from its form, and writes it into the form. */
final class VoteForm {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HouseClock.ZONE);
    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private final Map<String, String> written;
    private final List<Reason> faults = new ArrayList<>();

    private VoteForm(Map<String, String> written) {
        this.written = written;
    }

    /** What a new form stands at: five votes, three a day, one for each candidate. */
    static Map<String, String> empty() {
        return new LinkedHashMap<>(Map.of(
                "kind", VoteKind.RECOMMENDATION.name(), "inAll", "5", "aDay", "3", "aCandidate", "1", "aCandidateADay", "1",
                "fromNetwork", "500", "ACCOUNT", "true", "MOBILE", "true"));
    }

    static Map<String, String> of(VotePlan plan) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("association", plan.association().toString());
        form.put("kind", plan.kind().name());
        form.put("approval", plan.approval());
        form.put("title", plan.title());
        form.put("description", plan.description());
        form.put("begins", WRITTEN.format(plan.begins()));
        form.put("ends", WRITTEN.format(plan.ends()));
        plan.ways().forEach(way -> form.put(way.name(), "true"));
        form.put("inAll", String.valueOf(plan.limits().inAll()));
        form.put("aDay", String.valueOf(plan.limits().aDay()));
        form.put("aCandidate", String.valueOf(plan.limits().aCandidate()));
        form.put("aCandidateADay", String.valueOf(plan.limits().aCandidateADay()));
        form.put("fromNetwork", String.valueOf(plan.fromNetwork()));
        return form;
    }

    static Outcome<VotePlan> read(Map<String, String> written) {
        return new VoteForm(written).plan();
    }

    private Outcome<VotePlan> plan() {
        Optional<Instant> begins = time("begins");
        Optional<Instant> ends = time("ends");
        VoteLimits limits = new VoteLimits(number("inAll"), number("aDay"), number("aCandidate"), number("aCandidateADay"));
        int fromNetwork = number("fromNetwork");
        Optional<VoteKind> kind = Arrays.stream(VoteKind.values()).filter(one -> one.name().equals(text("kind"))).findFirst();
        if (kind.isEmpty()) {
            faults.add(Reason.at("kind", "votes.prepare.noKind"));
        }
        if (!text("association").matches(UUID_SHAPE)) {
            faults.add(Reason.at("association", "votes.prepare.noAssociation"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Set<Way> ways = Arrays.stream(Way.values()).filter(way -> text(way.name()).equals("true")).collect(Collectors.toSet());
        return Outcome.granted(new VotePlan(
                OrganisationId.of(text("association")), null, kind.orElseThrow(), text("approval"), text("title"),
                text("description"), begins.orElseThrow(), ends.orElseThrow(), ways, limits, fromNetwork));
    }

    private String text(String field) {
        return written.getOrDefault(field, "").strip();
    }

    private int number(String field) {
        String text = Normalizer.normalize(text(field), Normalizer.Form.NFKC);
        if (text.matches("[1-9][0-9]{0,7}")) {
            return Integer.parseInt(text);
        }
        faults.add(Reason.at(field, "votes.prepare.number"));
        return 0;
    }

    /** A day and, after a space, an hour; without one the day begins with it. */
    private Optional<Instant> time(String field) {
        String[] parts = Normalizer.normalize(text(field), Normalizer.Form.NFKC).split("\\s+", 2);
        Optional<LocalDate> day = DateText.read(parts[0]);
        String hour = parts.length < 2 ? "00:00" : parts[1];
        if (day.isEmpty() || !hour.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]")) {
            faults.add(Reason.at(field, "votes.prepare.time"));
            return Optional.empty();
        }
        LocalTime time = LocalTime.parse(hour.length() < 5 ? "0" + hour : hour);
        return Optional.of(day.get().atTime(time).atZone(HouseClock.ZONE).toInstant());
    }
}
