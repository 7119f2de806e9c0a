package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Reason;
import home.engineers.people.rules.PasswordRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hashes and compares passwords with Argon2id (19 MiB, two passes), and judges new ones. */
@Component
class Passwords {
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Set<String> common = common();
    /** Made at the first comparison after a start, whoever asks for it, and not at the start. */
    private final Supplier<String> nobody;

    Passwords(IdSource ids) {
        this.nobody = SingletonSupplier.of(() -> encoder.encode(ids.token()));
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /** Takes as long for someone without a password as for anyone else. */
    boolean matches(String password, @Nullable String hash) {
        String nobodys = nobody.get();
        boolean same = encoder.matches(password, hash == null ? nobodys : hash);
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
