package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.ProgrammeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The programmes of this house and every edition a case may rest on. An edition once stored is never changed. Which one
 * is in force stands in the database alone, so that every node says the same and a restart changes nothing.
 */
@Component
class ProgrammeShelf implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeShelf.class);

    private final EditionTable table;
    private final ProgrammeReader reader;
    private final HouseClock clock;
    private final List<String> order;
    private final Map<String, ProgrammeDocument> editions = new ConcurrentHashMap<>();
    private volatile Adopted adopted = new Adopted(-1, Map.of());

    /** @param order ids of programmes as they stand in lists; others follow */
    ProgrammeShelf(EditionTable table, LawRegister register, HouseClock clock, @Value("${house.programmes.order:}") List<String> order) {
        this.order = List.copyOf(order);
        this.table = table;
        this.clock = clock;
        this.reader = new ProgrammeReader(register);
    }

    /**
     * @param version of the table from which it was read
     * @param editions ids by programme, the one adopted last on top
     */
    private record Adopted(long version, Map<String, List<String>> editions) {}

    /**
     * Those that apply from a later day are brought after those that they follow. What is stored here letter by letter was
     * checked when it was brought, and is read when it is first asked for.
     */
    @Override
    public void afterPropertiesSet() throws IOException {
        Set<String> stored = table.hashes();
        for (String folder : List.of("classpath*:programmes/*.yaml", "classpath*:programmes/editions/*.yaml")) {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(folder)) {
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                if (!stored.contains(ProgrammeReader.sha256(text))) {
                    bring(text);
                }
            }
        }
    }

    /**
     * Takes in an edition that comes with the product. A new one comes into force where none was or where the one in
     * force came with the product as well; what was adopted here is never displaced by it.
     */
    ProgrammeDocument bring(String text) {
        ProgrammeDocument brought = reader.read(text).sound();
        if (table.store(brought, text, null)) {
            editions.put(key(brought.id(), brought.edition()), brought);
            if (displaceable(brought.id())) {
                table.adopt(brought.id(), brought.edition(), null);
            } else {
                LOG.info("{} {} came with the product and is not in force: an edition adopted here is",
                        brought.id(), brought.edition());
            }
        }
        ProgrammeDocument kept = edition(brought.id(), brought.edition());
        if (!kept.sha256().equals(brought.sha256())) {
            LOG.error("{} {} is stored with other words than are brought; what is stored stays in force, "
                    + "and a changed document needs a new edition", brought.id(), brought.edition());
        }
        return kept;
    }

    private boolean displaceable(String programme) {
        String edition = table.lastAdopted().get(programme);
        return edition == null || table.find(programme, edition).map(Edition::bundled).orElse(true);
    }

    /**
     * Takes in an edition written in the house and puts it in force, inside the caller's transaction.
     *
     * @return false where the programme has an edition of that id already
     */
    boolean adopt(String text, PersonId writtenBy, PersonId by) {
        ProgrammeDocument adopted = reader.read(text).sound();
        boolean stored = table.store(adopted, text, writtenBy);
        if (stored) {
            table.adopt(adopted.id(), adopted.edition(), by);
        }
        return stored;
    }

    /** Puts a stored edition in force once more. */
    void putInForce(ProgrammeDocument edition, @Nullable PersonId by) {
        table.adopt(edition.id(), edition.edition(), by);
    }

    /** What can be applied for today, in the order of this house, then by id. */
    List<ProgrammeDocument> standing() {
        LocalDate today = clock.today();
        return adopted().keySet().stream()
                .flatMap(programme -> applying(programme, today).stream())
                .sorted(Comparator.comparingInt(this::place).thenComparing(ProgrammeDocument::id))
                .toList();
    }

    private int place(ProgrammeDocument programme) {
        int place = order.indexOf(programme.id());
        return place < 0 ? order.size() : place;
    }

    /** The edition under which cases are filed today. @throws Absent where there is no such programme */
    ProgrammeDocument current(String programme) {
        return current(programme, clock.today());
    }

    /** The edition by which a call that opens on the day is held. @throws Absent where there is no such programme */
    ProgrammeDocument current(String programme, LocalDate on) {
        return applying(programme, on).orElseThrow(Absent::new);
    }

    /** Of the adopted editions the last that applies on the day. */
    private Optional<ProgrammeDocument> applying(String programme, LocalDate on) {
        return adopted().getOrDefault(programme, List.of()).stream()
                .map(edition -> edition(programme, edition))
                .filter(edition -> edition.appliesOn(on))
                .findFirst();
    }

    /** Read anew where an edition was adopted since, on whichever node. */
    private Map<String, List<String>> adopted() {
        Adopted known = adopted;
        long version = table.version();
        if (known.version() != version) {
            known = new Adopted(version, table.adopted());
            adopted = known;
        }
        return known.editions();
    }

    /** An edition, however old. */
    ProgrammeDocument edition(String programme, String edition) {
        return editions.computeIfAbsent(key(programme, edition), key -> table.text(programme, edition)
                .map(text -> reader.read(text).sound())
                .orElseThrow(() -> new IllegalStateException("no edition " + key)));
    }

    private static String key(String programme, String edition) {
        return programme + " " + edition;
    }

    /** As cases of the kind of this one meet it. */
    ProgrammeDocument of(ReviewCase one) {
        return edition(one.programme(), one.edition()).forKind(one.kind());
    }
}
