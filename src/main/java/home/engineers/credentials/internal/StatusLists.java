package home.engineers.credentials.internal;

import home.engineers.credentials.internal.StatusListTable.StatusList;
import home.engineers.credentials.status.StatusBits;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.HouseAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The status lists of issuers. Entries are given out at random and half of a list at most, and some entries of nobody are
 * set: neither the order of issuing nor how many are revoked can be read from a list.
 */
@Component
@Transactional
public class StatusLists {
    private static final int ENTRIES = StatusBits.FEWEST;
    private static final int MOST_USED = ENTRIES / 2;
    private static final int FEWEST_DECOYS = 1_000;
    private static final int DECOY_SPREAD = 1_000;
    /** How long a list is valid once signed; it is signed anew long before. */
    private static final Duration VALID = Duration.ofDays(7);

    private static final Duration RENEWED = Duration.ofHours(12);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final StatusListTable table;
    private final Signing signing;
    private final IssuerKeys keys;
    private final HouseAddress house;
    private final SecureRandom random;
    private final IdSource ids;
    private final HouseClock clock;
    private final Map<Integer, Published> published = new ConcurrentHashMap<>();

    StatusLists(
            StatusListTable table, Signing signing, IssuerKeys keys, HouseAddress house, SecureRandom random, IdSource ids,
            HouseClock clock) {
        this.table = table;
        this.signing = signing;
        this.keys = keys;
        this.house = house;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    private record Published(int version, Instant at, IssuerKey key, String text) {}

    /** An entry of a list that is given out. */
    record Place(StatusList list, int index) {}

    /** Entries for so many credentials, in any order; held by the caller's transaction. */
    List<Place> places(OrganisationId association, String purpose, int count) {
        List<Place> places = new ArrayList<>(count);
        while (places.size() < count) {
            StatusList list = open(association, purpose);
            int wanted = Math.min(count - places.size(), MOST_USED - list.used());
            free(list, wanted).forEach(index -> places.add(new Place(list, index)));
            table.use(list.id(), wanted);
        }
        return places;
    }

    private StatusList open(OrganisationId association, String purpose) {
        return table.open(association, purpose, MOST_USED).orElseGet(() -> {
            table.hold();
            return table.open(association, purpose, MOST_USED).orElseGet(
                    () -> table.insert(ids.next(), association, purpose, decoys().bytes(), clock.instant()));
        });
    }

    private StatusBits decoys() {
        StatusBits bits = StatusBits.clear(ENTRIES);
        random.ints(FEWEST_DECOYS + random.nextInt(DECOY_SPREAD), 0, ENTRIES).forEach(bits::set);
        return bits;
    }

    private Set<Integer> free(StatusList list, int count) {
        StatusBits decoys = StatusBits.of(table.decoys(list.id()));
        Set<Integer> found = new LinkedHashSet<>();
        while (found.size() < count) {
            Set<Integer> drawn = new LinkedHashSet<>();
            random.ints(2L * (count - found.size()), 0, ENTRIES).filter(index -> !decoys.get(index)).forEach(drawn::add);
            drawn.removeAll(table.taken(list.id(), drawn));
            drawn.stream().filter(index -> !found.contains(index)).limit(count - found.size()).toList().forEach(found::add);
        }
        return found;
    }

    /** The signed list of this number. @throws Absent where there is none */
    public String text(int number) {
        StatusList list = table.numbered(number).orElseThrow(Absent::new);
        Published last = published.get(number);
        if (last == null || last.version() != list.version() || last.at().plus(RENEWED).isBefore(clock.instant())
                || last.at().isAfter(clock.instant()) || !signing.signs(last.key())) {
            last = publish(list);
            published.put(number, last);
        }
        return last.text();
    }

    private Published publish(StatusList list) {
        StatusBits bits = StatusBits.of(table.decoys(list.id()));
        table.set(list.id()).forEach(bits::set);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String address = address(list.number());
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", address + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", list.purpose());
        subject.put("ttl", FRESH.toMillis());
        subject.put("encodedList", bits.encode());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        document.put("id", address);
        document.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        document.put("issuer", keys.did(list.association()));
        document.put("validFrom", now.toString());
        document.put("validUntil", now.plus(VALID).toString());
        document.put("credentialSubject", subject);
        Signing.Signed signed = signing.sign(document, list.association());
        return new Published(list.version(), now, signed.key(), signed.text());
    }

    String address(int number) {
        return house.text() + "/credentials/status/" + number;
    }

    /** All lists of the house, signed. */
    List<String> texts() {
        return table.all().stream().map(list -> text(list.number())).toList();
    }
}
