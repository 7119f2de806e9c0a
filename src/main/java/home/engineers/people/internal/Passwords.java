package home.engineers.people.internal;

import home.engineers.kernel.Reason;
import home.engineers.people.rules.PasswordRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords with Argon2id (19 MiB, two passes), and judges new ones. */
@Component
class Passwords {
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Set<String> common = common();
    private final String nobody;

    Passwords(home.engineers.kernel.IdSource ids) {
        this.nobody = encoder.encode(ids.token());
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /** Takes as long for someone without a password as for anyone else. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? nobody : hash);
        return hash != null && same;
    }

    Optional<Reason> fault(String password, Person person) {
        List<String> own = new ArrayList<>(List.of(person.name()));
        if (person.mobile() != null) {
            own.add(person.mobile());
            own.add(person.mobile().substring(Math.max(0, person.mobile().length() - 8)));
        }
        if (person.mail() != null) {
            own.add(person.mail().substring(0, person.mail().indexOf('@')));
        }
        if (person.born() != null) {
            own.add(person.born().toString().replace("-", ""));
            own.add(person.born().toString());
        }
        return PasswordRule.fault(password, common, own);
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("people/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
