package home.engineers.patents.rules;

import home.engineers.patents.EventKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events of the gazette by their codes (PAT-33, from memory: to be checked against the gazette) and by their words (PAT-31,
 * secondary copies). Of words that say several things the first in this order counts, so that 恢复 is not read as what it undoes.
 */
public final class EventWords {
    private static final Map<String, EventKind> CODES = Map.ofEntries(
            Map.entry("PB01", EventKind.PUBLISHED), Map.entry("SE01", EventKind.EXAMINATION), Map.entry("GR01", EventKind.GRANTED),
            Map.entry("CF01", EventKind.FEE_UNPAID), Map.entry("CX01", EventKind.EXPIRED), Map.entry("TR01", EventKind.TRANSFERRED),
            Map.entry("TA01", EventKind.TRANSFERRED), Map.entry("PE01", EventKind.PLEDGED), Map.entry("PC01", EventKind.PLEDGE_ENDED),
            Map.entry("EE01", EventKind.LICENSED), Map.entry("EC01", EventKind.LICENCE_ENDED), Map.entry("RJ01", EventKind.REJECTED),
            Map.entry("WD01", EventKind.DEEMED_WITHDRAWN), Map.entry("WW01", EventKind.WITHDRAWN), Map.entry("AV01", EventKind.ABANDONED),
            Map.entry("AD01", EventKind.DEEMED_ABANDONED), Map.entry("DG01", EventKind.DOUBLE_GRANT), Map.entry("IW01", EventKind.INVALIDATED),
            Map.entry("IP01", EventKind.PARTLY_INVALIDATED), Map.entry("RR01", EventKind.RESTORED), Map.entry("OL01", EventKind.OPEN_LICENCE),
            Map.entry("CB02", EventKind.BIBLIOGRAPHY), Map.entry("CP01", EventKind.BIBLIOGRAPHY), Map.entry("CP03", EventKind.BIBLIOGRAPHY));

    private static final Map<String, EventKind> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("恢复", EventKind.RESTORED);
        WORDS.put("期限补偿", EventKind.TERM_EXTENDED);
        WORDS.put("避免重复授权", EventKind.DOUBLE_GRANT);
        WORDS.put("视为撤回", EventKind.DEEMED_WITHDRAWN);
        WORDS.put("视撤", EventKind.DEEMED_WITHDRAWN);
        WORDS.put("视为放弃", EventKind.DEEMED_ABANDONED);
        WORDS.put("撤回", EventKind.WITHDRAWN);
        WORDS.put("驳回", EventKind.REJECTED);
        WORDS.put("未缴", EventKind.FEE_UNPAID);
        WORDS.put("届满", EventKind.EXPIRED);
        WORDS.put("部分无效", EventKind.PARTLY_INVALIDATED);
        WORDS.put("无效", EventKind.INVALIDATED);
        WORDS.put("放弃", EventKind.ABANDONED);
        WORDS.put("终止", EventKind.FEE_UNPAID);
        WORDS.put("质押登记的注销", EventKind.PLEDGE_ENDED);
        WORDS.put("质押合同登记的注销", EventKind.PLEDGE_ENDED);
        WORDS.put("质押", EventKind.PLEDGED);
        WORDS.put("许可备案注销", EventKind.LICENCE_ENDED);
        WORDS.put("备案的注销", EventKind.LICENCE_ENDED);
        WORDS.put("开放许可", EventKind.OPEN_LICENCE);
        WORDS.put("许可", EventKind.LICENSED);
        WORDS.put("转移", EventKind.TRANSFERRED);
        WORDS.put("变更", EventKind.BIBLIOGRAPHY);
        WORDS.put("实质审查", EventKind.EXAMINATION);
        WORDS.put("实审", EventKind.EXAMINATION);
        WORDS.put("授权", EventKind.GRANTED);
        WORDS.put("公布", EventKind.PUBLISHED);
        WORDS.put("公开", EventKind.PUBLISHED);
    }

    private EventWords() {}

    /** What an event of these words, or of this code, is. */
    public static EventKind kind(String words) {
        EventKind byCode = CODES.get(words.strip().toUpperCase(java.util.Locale.ROOT));
        if (byCode != null) {
            return byCode;
        }
        return WORDS.entrySet().stream().filter(entry -> words.contains(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(EventKind.OTHER);
    }

    /** The gazette's code of a kind, or the kind itself where there is none. */
    public static String code(EventKind kind) {
        return switch (kind) {
            case PUBLISHED -> "PB01";
            case EXAMINATION -> "SE01";
            case GRANTED -> "GR01";
            case FEE_UNPAID -> "CF01";
            case EXPIRED -> "CX01";
            case TRANSFERRED -> "TR01";
            case PLEDGED -> "PE01";
            case LICENSED -> "EE01";
            case REJECTED -> "RJ01";
            case DEEMED_WITHDRAWN -> "WD01";
            case ABANDONED -> "AV01";
            case TERM_EXTENDED -> "PTA";
            default -> kind.name().length() <= 12 ? kind.name().replace('_', '-') : kind.name().substring(0, 12).replace('_', '-');
        };
    }
}
