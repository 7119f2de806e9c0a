package home.engineers.achievements.internal;

import home.engineers.achievements.internal.PartsDesk.PartyWish;
import home.engineers.achievements.reading.FoundWork;
import home.engineers.achievements.reading.UnreadableWork;
import home.engineers.achievements.reading.WorkFiles;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.DescriptionForm;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a deposit with what a file says of the work. Nothing of it counts until its depositor has seen and saved it. */
@Service
public class WorkIntake {
    private static final int LARGEST = 10 << 20;
    private static final int MOST = 20;
    private static final int LONGEST_WORD = 120;
    private final DepositDesk desk;
    private final PartsDesk parts;

    WorkIntake(DepositDesk desk, PartsDesk parts) {
        this.desk = desk;
        this.parts = parts;
    }

    /** @param file empty where none was chosen @param unit as {@link DepositDesk#begin} */
    @Transactional
    public Outcome<UUID> begin(Actor actor, String unit, Optional<Upload> file) throws IOException {
        if (file.isEmpty()) {
            return Outcome.refused(Reason.at("file", "achievements.file.none"));
        }
        byte[] content = file.get().content().readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            return Outcome.refused(Reason.at("file", "achievements.import.large"));
        }
        try {
            FoundWork found = WorkFiles.read(content);
            return switch (desk.begin(actor, unit)) {
                case Granted<UUID>(UUID id) -> filled(actor, id, found);
                case Refused<UUID> refused -> refused;
            };
        } catch (UnreadableWork unreadable) {
            return Outcome.refused(unreadable.reason().under("file"));
        }
    }

    private Outcome<UUID> filled(Actor actor, UUID id, FoundWork found) {
        DepositDesk.Room room = desk.room(actor, id);
        Map<String, List<String>> fields = new LinkedHashMap<>(DescriptionForm.written(Description.EMPTY));
        fields.put("titleZh", List.of(shortened(found.title(), 200)));
        fields.put("abstractZh", List.of(shortened(found.summary(), 4000)));
        fields.put("keywordsZh", List.of(found.keywords().stream().filter(one -> one.length() <= LONGEST_WORD).limit(MOST)
                .collect(Collectors.joining("；"))));
        fields.put("finishedOn", List.of(found.day()));
        desk.describe(actor, id, room.version().edits(), fields);
        List<String> named = room.version().content().parties().stream().map(party -> party.name()).toList();
        found.authors().stream().map(WorkIntake::plain).filter(name -> name.length() > 1 && !named.contains(name)).distinct()
                .limit(PartsDesk.MOST_PARTIES - named.size())
                .forEach(name -> parts.addParty(actor, id, new PartyWish("contributor", shortened(name, LONGEST_WORD), "", "", "")));
        return Outcome.granted(id);
    }

    private static String shortened(String text, int most) {
        String plain = plain(text);
        return plain.length() > most ? plain.substring(0, most) : plain;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
    }
}
