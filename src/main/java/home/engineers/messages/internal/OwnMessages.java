package home.engineers.messages.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The inbox of a person and the letters kept for them. */
@Component
@Order(40)
class OwnMessages implements PersonalData {
    private final NoticeTable notices;
    private final LettersKept letters;

    OwnMessages(NoticeTable notices, LettersKept letters) {
        this.notices = notices;
        this.letters = letters;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(noticePart(person, Integer.MAX_VALUE), letterPart(person));
    }

    @Override
    public List<Part> first(PersonId person, int most) {
        return List.of(noticePart(person, most), letterPart(person).first(most));
    }

    private Part noticePart(PersonId person, int most) {
        List<List<Cell>> rows = new ArrayList<>();
        for (InboxEntry entry : notices.page(person, most, 0)) {
            String read = entry.read() ? "read" : "unread";
            rows.add(List.of(
                    Cell.of(entry.sentAt()), new Word(entry.titleKey(), entry.titleKey(), entry.arguments()),
                    new Word(entry.bodyKey(), entry.bodyKey(), entry.arguments()),
                    Cell.word(read, "messages.own." + read)));
        }
        return new Part(
                "messages.part.notice", List.of("messages.field.at", "messages.field.about", "messages.field.text", "messages.field.read"), rows,
                notices.count(person));
    }

    private Part letterPart(PersonId person) {
        return new Part(
                "messages.part.letter",
                List.of("messages.field.at", "messages.field.channel", "messages.field.address"),
                letters.of(person));
    }

    @Override
    public void erase(PersonId person) {
        notices.erase(person);
        letters.erase(person);
    }
}
