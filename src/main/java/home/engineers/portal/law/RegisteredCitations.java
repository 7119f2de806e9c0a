package home.engineers.portal.law;

import home.engineers.kernel.Citation;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.CitationWords;
import home.engineers.law.Cited;
import home.engineers.law.LawRegister;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Citations as the register of law names them. */
@Component
class RegisteredCitations implements CitationWords {
    private final LawRegister register;
    private final MessageSource words;

    RegisteredCitations(LawRegister register, MessageSource words) {
        this.register = register;
        this.words = words;
    }

    @Override
    public String of(Citation citation, Language language) {
        Cited cited = register.cited(citation);
        String title = t(language, "law.cite", cited.number(), cited.title().in(language));
        return title + " " + (cited.numbered() ? t(language, "law.article", citation.article()) : citation.article());
    }

    private String t(Language language, String key, Object... arguments) {
        return words.getMessage(key, arguments, language.locale());
    }
}
