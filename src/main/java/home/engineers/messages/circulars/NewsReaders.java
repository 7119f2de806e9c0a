package home.engineers.messages.circulars;

import home.engineers.kernel.PersonId;

/** Who agrees to be sent news, offered by the module that keeps what people agree to. */
public interface NewsReaders {
    /** From now on this person is sent no news; nothing happens where none was agreed to. */
    void unsubscribe(PersonId person);
}
