package home.engineers.committees.internal;

import home.engineers.committees.CommitteeMeeting;
import home.engineers.committees.CommitteeMeeting.Activity;
import home.engineers.committees.CommitteeMeeting.YearFacts;
import home.engineers.committees.rules.ReportTemplate.Prefill;
import home.engineers.kernel.Language;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the facts of a year in sentences, for the writer of a report to go on from. */
@Component
class YearWords {
    private final MessageSource words;

    YearWords(MessageSource words) {
        this.words = words;
    }

    String of(Prefill prefill, YearFacts facts, Language language) {
        return switch (prefill) {
            case NONE -> "";
            case MEMBERS -> say(language, "committees.year.members", facts.members(), facts.joined(), facts.left());
            case MEETINGS -> meetings(facts, language);
            case ATTENDANCE -> facts.seated() == 0
                    ? say(language, "committees.year.noAttendance")
                    : say(language, "committees.year.attendance", facts.seated(), facts.present(), facts.present() * 100 / facts.seated());
            case ACTIVITIES -> activities(facts, language);
            case TASKS -> say(language, "committees.year.tasks", facts.openTasks());
        };
    }

    private String meetings(YearFacts facts, Language language) {
        String lines = facts.meetings().stream()
                .map(one -> "\n" + line(one, language))
                .collect(Collectors.joining());
        return say(language, "committees.year.meetings", facts.meetings().size(), facts.decisions()) + lines;
    }

    private String line(CommitteeMeeting one, Language language) {
        return say(language, "committees.year.meeting", one.heldOn().toString(), one.place(), one.subject(), one.present(), one.seated());
    }

    private String activities(YearFacts facts, Language language) {
        String lines = facts.activities().stream()
                .map(one -> "\n" + say(language, "committees.year.activity", one.heldOn().toString(), one.place(), one.title(), one.participants()))
                .collect(Collectors.joining());
        int participants = facts.activities().stream().mapToInt(Activity::participants).sum();
        return say(language, "committees.year.activities", facts.activities().size(), participants) + lines;
    }

    private String say(Language language, String key, Object... arguments) {
        return words.getMessage(key, arguments, language.locale());
    }
}
