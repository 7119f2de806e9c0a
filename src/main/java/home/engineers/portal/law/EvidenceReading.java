package home.engineers.portal.law;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.Leaf;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what everyone may see of an official act into words. */
@Component
public class EvidenceReading {
    private final EvidenceLog log;
    private final MessageSource words;

    EvidenceReading(EvidenceLog log, MessageSource words) {
        this.log = log;
        this.words = words;
    }

    /** The newest first. */
    public List<EvidenceLine> latest(int limit, Page page) {
        return log.latest(limit).stream().map(entry -> line(entry, page)).toList();
    }

    public EvidenceLine line(Entry entry, Page page) {
        String other = page.t("evidence.kind.other", entry.kind());
        String kind = words.getMessage("evidence.kind." + entry.kind(), new Object[0], other, page.language().locale());
        return new EvidenceLine(
                entry.number(), page.dateTime(entry.at()), Objects.requireNonNullElse(kind, other), entry.leaf());
    }

    EvidenceLine line(Leaf leaf, Page page) {
        return leaf.entry() == null
                ? new EvidenceLine(leaf.number(), "—", page.t("evidence.erased"), leaf.hex())
                : line(leaf.entry(), page);
    }
}
