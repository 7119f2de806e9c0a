package home.engineers.programmes.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.programmes.rules.LevelRule;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.StageRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By what an inbox can be narrowed down: the programmes of the house, their levels, and the stages somebody acts at. */
@Component
public class InboxChoices {
    private final ProgrammeShelf shelf;

    InboxChoices(ProgrammeShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * @param programmes names by id
     * @param stages wire names in the order of the courses
     * @param levels names by id; of the programme that was chosen, or of all
     */
    public record Choices(Map<String, LocalizedText> programmes, List<String> stages, Map<String, LocalizedText> levels) {}

    public Choices of(String programme) {
        List<ProgrammeDocument> all = shelf.standing();
        List<ProgrammeDocument> chosen = all.stream()
                .filter(document -> programme.isEmpty() || document.id().equals(programme))
                .toList();
        Map<String, LocalizedText> programmes = new LinkedHashMap<>();
        all.forEach(document -> programmes.put(document.id(), document.name()));
        Map<String, LocalizedText> levels = new LinkedHashMap<>();
        chosen.stream().flatMap(document -> document.levels().stream())
                .forEach((LevelRule level) -> levels.putIfAbsent(level.id(), level.name()));
        List<String> stages = chosen.stream()
                .flatMap(document -> document.course().stream())
                .filter(rule -> rule.actor() != Party.HOUSE && !rule.stage().wireName().equals("intake"))
                .map(StageRule::stage)
                .distinct()
                .sorted()
                .map(stage -> stage.wireName())
                .toList();
        return new Choices(programmes, stages, levels);
    }
}
