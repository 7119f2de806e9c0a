package home.engineers.panels.internal;

import home.engineers.experts.ExpertPool;
import home.engineers.kernel.PersonId;
import home.engineers.panels.DrawId;
import home.engineers.panels.draw.Candidate;
import home.engineers.panels.draw.DrawHash;
import home.engineers.panels.draw.Quota;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A pool under the pseudonyms of one draw. */
final class PseudonymousPool {
    private final DrawId draw;
    private final byte[] key;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<String> exclusions = new ArrayList<>();
    private final Map<String, PersonId> persons = new HashMap<>();
    private final Map<String, String> salts = new HashMap<>();

    /** @param salt a fresh one for each excluded */
    PseudonymousPool(DrawId draw, byte[] key, ExpertPool.Members members, Supplier<byte[]> salt) {
        this.draw = draw;
        this.key = key;
        members.eligible().forEach(expert -> candidates.add(new Candidate(named(expert.person()), published(expert.values()))));
        members.excluded().forEach(person -> exclude(person, HexFormat.of().formatHex(salt.get())));
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<String> exclusions() {
        return exclusions.stream().sorted().toList();
    }

    DrawVault.Names names() {
        return new DrawVault.Names(HexFormat.of().formatHex(key), persons, salts);
    }

    /** The quota as it is published. */
    Quota published(Quota quota) {
        return new Quota(quota.attribute(), value(quota.attribute(), quota.value()), quota.min(), quota.max());
    }

    private String named(PersonId person) {
        String pseudonym = DrawHash.pseudonym(key, "expert", person.value().toString());
        persons.put(pseudonym, person);
        return pseudonym;
    }

    private void exclude(PersonId person, String salt) {
        String pseudonym = named(person);
        salts.put(pseudonym, salt);
        exclusions.add(DrawHash.exclusion(draw.toString(), salt, pseudonym));
    }

    private Map<String, Set<String>> published(Map<String, Set<String>> values) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                entry.getValue().stream().map(value -> value(entry.getKey(), value)).collect(Collectors.toSet())));
    }

    private String value(String attribute, String value) {
        return attribute.equals(ExpertPool.EMPLOYER) ? DrawHash.pseudonym(key, attribute, value) : value;
    }
}
