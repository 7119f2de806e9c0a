package home.engineers.people;

import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.messages.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Keeps what would be sent, so that a test can read the code. */
@TestConfiguration
public class SentCodes {
    @Bean
    @Primary
    Sent sent() {
        return new Sent();
    }

    /** A module that holds nothing but must keep it for some. */
    @Bean
    PersonalData keeper(Sent sent) {
        return new PersonalData() {
            @Override
            public List<Part> of(PersonId person) {
                return List.of();
            }

            @Override
            public List<Reason> againstErasing(PersonId person) {
                return sent.kept.contains(person) ? List.of(Reason.of("people.erasure.against")) : List.of();
            }

            @Override
            public void erase(PersonId person) {
                if (sent.failing.contains(person)) {
                    throw new IllegalStateException("the module cannot erase");
                }
            }
        };
    }

    public static final class Sent implements Messages {
        private final Map<String, String> codes = new ConcurrentHashMap<>();
        private final List<Notice> notices = new ArrayList<>();

        private final Set<PersonId> kept = new HashSet<>();
        private final Set<PersonId> failing = new HashSet<>();

        public String codeTo(String address) {
            return codes.getOrDefault(address, "");
        }

        public List<Notice> noticesTo(PersonId person) {
            return notices.stream().filter(notice -> notice.to().equals(person)).toList();
        }

        public void mustKeep(PersonId person) {
            kept.add(person);
        }

        public void failErasing(PersonId person) {
            failing.add(person);
        }

        public void forget() {
            kept.clear();
            failing.clear();
            codes.clear();
            notices.clear();
        }

        @Override
        public void send(Notice notice) {
            notices.add(notice);
        }

        @Override
        public void tell(Collection<PersonId> persons, InboxWords words) {
            persons.forEach(person -> send(new Notice(person, words.titleKey(), words.bodyKey(), words.arguments(), words.link(), null)));
        }

        @Override
        public void sendCode(PersonId to, String address, String code, Language language) {
            codes.put(address, code);
        }

        @Override
        public void sendCode(String address, String code, Language language, String link) {
            codes.put(address, code);
        }

        @Override
        public void retract(String link) {
            notices.removeIf(notice -> link.equals(notice.link()));
        }

        @Override
        public boolean reaches(String address) {
            return true;
        }

        @Override
        public int unread(PersonId person) {
            return noticesTo(person).size();
        }
    }
}
