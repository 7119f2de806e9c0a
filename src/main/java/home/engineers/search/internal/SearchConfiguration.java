package home.engineers.search.internal;

import home.engineers.search.internal.lucene.LuceneEngine;
import home.engineers.search.internal.opensearch.OpenSearchEngine;
import home.engineers.store.DataDirectory;
import home.engineers.store.OperatorFault;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SearchConfiguration {
    private static final String FOLDER = "index";

    /** @param url of an OpenSearch cluster; empty for an index in the process, which every node keeps for itself */
    @Bean
    Engine searchEngine(DataDirectory directory, @Value("${house.search.url:}") String url) {
        return url.isBlank() ? new LuceneEngine(directory.folder(FOLDER)) : new OpenSearchEngine(address(url.strip()));
    }

    private static URI address(String url) {
        try {
            URI address = new URI(url);
            if (address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException none) {
            throw wrong(url, none);
        }
        throw wrong(url, null);
    }

    private static OperatorFault wrong(String url, @Nullable Throwable cause) {
        String zh = "house.search.url 不是网址：" + url + "。例如 http://10.0.0.5:9200";
        String en = "house.search.url is no address: " + url + ". For example http://10.0.0.5:9200";
        return cause == null ? new OperatorFault(zh, en) : new OperatorFault(zh, en, cause);
    }
}
