package home.engineers.people.internal;

import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.WayIn;
import home.engineers.people.SetUpLink;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints the set-up link while nobody can sign in; a demo house has its cast instead. */
@Component
class SetUpWayIn implements WayIn {
    private final SetUpLink link;
    private final MessageSource words;
    private final boolean demo;

    SetUpWayIn(SetUpLink link, MessageSource words, @Value("${house.demo}") boolean demo) {
        this.link = link;
        this.words = words;
        this.demo = demo;
    }

    @Override
    public List<LocalizedText> lines(String address) {
        return demo ? List.of() : link.issueIfNew().map(path -> line(address + path)).stream().toList();
    }

    private LocalizedText line(String url) {
        Object[] arguments = {url};
        return new LocalizedText(
                words.getMessage("people.setUp.print", arguments, Language.ZH.locale()),
                words.getMessage("people.setUp.print", arguments, Language.EN.locale()));
    }
}
