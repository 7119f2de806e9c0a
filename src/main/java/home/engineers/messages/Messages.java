package home.engineers.messages;

import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells people things: always in the inbox, and by mail or text message where an address is given. */
public interface Messages {
    /** Delivers inside the caller's transaction: the inbox row at once, mail and text message after commit. */
    void send(Notice notice);

    /** Puts the same words into the inbox of each of them, inside the caller's transaction and in one statement. */
    void tell(Collection<PersonId> persons, InboxWords words);

    /**
     * Sends a one-time code to an address that need not belong to anyone yet, after commit. Never stored readable outside
     * demo. Nothing is sent where {@link #reaches} is false.
     *
     * @param to who asked for it
     */
    void sendCode(PersonId to, String address, String code, Language language);

    /**
     * Like {@link #sendCode(PersonId, String, String, Language)}, to an address that may be nobody's in this house.
     *
     * @param link path by which {@link #retract} forgets where the code went
     */
    void sendCode(String address, String code, Language language, String link);

    /**
     * Takes back everything that leads to a page whose person is erased: notices from every inbox, and letters that are
     * still kept.
     */
    void retract(String link);

    /** Whether a code can be sent to this address: a mobile number or an e-mail address for which a gateway is set up. */
    boolean reaches(String address);

    /** An argument that each reader sees in the own language. Neither text may hold the sign U+001F. */
    static String both(LocalizedText words) {
        return words.zh() + BOTH + words.en();
    }

    /** Stands between the Chinese and the English of an argument in both. */
    char BOTH = '\u001f';

    /** Unread messages of a person. */
    int unread(PersonId person);

    /**
     * Words for the inbox alone.
     *
     * @param titleKey message key of the title
     * @param bodyKey message key of the body
     * @param arguments for both
     * @param link path of the page where the person can act
     */
    record InboxWords(String titleKey, String bodyKey, List<String> arguments, String link) {
        public InboxWords {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * @param titleKey message key of the title; the module that sends it owns the words
     * @param bodyKey message key of the body
     * @param arguments for both
     * @param link path of the page where the person can act, or null
     * @param mail e-mail address for a copy, or null
     * @param secretLink path that is a way in by itself, or null: it stands in the mail in the place of the link, and neither
     *     in the inbox nor, readable, in what is kept of the mail
     */
    record Notice(
            PersonId to, String titleKey, String bodyKey, List<String> arguments, @Nullable String link, @Nullable String mail,
            @Nullable String secretLink) {
        public Notice {
            arguments = List.copyOf(arguments);
        }

        public Notice(
                PersonId to, String titleKey, String bodyKey, List<String> arguments, @Nullable String link, @Nullable String mail) {
            this(to, titleKey, bodyKey, arguments, link, mail, null);
        }
    }
}
