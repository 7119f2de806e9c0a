package home.engineers.portal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Language;
import home.engineers.kernel.authority.Permission;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Scope;
import home.engineers.organisations.PermissionSentences;
import home.engineers.testing.HouseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

@HouseTest
class WhoMayDoWhatTests {
    @Autowired
    private PermissionSentences sentences;

    @Autowired
    private MessageSource words;

    @Test
    void everyActHasItsWordsInBothLanguages() {
        List<String> wordless = sentences.all().stream().map(Permission::act).distinct().filter(act -> !worded("act." + act)).sorted().toList();

        assertThat(wordless).isEmpty();
    }

    @Test
    void everyRoleAndScopeHasItsWords() {
        assertThat(Role.values()).allMatch(role -> worded("portal.role." + role) && worded("portal.role.note." + role));
        assertThat(Scope.values()).allMatch(scope -> worded("portal.scope." + scope));
    }

    @Test
    void anActWithoutWordsIsFound() {
        assertThat(worded("act.portal.planted.act")).isFalse();
    }

    private boolean worded(String key) {
        try {
            return List.of(Language.values()).stream()
                    .noneMatch(language -> words.getMessage(key, null, language.locale()).isBlank());
        } catch (NoSuchMessageException missing) {
            return false;
        }
    }
}
