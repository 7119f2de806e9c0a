package home.engineers.files.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.Seal;
import home.engineers.kernel.SecretKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FilesConfiguration {
    /** Seals uploaded contents and what is told of them. */
    @Bean
    Seal fileSeal(SecretKeys keys, SecureRandom random) {
        return new Seal(keys.secret("files", Seal.KEY_BYTES), random);
    }

    @Bean
    ContentStore contentStore(@Value("${house.data}") Path data, Seal fileSeal) throws IOException {
        return new ContentStore(Files.createDirectories(data.toAbsolutePath().normalize().resolve("files")), fileSeal);
    }

    @Bean
    Invariant everyAttachmentHasItsContent(AttachmentTable table, ContentStore contents) {
        return new Invariant() {
            @Override
            public String statement() {
                return "the content of every attachment lies in the data directory, in its recorded size";
            }

            @Override
            public List<String> violations() {
                return table.all().stream()
                        .filter(kept -> !kept.quarantined())
                        .filter(kept -> !contents.holds(kept.attachment().sha256(), kept.attachment().bytes()))
                        .map(kept -> "attachment " + kept.attachment().id())
                        .toList();
            }
        };
    }
}
