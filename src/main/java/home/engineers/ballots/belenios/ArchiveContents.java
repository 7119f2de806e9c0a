package home.engineers.ballots.belenios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An archive whose names, hashes and chain hold; what the data say is not yet judged. */
final class ArchiveContents {
    private static final String DATA = ".data.json";
    private static final String EVENT = ".event.json";

    private final Map<String, String> data = new HashMap<>();
    private final Set<String> unused = new HashSet<>();
    private final List<Event> events = new ArrayList<>();

    private ArchiveContents() {}

    static ArchiveContents read(byte[] archive) throws Flaw {
        List<TarFile.Entry> entries = TarFile.read(archive);
        header(entries.getFirst());
        ArchiveContents contents = new ArchiveContents();
        for (TarFile.Entry entry : entries.subList(1, entries.size())) {
            contents.add(entry);
        }
        Flaw.unless(!contents.events.isEmpty(), "events-none");
        return contents;
    }

    private static void header(TarFile.Entry entry) throws Flaw {
        Flaw.unless(entry.name().equals("BELENIOS"), "header");
        JsonNode header = Wire.exactly(Wire.parsed(text(entry), "BELENIOS"), "version", "timestamp");
        Flaw.unless(Wire.small(header, "version") == 1, "archive-version", Wire.small(header, "version"));
    }

    private void add(TarFile.Entry entry) throws Flaw {
        String hash = Hash.hexadecimal(entry.content());
        if (entry.name().equals(hash + DATA)) {
            data.put(hash, text(entry));
            unused.add(hash);
        } else if (entry.name().equals(hash + EVENT)) {
            link(Event.read(text(entry)));
        } else {
            throw Flaw.of("entry-hash", entry.name(), hash);
        }
    }

    private void link(Event event) throws Flaw {
        @Nullable String parent = events.isEmpty() ? null : events.getLast().hash();
        Flaw.unless(
                event.height() == events.size() && Objects.equals(event.parent(), parent),
                "event-chain", event.height());
        Flaw.unless(event.payload() == null || data.containsKey(event.payload()), "payload", event.height());
        events.add(event);
    }

    private static String text(TarFile.Entry entry) throws Flaw {
        String text = new String(entry.content(), StandardCharsets.UTF_8);
        Flaw.unless(Hash.hexadecimal(text.getBytes(StandardCharsets.UTF_8)).equals(Hash.hexadecimal(entry.content())), "utf8", entry.name());
        return text;
    }

    List<Event> events() {
        return events;
    }

    /** The data of this hash, which is marked as used. */
    String data(@Nullable String hash) throws Flaw {
        String found = hash == null ? null : data.get(hash);
        if (found == null) {
            throw Flaw.of("data-missing", String.valueOf(hash));
        }
        unused.remove(hash);
        return found;
    }

    void demandAllUsed() throws Flaw {
        Flaw.unless(unused.isEmpty(), "data-unused", unused.stream().sorted().findFirst().orElse(""));
    }
}
