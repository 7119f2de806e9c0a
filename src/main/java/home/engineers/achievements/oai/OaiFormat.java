package home.engineers.achievements.oai;

import java.util.Arrays;
import java.util.Optional;

/** A form in which records are given out. */
public enum OaiFormat {
    OAI_DC("oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"),
    OAI_DATACITE("oai_datacite", "http://datacite.org/schema/kernel-4", "http://schema.datacite.org/meta/kernel-4/metadata.xsd");

    private final String prefix;
    private final String namespace;
    private final String schema;

    OaiFormat(String prefix, String namespace, String schema) {
        this.prefix = prefix;
        this.namespace = namespace;
        this.schema = schema;
    }

    public String prefix() {
        return prefix;
    }

    public String namespace() {
        return namespace;
    }

    public String schema() {
        return schema;
    }

    static Optional<OaiFormat> of(String prefix) {
        return Arrays.stream(values()).filter(one -> one.prefix.equals(prefix)).findFirst();
    }
}
