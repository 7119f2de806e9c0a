package home.engineers.files.internal;

import home.engineers.kernel.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FilesConfiguration {
    @Bean
    ContentStore contentStore(@Value("${house.data}") Path data) throws IOException {
        return new ContentStore(Files.createDirectories(data.toAbsolutePath().normalize().resolve("files")));
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
                        .filter(kept -> contents.place(kept.attachment().sha256()).toFile().length()
                                != kept.attachment().bytes())
                        .map(kept -> "attachment " + kept.attachment().id())
                        .toList();
            }
        };
    }
}
