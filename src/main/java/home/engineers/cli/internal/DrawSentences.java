package home.engineers.cli.internal;

import home.engineers.panels.draw.Difference;
import home.engineers.panels.draw.RecordFault;

/** What replaying a draw found, in a sentence of each language. */
final class DrawSentences {
    private DrawSentences() {}

    static String of(Difference first) {
        String at = first.place();
        String found = first.published();
        return switch (first.kind()) {
            case NOT_CANONICAL -> "第 " + at + " 个字符起不是规范的 JSON，应为“" + first.expected() + "”。 From character " + at
                    + " on it is not canonical JSON; it should read \"" + first.expected() + "\".";
            case ORDER -> at + "：" + found + " 重复或者次序不对。 " + at + ": " + found + " is there twice or out of order.";
            case QUOTA -> at + "：" + found + " 不符合人数或者名额。 " + at + ": " + found + " does not keep size and quotas.";
            case WITNESSES -> at + "：见证人 " + found + " 不齐。 " + at + ": " + found + " are not the witnesses there must be.";
            case TIME -> at + "：" + found + " 早于或者晚于允许的时间。 " + at + ": " + found + " is too early or too late.";
            case VALUE -> at + "：公布的是 " + found + "，重算得到 " + first.expected() + "。 " + at + ": published " + found
                    + ", recomputed " + first.expected() + ".";
        };
    }

    static String of(RecordFault fault) {
        String at = fault.place().isEmpty() ? "/" : fault.place();
        return at + switch (fault.problem()) {
            case NOT_JSON -> "：不是 JSON。 This is not JSON.";
            case MISSING -> "：缺少这一项。 This is missing.";
            case UNKNOWN -> "：记录里没有这一项。 No record has this.";
            case WRONG_KIND -> "：种类不对。 This is of the wrong kind.";
            case WRONG_FORM -> "：写法不对。 This is not written as it must be.";
            case OUT_OF_RANGE -> "：超出范围。 This is out of range.";
            case OTHER_FORMAT -> "：不认识这个版本的算法。 This version of the algorithm is not known.";
        };
    }
}
