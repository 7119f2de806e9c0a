package home.engineers.kernel.authority;

import java.util.ArrayList;
import java.util.List;

/**
 * The permission sentences of one module, offered as a bean. Written to be read aloud:
 * {@code permissions.role(SECRETARY).may(RENEW).within(OWN_AND_GUIDED)}.
 */
public final class Permissions {
    private final List<Permission> sentences = new ArrayList<>();

    public Sentence role(Role... roles) {
        return new Sentence(List.of(roles));
    }

    public List<Permission> sentences() {
        return List.copyOf(sentences);
    }

    /** A sentence begun: who. */
    public final class Sentence {
        private final List<Role> roles;
        private final List<String> acts = new ArrayList<>();

        private Sentence(List<Role> roles) {
            this.roles = roles;
        }

        public Sentence may(String... names) {
            acts.addAll(List.of(names));
            return this;
        }

        public Permissions within(Scope scope) {
            roles.forEach(role -> acts.forEach(act -> sentences.add(new Permission(role, act, scope))));
            return Permissions.this;
        }
    }
}
