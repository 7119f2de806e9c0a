package home.engineers.search.internal;

import home.engineers.search.internal.lucene.LuceneEngine;
import home.engineers.store.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SearchConfiguration {
    private static final String FOLDER = "index";

    @Bean
    Engine searchEngine(DataDirectory directory) {
        return new LuceneEngine(directory.folder(FOLDER));
    }
}
