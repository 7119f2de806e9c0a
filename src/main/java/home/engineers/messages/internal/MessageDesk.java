package home.engineers.messages.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.messages.Messages;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Puts notices into the inbox at once, and letters into the outbox; in a demo house into the maildrop. */
@Service
class MessageDesk implements Messages {
    private static final Logger LOG = LoggerFactory.getLogger(MessageDesk.class);
    /** No code lives longer than this, so a late one is of no use. */
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

    private final NoticeTable notices;
    private final LettersKept letters;
    private final Outbox outbox;
    private final Couriers couriers;
    private final Optional<Maildrop> maildrop;
    private final MessageSource words;
    private final IdSource ids;
    private final HouseClock clock;
    private final HouseAddress house;

    MessageDesk(
            NoticeTable notices,
            LettersKept letters,
            Outbox outbox,
            Couriers couriers,
            ObjectProvider<Maildrop> maildrop,
            MessageSource words,
            IdSource ids,
            HouseClock clock,
            HouseAddress house) {
        this.notices = notices;
        this.letters = letters;
        this.outbox = outbox;
        this.couriers = couriers;
        this.maildrop = Optional.ofNullable(maildrop.getIfAvailable());
        this.words = words;
        this.ids = ids;
        this.clock = clock;
        this.house = house;
    }

    @Override
    public void send(Notice notice) {
        notices.add(ids.next(), notice, clock.instant());
        if (notice.mail() != null && (maildrop.isPresent() || couriers.takesMail())) {
            dispatch(new Addressed(Channel.MAIL, notice.mail(), notice.to(), notice.link()), letter(notice), null);
        }
    }

    @Override
    public void tell(Collection<PersonId> persons, InboxWords words) {
        notices.add(persons.stream().map(one -> ids.next()).toList(), persons, words, clock.instant());
    }

    @Override
    public void sendCode(PersonId person, String to, String code, Language language) {
        sendCode(new Addressed(Channel.CODE, to, person, null), code, language);
    }

    @Override
    public void sendCode(String to, String code, Language language, String link) {
        sendCode(new Addressed(Channel.CODE, to, null, link), code, language);
    }

    private void sendCode(Addressed to, String code, Language language) {
        if (!reaches(to.address())) {
            LOG.warn("a code was asked for, but no gateway for such an address is set up");
            return;
        }
        String subject = words.getMessage("messages.code.subject", null, language.locale());
        String body = words.getMessage("messages.code.body", new Object[] {code}, language.locale());
        dispatch(to, new Letter(subject, body, code, language), CODE_LIFETIME);
    }

    @Override
    public boolean reaches(String to) {
        return maildrop.isPresent() || couriers.takesCodes(to);
    }

    @Override
    public void retract(String link) {
        notices.retract(link);
        letters.retract(link);
    }

    @Override
    public int unread(PersonId person) {
        return notices.unread(person);
    }

    private void dispatch(Addressed to, Letter letter, @Nullable Duration lifetime) {
        maildrop.ifPresentOrElse(drop -> drop.drop(to, letter), () -> outbox.put(to, letter, lifetime));
    }

    /** A mail has one reader whose language we need not know: Chinese first, English below it. */
    private Letter letter(Notice notice) {
        String subject = text(notice.titleKey(), notice, Language.ZH);
        String body = part(notice, Language.ZH) + "\n\n--\n\n" + text(notice.titleKey(), notice, Language.EN) + "\n\n"
                + part(notice, Language.EN) + "\n";
        return new Letter(subject, body, "", Language.ZH);
    }

    private String part(Notice notice, Language language) {
        String body = text(notice.bodyKey(), notice, language);
        String link = notice.secretLink() != null ? notice.secretLink() : house.known().isEmpty() ? null : notice.link();
        return link == null
                ? body
                : body + "\n" + words.getMessage("messages.mail.link", new Object[] {house.known().orElse("") + link}, language.locale());
    }

    private String text(String key, Notice notice, Language language) {
        Object[] spoken = notice.arguments().stream()
                .map(BothLanguages::read)
                .map(one -> one instanceof LocalizedText both ? both.in(language) : one)
                .toArray();
        return words.getMessage(key, spoken, language.locale());
    }
}
