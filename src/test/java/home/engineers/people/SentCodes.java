package home.engineers.people;

import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    public static final class Sent implements Messages {
        private final Map<String, String> codes = new ConcurrentHashMap<>();
        private final List<Notice> notices = new ArrayList<>();

        public String codeTo(String address) {
            return codes.getOrDefault(address, "");
        }

        public List<Notice> noticesTo(PersonId person) {
            return notices.stream().filter(notice -> notice.to().equals(person)).toList();
        }

        public void forget() {
            codes.clear();
            notices.clear();
        }

        @Override
        public void send(Notice notice) {
            notices.add(notice);
        }

        @Override
        public void sendCode(String address, String code, Language language) {
            codes.put(address, code);
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
